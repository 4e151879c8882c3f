import TendAnalytics
import TendModel
import Testing

@Suite struct ReasonTests {
  /// A Tuesday.
  private let today = CalendarDay(epochDay: 19_794)

  private func row(
    daysSince: Int?,
    cadence: Int? = 30,
    snoozeInDays: Int? = nil
  ) -> ContactRow {
    let last = daysSince.map { today.adding(days: -$0) }
    let anchor = last ?? today.adding(days: -40)
    let standing = Standing(
      lastContact: last,
      anchor: anchor,
      cadenceDays: cadence,
      due: NextDue.day(
        snoozedUntil: snoozeInDays.map { today.adding(days: $0) },
        anchor: anchor,
        cadenceDays: cadence
      ),
      usualGapDays: nil
    )
    return ContactRow(
      id: ContactID(1),
      name: "Ada Example",
      organisation: "",
      title: "",
      circle: 2,
      importance: 3,
      isArchived: false,
      standing: standing,
      networks: "",
      lastNote: ""
    )
  }

  private func followUp(_ kind: FollowUp.Kind, dueIn days: Int?) -> FollowUpRow {
    var value = FollowUp(
      uid: UniqueID(randomHigh: 3, randomLow: 4),
      contact: ContactID(1),
      title: "Send deck",
      due: days.map { today.adding(days: $0) },
      createdOn: today
    )
    value.kind = kind
    return FollowUpRow(id: FollowUpID(1), followUp: value, targetName: "Ada Example")
  }

  @Test(arguments: [
    (1.0, false, "a task is due within 3 days", "follow-up"),
    (0.5, false, "a task is open", "follow-up"),
    (1.0, true, "a promise is due within 3 days", "promise"),
  ])
  func pointsForWhatIsNotDueYetAreNamed(
    weight: Double,
    isPromise: Bool,
    words: String,
    points: String
  ) {
    var item = TodayItem(contact: row(daysSince: 40), followUp: nil)
    item.promiseWeight = weight
    item.isPromiseWeighed = isPromise
    #expect(Reason.text(for: item, today: today).hasPrefix(words + "; "))
    #expect(FollowUpPriority(item, today: today)?.parts.map(\.name).contains(points) == true)
  }

  @Test(
    arguments: [
      (FollowUp.Kind.promiseByMe, -1, "promise due yesterday: Send deck"),
      (.promiseByThem, 0, "their promise due today: Send deck"),
      (.task, 3, "task due on Friday: Send deck"),
    ])
  func aFollowUpSaysWhatAndWhen(kind: FollowUp.Kind, days: Int, words: String) {
    let item = TodayItem(contact: nil, followUp: followUp(kind, dueIn: days))
    #expect(Reason.text(for: item, today: today) == words)
  }

  @Test func aFollowUpWithoutADaySaysWhatAlone() {
    let item = TodayItem(contact: nil, followUp: followUp(.task, dueIn: nil))
    #expect(Reason.text(for: item, today: today) == "task: Send deck")
  }

  @Test func moreFollowUpsAreCounted() {
    let item = TodayItem(
      contact: nil,
      followUp: followUp(.task, dueIn: 0),
      moreFollowUpCount: 2
    )
    #expect(Reason.text(for: item, today: today) == "task due today: Send deck (and 2 more)")
  }

  @Test func latenessIsSaidCalmly() {
    let item = TodayItem(contact: row(daysSince: 45), followUp: nil)
    #expect(Reason.text(for: item, today: today) == "45 days, meant every 30 (1.5x)")
  }

  @Test func aLongSilenceIsDormant() {
    let item = TodayItem(contact: row(daysSince: 270), followUp: nil)
    #expect(
      Reason.all(for: item, today: today) == [Reason(.dormant, "quiet for 9x the usual gap")]
    )
  }

  @Test func whoWasNeverReachedIsSaidToBeNew() {
    let item = TodayItem(contact: row(daysSince: nil), followUp: nil)
    let words = "added 40 days ago, not in touch yet, meant every 30"
    #expect(Reason.text(for: item, today: today) == words)
  }

  @Test func anEndedSnoozeIsNamed() {
    let item = TodayItem(contact: row(daysSince: 45, snoozeInDays: -1), followUp: nil)
    #expect(Reason.text(for: item, today: today) == "snoozed until yesterday")
  }

  @Test func aFreshContactHasNoReasonOfItsOwn() {
    let item = TodayItem(contact: row(daysSince: 3), followUp: nil)
    #expect(Reason.all(for: item, today: today).isEmpty)
  }

  @Test func allReasonsStandInOrder() {
    let item = TodayItem(
      contact: row(daysSince: 45),
      followUp: followUp(.promiseByMe, dueIn: -1),
      birthday: today.adding(days: 3),
      news: News(text: "new job: CTO at Example Works", day: today)
    )
    let reasons = Reason.all(for: item, today: today)
    #expect(reasons.map(\.kind) == [.promise, .birthday, .news, .cadence])
    #expect(reasons.dropFirst().first?.text == "birthday on Friday")
    #expect(
      Reason.text(for: item, today: today)
        == "promise due yesterday: Send deck; birthday on Friday; "
        + "new job: CTO at Example Works; 45 days, meant every 30 (1.5x)"
    )
  }
}
