import TendModel
import Testing

@testable import TendStore

@Suite struct StandingTests {
  private let today = Fixture.today

  @Test func lastContactIsTheNewestReachedAndNeverMovesBack() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    try Fixture.log(store, [ada], today.adding(days: -3))
    try Fixture.log(store, [ada], today.adding(days: -30))
    try Fixture.log(store, [ada], today, outcome: .tried)
    let standing = try Fixture.card(store, ada).standing
    #expect(standing.lastContact == today.adding(days: -3))
    #expect(standing.due == today.adding(days: 27))
    #expect(standing.usualGapDays == 27)
  }

  @Test func cadenceIsOwnThenTheShortestNetworkThenTheCircle() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada", circle: 3)
    #expect(try Fixture.card(store, ada).standing.cadenceDays == 90)
    let slow = try Fixture.addNetwork(store, "Slow", cadenceDays: 60)
    let quick = try Fixture.addNetwork(store, "Quick", cadenceDays: 14)
    try store.apply(.join([ada], slow, role: "", since: nil))
    try store.apply(.join([ada], quick, role: "", since: nil))
    #expect(try Fixture.card(store, ada).standing.cadenceDays == 14)
    try store.apply(.deleteNetwork(quick))
    #expect(try Fixture.card(store, ada).standing.cadenceDays == 60)
    try store.apply(.editContacts([ada], [.cadence(.days(5))]))
    #expect(try Fixture.card(store, ada).standing.cadenceDays == 5)
    for cadence in [Cadence.ambient, .eventOnly] {
      try store.apply(.editContacts([ada], [.cadence(cadence)]))
      #expect(try Fixture.card(store, ada).standing.due == nil)
    }
  }

  @Test func changingANetworksCadenceMovesItsMembers() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    let network = try Fixture.addNetwork(store, "Alumni")
    try store.apply(.join([ada], network, role: "", since: nil))
    #expect(try Fixture.card(store, ada).standing.cadenceDays == 30)
    var edited = Network(uid: store.makeUID(), name: "Alumni")
    edited.cadenceDays = 10
    try store.apply(.editNetwork(network, edited))
    #expect(try Fixture.card(store, ada).standing.cadenceDays == 10)
  }

  @Test func aSnoozeHoldsUntilTheContactIsReached() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    try store.apply(.editContacts([ada], [.snoozedUntil(today.adding(days: 100))]))
    #expect(try Fixture.card(store, ada).standing.due == today.adding(days: 100))
    try Fixture.log(store, [ada], today, outcome: .tried)
    #expect(try Fixture.card(store, ada).standing.due == today.adding(days: 100))
    try Fixture.log(store, [ada], today)
    #expect(try Fixture.card(store, ada).standing.due == today.adding(days: 30))
  }

  @Test func aSnoozeNeverBringsAContactForwardAndIsSaidToChangeNothing() throws {
    let store = try Fixture.store()
    let (ada, bo) = (try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"))
    try Fixture.log(store, [ada], today)
    let until = today.adding(days: 3)
    let one = try store.apply(.editContacts([ada], [.snoozedUntil(until)]))
    #expect(try Fixture.card(store, ada).standing.due == today.adding(days: 30))
    #expect(one.words == "\(one.title); not due before \(today.adding(days: 30)) anyway")
    try Fixture.log(store, [bo], today.adding(days: -40))
    let other = try store.apply(.editContacts([bo], [.snoozedUntil(until)]))
    #expect(try Fixture.card(store, bo).standing.due == until)
    #expect(other.remark == nil)
    let both = try store.apply(.editContacts([ada, bo], [.snoozedUntil(until.adding(days: 1))]))
    #expect(both.remark == "1 of them is due later anyway")
    #expect(try Fixture.card(store, ada).contact.snoozedUntil == until.adding(days: 1))
  }

  @Test func theDaysListHoldsWhoIsDueByRankAndLeavesOutTheDormant() throws {
    let store = try Fixture.store()
    let (late, due, fresh, dormant) = (
      try Fixture.add(store, "Late"), try Fixture.add(store, "Due"),
      try Fixture.add(store, "Fresh"),
      try Fixture.add(store, "Dormant")
    )
    try Fixture.log(store, [late], today.adding(days: -59))
    try Fixture.log(store, [due], today.adding(days: -30))
    try Fixture.log(store, [fresh], today.adding(days: -2))
    try Fixture.log(store, [dormant], today.adding(days: -400))
    guard case .today(let list) = try store.read(.today(today, limit: 10)) else { return }
    #expect(list.items.map { $0.contact?.name } == ["Late", "Due"])
    #expect(list.dueContactCount == 2)
    #expect(list.items.first?.contact?.lastNote.hasPrefix("talked on") == true)
  }

  @Test func followUpsBirthdaysAndNewsBringContactsIntoTheDaysList() throws {
    let store = try Fixture.store()
    let (ada, bo, cy) = (
      try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"), try Fixture.add(store, "Cy")
    )
    let network = try Fixture.addNetwork(store, "Alumni")
    var followUp = FollowUp(
      uid: store.makeUID(),
      contact: ada,
      title: "Send deck",
      due: today.adding(days: -1),
      createdOn: today
    )
    try store.apply(.addFollowUp(followUp))
    followUp.uid = store.makeUID()
    (followUp.contact, followUp.network) = (nil, network)
    try store.apply(.addFollowUp(followUp))
    try store.apply(.editContacts([bo], [.birthday(.monthDay(month: 3, day: 5))]))
    try store.apply(.editContacts([cy], [.news(News(text: "now Head", day: today))]))
    guard case .today(let list) = try store.read(.today(today, limit: 10)) else { return }
    #expect(list.items.compactMap { $0.contact?.name }.sorted() == ["Ada", "Bo", "Cy"])
    #expect(list.items.filter { $0.contact == nil }.map { $0.followUp?.targetName } == ["Alumni"])
    #expect(list.items.first { $0.contact?.name == "Bo" }?.birthday?.description == "2026-03-05")
    #expect(list.items.first { $0.contact?.name == "Cy" }?.news?.text == "now Head")
    #expect(list.dueFollowUpCount == 2)
    try Fixture.log(store, [cy], today)
    guard case .today(let later) = try store.read(.today(today, limit: 10)) else { return }
    #expect(!later.items.contains { $0.contact?.name == "Cy" })
  }

  @Test func doneOpensTheNextOfARecurringFollowUp() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    var followUp = FollowUp(
      uid: store.makeUID(),
      contact: ada,
      title: "Call",
      due: today.adding(days: -20),
      createdOn: today
    )
    followUp.recurrence = Recurrence(every: 1, .week)
    try store.apply(.addFollowUp(followUp))
    try store.apply(.closeFollowUps([FollowUpID(1)], .done, on: today))
    let open = try Fixture.card(store, ada).followUps
    #expect(open.map(\.followUp.due) == [today.adding(days: 1)])
    try store.apply(.undo)
    #expect(try Fixture.card(store, ada).followUps.map(\.id) == [FollowUpID(1)])
  }
}
