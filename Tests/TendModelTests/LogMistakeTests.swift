import TendModel
import Testing

/// What keeps a line from being written down, and where.
@Suite struct LogMistakeTests {
  @Test(arguments: [
    ("call with Ada !", "!", "to be done"), ("call with Ada !fri", "!fri", "to be done"),
    ("call with Ada !send deck ! ", "!", "to be done"), ("call with Ada #", "#", "topic"),
    ("#", "#", "topic"), ("coffee with Ada and", "and", "name"), ("coffee with", "with", "name"),
    ("coffee with and", "and", "name"), ("coffee with Ada @ 3pm", "@", "network"),
    ("coffee with Ada +intr", "+intr", "not finished"), ("call with \"", "\"", "name"),
    ("called", "called", "name"), ("pricing", "", "with whom"),
  ])
  func whatIsMissingIsSaidAtItsPlace(text: String, word: String, message: String) throws {
    let line = LogBench.read(text)
    #expect(line.problems == [])
    let obstacle = try #require(line.obstacle)
    #expect(String(Array(text)[obstacle.range]) == word)
    #expect(obstacle.message.contains(message), "\(obstacle)")
  }

  @Test func aNetworkWithoutMembersIsShownAtItsWords() {
    let text = "dinner @\"Old Friends\" fri"
    let line = LogBench.read(text)
    #expect(line.obstacle == nil)
    #expect(String(Array(text)[line.lackOfMembers.range]) == "@\"Old Friends\"")
    #expect(line.lackOfMembers.message == "Old Friends has no members to log with")
  }

  @Test func aLineThatCanBeWrittenHasNoObstacle() {
    for text in ["coffee with Ada", "with Bo", "call with Nobody", "event @alumni"] {
      #expect(LogBench.read(text).obstacle == nil)
    }
  }

  @Test(arguments: [
    ("12/3", "12/3 can be read as day and month or as month and day", "12 mar or 2026-03-12"),
    ("30.11.2025", "30.11.2025 is a date in numbers alone", "30 nov 2025"),
    ("3/31", "3/31 is a date in numbers alone", "31 mar"),
  ])
  func onlyADateThatCanBeReadInTwoWaysIsSaidToBe(date: String, message: String, fix: String) throws
  {
    let problem = try #require(LogBench.read("coffee with Ada \(date)").problems.first)
    #expect(problem.message.hasPrefix(message))
    #expect(problem.fix == "write \(fix)")
  }

  @Test func aYearBehindACommaBelongsToItsDay() {
    let line = LogBench.read("coffee with Ada November 3, 2025")
    #expect((line.day?.description, line.note) == ("2025-11-03", ""))
    let purpose = LogBench.read("coffee with Ada about pricing on Nov 3, 2025")
    #expect((purpose.day?.description, purpose.purpose) == ("2025-11-03", "pricing"))
    let list = LogBench.read("coffee with Ada, Lin 3 feb, 2 cakes")
    #expect(list.day?.description == "2026-02-03")
  }

  @Test func thisFridaySaidOnAMondayLiesAhead() throws {
    let text = "coffee with Ada this friday"
    let problem = try #require(LogBench.read(text).problems.first)
    #expect(String(Array(text)[problem.range]) == "this friday")
    #expect(problem.message.contains("2026-03-06 lies ahead"))
  }
}
