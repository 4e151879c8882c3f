import TendModel
import Testing

@testable import TendFormats

/// Texts of calendars whose line ends were written as they are, and rules of other calendars.
@Suite struct BrokenTextTests {
  private func file(_ lines: String) throws -> CalendarFile {
    try ICalendarReader.read(
      Array("BEGIN:VCALENDAR\nBEGIN:VEVENT\n\(lines)\nEND:VEVENT\nEND:VCALENDAR\n".utf8)
    )
  }

  @Test func aTextGoesOnInLinesThatAreNoProperties() throws {
    let file = try file(
      """
      SUMMARY:Talk
      DESCRIPTION:first
      second, without a blank

      Agenda: the third
      http://example.com/x
      LOCATION:Room
      x-own:1
      DTSTART:20260101T100000Z
      ATTENDEE:mailto:bo@example.com
      """
    )
    let event = try #require(file.events.first)
    #expect(
      event.details == "first\nsecond, without a blank\n\nAgenda: the third\nhttp://example.com/x"
    )
    #expect(event.summary == "Talk")
    #expect(event.location == "Room")
    #expect(event.start == "2026-01-01T10:00:00Z")
    #expect(event.attendees.map(\.email) == ["bo@example.com"])
    #expect(file.problems.isEmpty)
  }

  @Test func elsewhereALineThatIsNoneIsTold() throws {
    let file = try file("UID:1\nno property\nSUMMARY:Talk")
    #expect(file.problems.map(\.line) == [4])
    #expect(file.events.map(\.summary) == ["Talk"])
  }

  @Test func aRuleOfAnotherCalendarLeavesTheFirstDay() throws {
    let file = try file(
      "DTSTART;VALUE=DATE:20260217\nRRULE:RSCALE=CHINESE;FREQ=YEARLY\nSUMMARY:Party"
    )
    let event = try #require(file.events.first)
    #expect(event.start == "2026-02-17")
    #expect(event.occurrences.isEmpty)
    #expect(file.problems.map(\.line) == [4])
    #expect(file.problems.first?.reason.contains("counts by another calendar") == true)
  }

  @Test(arguments: [
    ("20240131", "FREQ=MONTHLY;SKIP=OMIT;COUNT=3", ["2024-01-31", "2024-03-31", "2024-05-31"]),
    (
      "20240131", "FREQ=MONTHLY;SKIP=BACKWARD;COUNT=4",
      ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"]
    ),
    (
      "20240131", "FREQ=MONTHLY;SKIP=FORWARD;COUNT=4",
      ["2024-01-31", "2024-03-01", "2024-03-31", "2024-05-01"]
    ),
    (
      "20240229", "FREQ=YEARLY;SKIP=BACKWARD;COUNT=3",
      ["2024-02-29", "2025-02-28", "2026-02-28"]
    ),
    ("20240229", "FREQ=YEARLY;SKIP=FORWARD;COUNT=3", ["2024-02-29", "2025-03-01", "2026-03-01"]),
    // A day that is there already is not there twice.
    (
      "20240430", "FREQ=MONTHLY;BYMONTHDAY=30,31;SKIP=BACKWARD;COUNT=3",
      ["2024-04-30", "2024-05-30", "2024-05-31"]
    ),
    (
      "20240401", "FREQ=MONTHLY;BYMONTHDAY=1,31;SKIP=FORWARD;COUNT=3",
      ["2024-04-01", "2024-05-01", "2024-05-31"]
    ),
    ("20240105", "FREQ=WEEKLY;SKIP=FORWARD;COUNT=2", ["2024-01-05", "2024-01-12"]),
  ])
  func aDayThatAMonthLacksMoves(start: String, rule: String, days: [String]) throws {
    let file = try file("DTSTART;VALUE=DATE:\(start)\nRRULE:RSCALE=GREGORIAN;\(rule)")
    #expect(file.problems.isEmpty)
    #expect(file.events.first?.occurrences == days)
  }
}
