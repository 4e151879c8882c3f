import TendModel
import Testing

/// Lines as people write them, in which a word too much or too little would log something else.
@Suite struct LogSentenceTests {
  private static let people = [
    "Mercy Note", "Will Friday", "Text Sender", "Call Ahead", "Ada Okafor", "Lin Wei",
  ]
  .enumerated().map { NameMatch(number: Int64($0 + 1), name: $1, detail: "") }

  private func read(_ text: String) -> LogLine {
    LogLine(text, today: LogBench.today) { $0.matches(among: Self.people) }
  }

  private func names(_ line: LogLine) -> [String] { line.names.compactMap { $0.match?.name } }

  @Test(arguments: [
    ("rang Ada, not there", "not there"), ("coffee with Ada, will call again", "will call again"),
    ("coffee with Ada and text her", "and text her"),
    ("coffee with Ada, call her back", "call her back"),
    ("coffee with Ada, some people too", "some people too"),
  ])
  func aSentenceBehindANameAddsNobody(text: String, note: String) {
    let line = read(text)
    #expect(names(line) == ["Ada Okafor"])
    #expect(line.note == note)
  }

  @Test(arguments: ["coffee with Ada and lin", "coffee with ada, lin", "coffee with Ada and Will"])
  func aNameBehindANameStillCounts(text: String) {
    #expect(names(read(text)).count == 2)
  }

  @Test(arguments: [
    "left Ada a voicemail", "called Ada but no answer", "called Ada and left voicemail",
    "called Ada, got voicemail", "Ada didn't answer", "called Ada, left voicemail",
  ])
  func whoWasNotReachedIsNotLoggedAsReached(text: String) {
    let line = read(text)
    #expect(line.outcome == .tried)
    #expect(names(line) == ["Ada Okafor"])
    #expect(line.note.isEmpty)
  }

  @Test(arguments: [
    "coffee with Ada and missed the train", "lunch with Ada and tried the new place",
    "met Ada but missed Lin", "called Ada and tried to call Lin",
  ])
  func whatIsToldOfAnAttemptElsewhereIsNone(text: String) {
    #expect(read(text).outcome == .reached)
  }

  @Test(arguments: [
    "call with Ada, this may lead to a project", "coffee with Ada, in two weeks she starts at Acme",
    "met Ada in Mar del Plata", "coffee with Ada, this weekend she moves",
    "coffee with Ada, we agreed on the second", "met Ada about the offers, agreed on the first",
    "coffee with Ada: she said \"hello",
  ])
  func anOrdinarySentenceIsNoDay(text: String) {
    let line = read(text)
    #expect(line.problems.isEmpty)
    #expect(line.gaps.isEmpty)
    #expect(line.day == nil)
  }

  @Test func aVoicemailFromSomebodyIsTheirs() {
    let line = read("got voicemail from Ada")
    #expect((line.outcome, line.direction) == (.tried, .incoming))
    #expect(names(line) == ["Ada Okafor"])
  }

  @Test func whatElseIsLeftWithSomebodyIsNoAttempt() {
    #expect(read("left Ada the deck").outcome == .reached)
  }

  @Test(arguments: [
    ("coffee with Ada 1 mar 26", "2026-03-01"), ("coffee with Ada last week tue", "2026-02-24"),
    ("coffee with Ada tue last week", "2026-02-24"),
    ("coffee with Ada yesterday morning", "2026-03-01"),
    ("coffee with Ada on the first", "2026-03-01"),
    ("coffee with Ada first of march", "2026-03-01"),
    ("coffee with Ada end of last month", "2026-02-28"),
  ])
  func aDayInOtherWordsIsTheDay(text: String, day: String) {
    let line = read(text)
    #expect(line.day?.description == day)
    #expect(line.note.isEmpty)
    #expect(line.problems.isEmpty)
  }

  @Test func aNumberBehindADateMayCountSomething() {
    let line = read("coffee with Ada on 1 mar 24 people came")
    #expect(line.day?.description == "2026-03-01")
    #expect(line.note == "24 people came")
  }

  @Test(arguments: [
    "coffee with Ada last march", "coffee with Ada in may", "coffee with Ada last weekend",
    "coffee with Ada a few days ago", "coffee with Ada a couple of weeks ago",
    "coffee with Ada a fortnight ago", "coffee with Ada thirteen days ago",
    "coffee with Ada 2026-1-5",
    "coffee with Ada 2026/03/01", "coffee with Ada at the fair on 2026-02-30",
    "coffee with Ada in 3 days",
    "coffee with Ada in 2 weeks",
  ])
  func aDayThatCannotBeMeantIsRefused(text: String) {
    let line = read(text)
    #expect(line.problems.count == 1)
    #expect(line.day == nil)
  }

  @Test(arguments: [
    ("!x next week fri", "x", "2026-03-13"), ("!x fri next week", "x", "2026-03-13"),
    ("!send deck tomorrow morning", "send deck", "2026-03-03"),
    ("!call her end of next week", "call her", "2026-03-15"),
    ("!meet end of next month", "meet", "2026-04-30"),
    ("!call her at the end of the month", "call her", "2026-03-31"),
    ("!send deck by the end of next week", "send deck", "2026-03-15"),
    ("!call her within 2 weeks", "call her", "2026-03-16"),
    ("!x on the first", "x", "2026-04-01"), ("!x first of january", "x", "2027-01-01"),
    ("!call her 1 mar 27", "call her", "2027-03-01"),
    ("!call her fri at 3 pm", "call her at 3 pm", "2026-03-06"),
  ])
  func theDayOfAFollowUpIsFound(text: String, title: String, due: String) {
    let task = read("call with Ada " + text).tasks.first
    #expect(task?.title == title)
    #expect(task?.due?.description == due)
  }

  @Test(arguments: [
    ("!x every fortnight", "FREQ=WEEKLY;INTERVAL=2"),
    ("!x every quarter", "FREQ=MONTHLY;INTERVAL=3"),
    ("!x every first monday", "FREQ=MONTHLY;BYDAY=1MO"),
    ("!x every monday morning", "FREQ=WEEKLY;BYDAY=MO"),
  ])
  func whatRepeatsIsFound(text: String, rule: String) {
    let task = read("call with Ada " + text).tasks.first
    #expect(task?.title == "x")
    #expect(task?.recurrence?.rule == rule)
  }

  @Test func aRecurrenceInFullIsNotAskedFor() {
    #expect(read("call with Ada !x every 2nd tue of the month about dues").problems.isEmpty)
  }

  @Test func everySecondTuesdayIsAskedFor() {
    let line = read("call with Ada !x every second tue")
    #expect(line.problems.first?.fix == "write every other tue, or every second tue of the month")
  }

  @Test(arguments: [
    ("met A. Newman", "A. Newman"), ("met J.-P. Sartre", "J.-P. Sartre"),
    ("met Nguyễn Văn An yesterday", "Nguyễn Văn An"),
    ("met Peter von und zu Liechtenstein", "Peter von und zu Liechtenstein"),
  ])
  func aNewNameIsNotCutShort(text: String, name: String) {
    #expect(read(text).openNames.map(\.question.text) == [name])
  }

  @Test func aGivenNameInChineseIsFoundBehindTheFamilyName() {
    let found = [
      NameMatch(number: 1, name: "陳美玲", detail: ""), NameMatch(number: 2, name: "美玲子", detail: ""),
    ]
    #expect(LogQuestion("美玲").matches(among: found).map(\.number) == [1])
  }

  @Test func aQuoteWithoutItsEndIsSaid() {
    #expect(read("coffee with \"Ada").gaps.first?.message == "this \" is not closed")
  }

  @Test func aHyphenIsABlankInANameThatIsLookedUp() {
    let found = [NameMatch(number: 1, name: "Jean-Luc Picard", detail: "")]
    #expect(LogQuestion("jean luc").matches(among: found).count == 1)
  }
}
