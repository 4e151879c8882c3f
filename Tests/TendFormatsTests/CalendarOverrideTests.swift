import Testing

@testable import TendFormats

/// Occurrences that are replaced elsewhere in the file.
@Suite struct CalendarOverrideTests {
  @Test func oneCalendarOfAFileReplacesAnOccurrenceOfAnother() throws {
    let master =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:r\nDTSTART:20240101T100000Z\n"
      + "RRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\nEND:VCALENDAR\n"
    let other =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:r\nRECURRENCE-ID:20240102T100000Z\n"
      + "DTSTART:20240102T120000Z\nEND:VEVENT\nEND:VCALENDAR\n"
    for text in [master + other, other + master] {
      let file = try ICalendarReader.read(Array(text.utf8))
      let repeated = try #require(file.events.first { !$0.occurrences.isEmpty })
      #expect(
        repeated.occurrences
          == ["2024-01-01T10:00:00Z", "2024-01-02T12:00:00Z", "2024-01-03T10:00:00Z"]
      )
    }
  }
}
