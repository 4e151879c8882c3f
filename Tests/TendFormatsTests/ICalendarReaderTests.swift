import TendModel
import Testing

@testable import TendFormats

/// What is read of the events and to-dos of a calendar.
@Suite struct ICalendarReaderTests {
  @Test func aMeetingHasItsTimesAndPeople() throws {
    let event = try #require(
      try read(
        """
        BEGIN:VEVENT
        UID:one
        DTSTART;TZID=W. Europe Standard Time:20240912T100000
        DURATION:PT1H30M
        ORGANIZER;CN=Wanda Example:mailto:wanda@works.example
        ATTENDEE;CN="Li, Bo";PARTSTAT=TENTATIVE:MAILTO:bo@example.com
        ATTENDEE;EMAIL=cy@example.com;CN=Cy:urn:uuid:1234
        ATTENDEE;CUTYPE=ROOM;CN=Room 1:mailto:room@example.com
        ATTENDEE;CN="Un^'known^'":invalid:nomail
        SUMMARY:Kick\\, off\\nnow
        LOCATION: Here
        STATUS:CONFIRMED
        PRIORITY:3
        CATEGORIES:One,Two\\, three
        CATEGORIES:Four
        BEGIN:VALARM
        SUMMARY:not this
        END:VALARM
        END:VEVENT
        """
      ).events.first
    )
    #expect(event.uid == "one")
    #expect(event.start == "2024-09-12T10:00:00+02:00")
    #expect(event.end == "2024-09-12T11:30:00+02:00")
    #expect(event.duration == "PT1H30M")
    #expect(event.organizer?.email == "wanda@works.example")
    #expect(event.attendees.map(\.email) == ["bo@example.com", "cy@example.com", ""])
    #expect(event.attendees.map(\.name) == ["Li, Bo", "Cy", "Un\"known\""])
    #expect(event.attendees[0].answer == "TENTATIVE")
    #expect(event.summary == "Kick, off\nnow")
    #expect(event.location == "Here")
    #expect(event.priority == 3)
    #expect(event.alarmCount == 1)
    #expect(event.categories == ["One", "Two, three", "Four"])
  }

  @Test func aToDoHasItsDays() throws {
    let todo = try #require(
      try read(
        """
        BEGIN:VTODO
        UID:two
        DUE;VALUE=DATE:20240930
        COMPLETED:20240929T080000Z
        PERCENT-COMPLETE:40
        RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
        END:VTODO
        """
      ).todos.first
    )
    #expect(todo.due == "2024-09-30")
    #expect(todo.completed == "2024-09-29T08:00:00Z")
    #expect(todo.percent == 40)
    #expect(todo.occurrences.prefix(3) == ["2024-09-30", "2024-10-31", "2024-11-30"])
    #expect(todo.occurrences.count == 12)
  }

  @Test func theWallClockStaysAcrossTheChangeOfTime() throws {
    let event = try event("DTSTART;TZID=Europe/Berlin:20240329T090000\nRRULE:FREQ=DAILY;COUNT=3")
    #expect(
      event.occurrences == [
        "2024-03-29T09:00:00+01:00", "2024-03-30T09:00:00+01:00", "2024-03-31T09:00:00+02:00",
      ]
    )
  }

  @Test(arguments: [
    // Without Z the end is meant on the wall clock of the event.
    ("UNTIL=20240303T090000", 3), ("UNTIL=20240303T085959", 2), ("UNTIL=20240303T080000Z", 3),
    ("UNTIL=20240303T075959Z", 2), ("UNTIL=20240303", 3),
  ])
  func theEndIsMeantInTheRightZone(until: String, count: Int) throws {
    let event = try event(
      "DTSTART;TZID=Europe/Berlin:20240301T090000\nRRULE:FREQ=DAILY;\(until)"
    )
    #expect(event.occurrences.count == count)
  }

  @Test func exceptionsAdditionsAndReplacementsCount() throws {
    let file = try read(
      """
      BEGIN:VEVENT
      UID:r
      DTSTART;TZID=Europe/Berlin:20240301T090000
      RRULE:FREQ=DAILY;COUNT=6
      EXDATE;TZID=Europe/Berlin:20240302T090000,20240303T090000
      EXDATE:20240304T080000Z
      RDATE;VALUE=PERIOD:20240310T080000Z/PT1H
      END:VEVENT
      BEGIN:VEVENT
      UID:r
      RECURRENCE-ID:20240305T080000Z
      DTSTART;TZID=Europe/Berlin:20240305T150000
      END:VEVENT
      BEGIN:VEVENT
      UID:r
      RECURRENCE-ID;TZID=Europe/Berlin:20240306T090000
      DTSTART;TZID=Europe/Berlin:20240306T150000
      STATUS:CANCELLED
      END:VEVENT
      """
    )
    #expect(
      file.events[0].occurrences == [
        "2024-03-01T09:00:00+01:00", "2024-03-05T15:00:00+01:00", "2024-03-10T08:00:00Z",
      ]
    )
    #expect(file.events[0].exceptions.last == "2024-03-04T08:00:00Z")
    #expect(file.events[1].recurrenceID == "2024-03-05T08:00:00Z")
    #expect(file.events[1].occurrences.isEmpty)
  }

  @Test(arguments: [
    ("DTSTART;VALUE=DATE:20240301", "EXDATE:20240302T000000Z", ["2024-03-01", "2024-03-03"]),
    (
      "DTSTART:20240301T230000", "EXDATE;VALUE=DATE:20240302",
      ["2024-03-01T23:00:00", "2024-03-03T23:00:00"]
    ),
  ])
  func daysAndTimesMayBeMixed(start: String, exception: String, left: [String]) throws {
    #expect(try event("\(start)\nRRULE:FREQ=DAILY;COUNT=3\n\(exception)").occurrences == left)
  }

  @Test func oneBadEntryLeavesTheOthers() throws {
    let file = try read(
      """
      BEGIN:VEVENT
      SUMMARY:No uid
      DTSTART:20240101T250000
      RRULE:FREQ=NEVER
      junk without a colon
      BEGIN:VALARM
      END:VEVENT
      BEGIN:VEVENT
      SUMMARY:No end
      BEGIN:VEVENT
      UID:good
      DTSTART:20240101T100000Z
      END:VEVENT
      """
    )
    #expect(file.events.map(\.summary) == ["No uid", "No end", ""])
    #expect(file.events[0].start.isEmpty)
    #expect(file.events[0].rule == "FREQ=NEVER")
    #expect(file.events[0].alarmCount == 1)
    #expect(file.events[2].start == "2024-01-01T10:00:00Z")
    #expect(Set(file.problems.map(\.line)) == [5, 6, 7, 8, 10])
  }

  @Test func linesMayEndAndFoldAsTheyLike() throws {
    let umlaut: [UInt8] =
      Array("UID:1\nSUMMARY:J".utf8) + [0xC3, 0x0A, 0x20, 0xB6] + Array("rg\n".utf8)
    for end in ["\r\n", "\n", "\r", "\r\r\n"] {
      let text = "begin:vcalendar\nBEGIN:VEVENT\n".replacing("\n", with: end)
      let rest = umlaut.flatMap { (byte: UInt8) -> [UInt8] in
        byte == 0x0A ? Array(end.utf8) : [byte]
      }
      let file = try ICalendarReader.read(Array(text.utf8) + rest)
      #expect(file.events.first?.summary == "Jörg", "\(Array(end.utf8))")
    }
  }

  @Test func aFileMayBeOfUTF16OrOfWindows() throws {
    let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Jörg\r\nEND:VEVENT\r\nEND:VCALENDAR"
    let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try ICalendarReader.read(utf16).events.first?.summary == "Jörg")
    let windows = text.unicodeScalars.map { UInt8($0.value) }
    #expect(try ICalendarReader.read(windows).events.first?.summary == "Jörg")
  }

  @Test func anOldPhoneIsUnderstood() throws {
    let file = try ICalendarReader.read(
      Array(
        """
        BEGIN:VCALENDAR
        VERSION:1.0
        BEGIN:VEVENT
        CATEGORIES:ONE;TWO
        DTSTART:20020101T100000
        RRULE:W1 TU #3
        SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=
        =B6rg=0D=0Atwo
        ATTENDEE;ROLE=OWNER;STATUS=CONFIRMED:Ada Example <ada@x.example>
        END:VEVENT
        END:VCALENDAR
        """.utf8
      )
    )
    let event = try #require(file.events.first)
    #expect(event.categories == ["ONE", "TWO"])
    #expect(event.summary == "Jörg\r\ntwo")
    #expect(event.occurrences.count == 3)
    #expect(event.attendees.first?.email == "ada@x.example")
    #expect(event.attendees.first?.name == "Ada Example")
  }

  @Test func anHourThatTheClockLeavesOutIsToldOnce() throws {
    let event = try event(
      "DTSTART;TZID=Europe/Berlin:20240331T010000\nRRULE:FREQ=HOURLY;COUNT=4"
    )
    #expect(
      event.occurrences == [
        "2024-03-31T01:00:00+01:00", "2024-03-31T03:00:00+02:00", "2024-03-31T04:00:00+02:00",
        "2024-03-31T05:00:00+02:00",
      ]
    )
    let daily = try self.event(
      "DTSTART;TZID=Europe/Berlin:20240330T023000\nRRULE:FREQ=DAILY;COUNT=2"
    )
    #expect(daily.occurrences.last == "2024-03-31T02:30:00+01:00")
  }

  @Test func aReplacementMayMoveAllLaterOccurrences() throws {
    let rule = """
      BEGIN:VEVENT
      UID:e
      DTSTART;TZID=Europe/Berlin:20240325T090000
      RRULE:FREQ=WEEKLY;COUNT=4
      END:VEVENT
      BEGIN:VEVENT
      UID:e
      RECURRENCE-ID;RANGE=THISANDFUTURE:20240401T070000Z
      DTSTART;TZID=Europe/Berlin:20240402T103000
      END:VEVENT
      """
    let moved = try #require(try read(rule).events.first)
    #expect(
      moved.occurrences == [
        "2024-03-25T09:00:00+01:00", "2024-04-02T10:30:00+02:00", "2024-04-09T10:30:00+02:00",
        "2024-04-16T10:30:00+02:00",
      ]
    )
    let ended = try read(rule.replacing("UID:e\nRECUR", with: "UID:e\nSTATUS:CANCELLED\nRECUR"))
    #expect(ended.events.first?.occurrences == ["2024-03-25T09:00:00+01:00"])
  }

  @Test func aCalendarFullOfEndlessRulesIsReadInBoundedTime() throws {
    let rule =
      "BEGIN:VEVENT\nDTSTART:20240101T000000\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\n"
      + "END:VEVENT\n"
    let file = try read(String(repeating: rule, count: 60))
    #expect(file.events.count == 60)
    #expect(file.events.allSatisfy { $0.occurrences.count <= 1 })
  }

  @Test func aReaderCanBeStopped() {
    let text = String(repeating: "BEGIN:VEVENT\nEND:VEVENT\n", count: 600)
    #expect(throws: FormatError.cancelled) {
      try ICalendarReader.read(Array(text.utf8)) { done, count in done + 400 < count }
    }
  }

  @Test(arguments: [
    ("CN=Pat:mailto:o'brien@x.example", "Pat|o'brien@x.example"),
    (":mailto:a/b@x.example", "|a/b@x.example"),
    (":mailto:\"john doe\"@x.example", "|\"john doe\"@x.example"),
    (":'mailto:a@x.example'", "|a@x.example"), ("CN=P:/principals/users/a@x.example", "P|"),
    ("CN=P:https://x.example/a@b", "P|"),
    ("CN=Doe\\, John:mailto:j@x.example", "Doe, John|j@x.example"),
    ("CN=Roe, Jane:mailto:r@x.example", "Roe, Jane|r@x.example"),
    ("CN=Esc \\;x;ROLE=CHAIR:mailto:e@x.example", "Esc ;x|e@x.example"),
    ("CN=\"Joe \"Q\" Public\":mailto:q@x.example", "Joe \"Q\" Public|q@x.example"),
    ("CN=\"Tag \\\"Q\\\" X\":mailto:t@x.example", "Tag \"Q\" X|t@x.example"),
    ("CN=\"A\";ROLE=\"B\":mailto:t@x.example", "A|t@x.example"),
  ])
  func namesAndAddressesAreWhole(line: String, expected: String) throws {
    let event = try event("ATTENDEE\(line.hasPrefix(":") ? "" : ";")\(line)")
    #expect(event.attendees.map { "\($0.name)|\($0.email)" } == [expected])
  }

  @Test(arguments: ["Amsterdam, Berlin", "Test\\, Zone"])
  func aZoneMayHaveACommaInItsName(name: String) throws {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:\(name)
      BEGIN:STANDARD
      DTSTART:19700101T000000
      TZOFFSETFROM:+0300
      TZOFFSETTO:+0300
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      DTSTART;TZID=\(name):20240712T100000
      END:VEVENT
      """
    #expect(try read(zone).events.first?.start == "2024-07-12T10:00:00+03:00")
  }

  @Test func whatARuleAndAListNameBothTakesPlaceOnce() throws {
    let event = try event(
      """
      DTSTART;TZID=America/New_York:20240912T090000
      RRULE:FREQ=DAILY;COUNT=3
      RDATE:20240913T130000Z,20240920T130000Z
      """
    )
    #expect(
      event.occurrences == [
        "2024-09-12T09:00:00-04:00", "2024-09-13T09:00:00-04:00", "2024-09-14T09:00:00-04:00",
        "2024-09-20T13:00:00Z",
      ]
    )
  }

  @Test func ofTwoReplacementsTheOneOfTheHigherSequenceHolds() throws {
    let replacement = { (sequence: Int, hour: Int) in
      """
      BEGIN:VEVENT
      UID:1
      SEQUENCE:\(sequence)
      RECURRENCE-ID:20240913T090000Z
      DTSTART:20240913T\(hour)0000Z
      END:VEVENT
      """
    }
    let master = """
      BEGIN:VEVENT
      UID:1
      DTSTART:20240912T090000Z
      RRULE:FREQ=DAILY;COUNT=2
      END:VEVENT
      """
    let lines = [master, replacement(2, 11), replacement(1, 10)].joined(separator: "\n")
    #expect(
      try read(lines).events.first?.occurrences == ["2024-09-12T09:00:00Z", "2024-09-13T11:00:00Z"]
    )
  }

  @Test func aBlankAfterASoftLineEndIsText() throws {
    let event = try event("DESCRIPTION;ENCODING=QUOTED-PRINTABLE:one =\n two=\nthree")
    #expect(event.details == "one  twothree")
  }

  @Test func oldCalendarsCallTheAnswerAStatus() throws {
    let event = try event("ATTENDEE;STATUS=NEEDS ACTION:Jane <jane@x.example>")
    #expect(event.attendees.map(\.answer) == ["NEEDS-ACTION"])
  }

  @Test(arguments: [
    ("DTSTART:20240712T100000.000Z", "2024-07-12T10:00:00Z"),
    ("DTSTART;TZID=GB-Eire:20240712T100000", "2024-07-12T10:00:00+01:00"),
  ])
  func aTimeIsReadAsItIsMeant(line: String, expected: String) throws {
    #expect(try event(line).start == expected)
  }

  @Test func wholeDaysInHoursAreDays() throws {
    #expect(
      try event("DTSTART;VALUE=DATE:20240330\nDURATION:PT24H").end == "2024-03-31"
    )
  }

  private func read(_ components: String) throws -> CalendarFile {
    try ICalendarReader.read(
      Array("BEGIN:VCALENDAR\nVERSION:2.0\n\(components)\nEND:VCALENDAR\n".utf8)
    )
  }

  private func event(_ lines: String) throws -> CalendarEntry {
    try #require(try read("BEGIN:VEVENT\nUID:e\n\(lines)\nEND:VEVENT").events.first)
  }
}
