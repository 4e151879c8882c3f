import TendAnalytics
import TendModel
import Testing

@Suite struct ContactStatusTests {
  private let today = CalendarDay(epochDay: 20_000)

  private func standing(
    daysSince: Int?,
    cadence: Int?,
    usualGap: Double? = nil,
    snoozeInDays: Int? = nil,
    longestGap: Int? = nil
  ) -> Standing {
    let last = daysSince.map { today.adding(days: -$0) }
    let anchor = last ?? today.adding(days: -500)
    return Standing(
      lastContact: last,
      anchor: anchor,
      cadenceDays: cadence,
      due: NextDue.day(
        snoozedUntil: snoozeInDays.map { today.adding(days: $0) },
        anchor: anchor,
        cadenceDays: cadence
      ),
      longestGapDays: longestGap,
      usualGapDays: usualGap
    )
  }

  private func status(of standing: Standing) -> ContactStatus {
    ContactStatus(standing, today: today)
  }

  @Test func statusTurnsOnTheDueDay() {
    #expect(status(of: standing(daysSince: 29, cadence: 30)) == .fresh)
    #expect(status(of: standing(daysSince: 30, cadence: 30)) == .due)
    #expect(status(of: standing(daysSince: 31, cadence: 30)) == .overdue)
  }

  @Test func withinTheLongestGapNobodyIsLate() {
    let gap = { standing(daysSince: $0, cadence: 30, longestGap: 60) }
    #expect(status(of: gap(29)) == .fresh)
    #expect(status(of: gap(31)) == .due)
    #expect(status(of: gap(60)) == .due)
    #expect(status(of: gap(61)) == .overdue)
    let rare = standing(daysSince: 400, cadence: 30, usualGap: 20, longestGap: 400)
    #expect(status(of: rare) == .due, "silence that was agreed is no sign of a lapsed tie")
  }

  @Test func aSnoozeBeyondTheLongestGapHolds() {
    let asleep = standing(daysSince: 100, cadence: 30, snoozeInDays: 5, longestGap: 60)
    #expect(status(of: asleep) == .fresh)
    #expect(asleep.latest == today.adding(days: 5))
  }

  @Test func silenceBeyondEightUsualGapsIsDormant() {
    #expect(status(of: standing(daysSince: 160, cadence: 30, usualGap: 20)) == .overdue)
    #expect(status(of: standing(daysSince: 161, cadence: 30, usualGap: 20)) == .dormant)
    #expect(status(of: standing(daysSince: 240, cadence: 30)) == .overdue)
    #expect(status(of: standing(daysSince: 241, cadence: 30)) == .dormant)
  }

  @Test func nobodyIsDormantWithinTheCadence() {
    #expect(status(of: standing(daysSince: 100, cadence: 365, usualGap: 7)) == .fresh)
  }

  @Test func whoWasNeverReachedIsOverdueNotDormant() {
    #expect(status(of: standing(daysSince: nil, cadence: 30)) == .overdue)
  }

  @Test func aSnoozeKeepsAContactFresh() {
    #expect(status(of: standing(daysSince: 50, cadence: 30, snoozeInDays: 3)) == .fresh)
    #expect(status(of: standing(daysSince: 50, cadence: 30, snoozeInDays: 0)) == .due)
  }

  @Test func withoutACadenceThereIsNoStatus() {
    #expect(status(of: standing(daysSince: 9000, cadence: nil)) == .none)
  }

  @Test func statusOnlyWorsensAsDaysPassWithoutContact() {
    let order: [ContactStatus] = [.fresh, .due, .overdue, .dormant]
    let contact = standing(daysSince: 0, cadence: 30, usualGap: 20)
    let ranks = (0...400).map { days in
      order.firstIndex(of: ContactStatus(contact, today: today.adding(days: days))) ?? -1
    }
    #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(Set(ranks) == [0, 1, 2, 3])
  }

  @Test func latenessIsSaidInDaysAndCadences() {
    let late = standing(daysSince: 45, cadence: 30)
    #expect(late.latenessText(today: today) == "45 days, meant every 30 (1.5x)")
    #expect(standing(daysSince: 1, cadence: nil).latenessText(today: today) == "1 day")
    #expect(standing(daysSince: nil, cadence: 30).latenessText(today: today) == nil)
  }

  @Test func silenceIsSaidInUsualGaps() {
    let quiet = standing(daysSince: 180, cadence: 30, usualGap: 20)
    #expect(quiet.silenceText(today: today) == "quiet for 9x the usual gap")
    #expect(standing(daysSince: 5, cadence: nil).silenceText(today: today) == nil)
  }
}
