import TendAnalytics
import TendModel
import Testing

@Suite struct NextDueTests {
  private let today = CalendarDay(epochDay: 20_000)

  private func contact(_ change: (inout Contact) -> Void = { _ in }) -> Contact {
    let uid = UniqueID(randomHigh: 1, randomLow: 2)
    var contact = Contact(uid: uid, name: "Ada Example", createdOn: today.adding(days: -10))
    change(&contact)
    return contact
  }

  @Test(arguments: zip(1...4, [7, 30, 90, 365]))
  func theCircleGivesTheCadence(circle: Int, days: Int) {
    #expect(NextDue.cadenceDays(own: .inherited, networkCadences: [], circle: circle) == days)
  }

  @Test func theShortestNetworkComesBeforeTheCircle() {
    let cadence = NextDue.cadenceDays(own: .inherited, networkCadences: [120, 45], circle: 1)
    #expect(cadence == 45)
  }

  @Test func theOwnCadenceComesFirst() {
    #expect(NextDue.cadenceDays(own: .days(200), networkCadences: [45], circle: 1) == 200)
  }

  @Test(arguments: [Cadence.ambient, .eventOnly])
  func someAreNeverDue(cadence: Cadence) {
    #expect(NextDue.cadenceDays(own: cadence, networkCadences: [45], circle: 1) == nil)
    let standing = NextDue.standing(
      of: contact { $0.cadence = cadence },
      lastContact: today.adding(days: -900),
      networkCadences: [45]
    )
    #expect(standing.due == nil)
  }

  @Test func theCadenceCountsFromTheLastContact() {
    let last = today.adding(days: -4)
    let standing = NextDue.standing(of: contact(), lastContact: last, networkCadences: [])
    #expect(standing.anchor == last)
    #expect(standing.due == today.adding(days: 86))
  }

  @Test func withoutContactTheCadenceCountsFromTheDayOfCreation() {
    let standing = NextDue.standing(of: contact(), lastContact: nil, networkCadences: [10])
    #expect(standing.lastContact == nil)
    #expect(standing.due == today)
  }

  @Test func aSnoozeComesBeforeTheCadence() {
    let snoozed = contact { $0.snoozedUntil = today.adding(days: 5) }
    let standing = NextDue.standing(of: snoozed, lastContact: nil, networkCadences: [1])
    #expect(standing.due == today.adding(days: 5))
  }

  @Test func aSnoozeNeverBringsTheDayForward() {
    let snoozed = contact { $0.snoozedUntil = today.adding(days: 5) }
    let standing = NextDue.standing(of: snoozed, lastContact: today, networkCadences: [30])
    #expect(standing.due == today.adding(days: 30))
    let day = NextDue.day(snoozedUntil: today, anchor: today.adding(days: -9), cadenceDays: nil)
    #expect(day == today, "without a regular day the snooze holds")
  }
}
