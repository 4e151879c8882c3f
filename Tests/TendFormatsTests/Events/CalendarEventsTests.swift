import TendModel
import Testing

@testable import TendFormats

/// Who was met when, and what is to be done for whom, by a calendar.
@Suite struct CalendarEventsTests {
  private var context: EventContext {
    // Two hours ahead of UTC, so that a late evening there is the next day here.
    var context = EventContext(today: CalendarDay("2026-03-02") ?? CalendarDay(epochDay: 0)) {
      LocalTime.utc($0 + 7200)
    }
    context.ownEmails = ["me@own.example"]
    return context
  }

  private func find(_ lines: String, method: String = "PUBLISH") throws -> FoundEvents {
    let text = "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:\(method)\n\(lines)\nEND:VCALENDAR\n"
    return try ImportFileReader.read(Array(text.utf8), as: .calendar, context: context).found
  }

  private func meeting(_ lines: String) -> String {
    "BEGIN:VEVENT\nUID:one\nATTENDEE;CN=Ada:mailto:Ada@X.example\nSUMMARY:Plan\n\(lines)\nEND:VEVENT"
  }

  private func interaction(_ event: ImportedEvent) -> ImportedInteraction? {
    if case .interaction(let value) = event.content { value } else { nil }
  }

  @Test func aMeetingIsOfItsPeopleWithoutTheUserAndRooms() throws {
    let found = try find(
      """
      BEGIN:VEVENT
      UID:one
      DTSTART:20260210T223000Z
      ORGANIZER;CN=Me:mailto:ME@own.example
      ATTENDEE;CN=Ada:mailto:Ada@X.example
      ATTENDEE;CN=Ada again:mailto:ada@x.example
      ATTENDEE;CN=No;PARTSTAT=DECLINED:mailto:no@x.example
      ATTENDEE;CN=Room;CUTYPE=ROOM:mailto:room@x.example
      ATTENDEE:mailto:c_1@resource.calendar.google.com
      SUMMARY:Plan
      END:VEVENT
      """
    )
    let event = try #require(found.events.first)
    #expect(found.events.count == 1)
    #expect(event.people == [ImportedPerson(name: "Ada", email: "ada@x.example")])
    let value = try #require(interaction(event))
    #expect(value.day.description == "2026-02-11", "the day is that of the user's wall clock")
    #expect(value.minuteOfDay == 30)
    #expect(value.channel == .meeting)
    #expect(value.note == "Plan")
  }

  @Test(arguments: [
    ("STATUS:CANCELLED", "PUBLISH", "1 event called off, left out"),
    ("PRIORITY:1", "CANCEL", "1 event called off, left out"),
    (
      "ATTENDEE;PARTSTAT=DECLINED:mailto:me@own.example", "PUBLISH",
      "1 event that you declined, left out"
    ),
  ])
  func whatDidNotTakePlaceIsLeftOut(line: String, method: String, remark: String) throws {
    let found = try find(meeting("DTSTART:20260210T100000Z\n" + line), method: method)
    #expect(found.events.isEmpty)
    #expect(found.remarks == [remark])
  }

  @Test func eachTimeOfARepeatedMeetingCountsSinceTheHorizonAndNoneAhead() throws {
    let found = try find(
      meeting("DTSTART;VALUE=DATE:20200106\nRRULE:FREQ=WEEKLY\nEXDATE;VALUE=DATE:20260223")
    )
    let days = found.events.compactMap(\.day)
    #expect(days.first == CalendarDay("2024-03-04"), "the first Monday since two years ago")
    #expect(days.suffix(2) == [CalendarDay("2026-02-16"), CalendarDay("2026-03-02")])
    #expect(days.count == 104)
    #expect(Set(found.events.map(\.key)).count == 104)
    #expect(found.remarks == ["repeated events are taken for each time since 2024-03-02"])
  }

  @Test func aTimeThatWasMovedCountsOnceUnderTheNameOfTheOldDay() throws {
    let found = try find(
      meeting("DTSTART:20260202T100000Z\nRRULE:FREQ=WEEKLY;COUNT=3") + "\n"
        + meeting("DTSTART:20260210T120000Z\nRECURRENCE-ID:20260209T100000Z")
    )
    #expect(
      found.events.compactMap { $0.day?.description }.sorted() == [
        "2026-02-02", "2026-02-10", "2026-02-16",
      ]
    )
    #expect(found.events.map(\.key).contains("one|2026-02-09"))
  }

  @Test(arguments: [
    ("LOCATION:https://zoom.us/j/1", Interaction.Channel.video),
    ("LOCATION:Room 4\nDESCRIPTION:https://meet.google.com/x", .meeting),
    ("DESCRIPTION:Join: https://teams.microsoft.com/l/x", .video),
    ("LOCATION:tel:+4420", .call), ("LOCATION:Café", .meeting),
  ])
  func theMeansFollowsFromThePlace(lines: String, channel: Interaction.Channel) throws {
    let found = try find(meeting("DTSTART:20260210T100000Z\n" + lines))
    #expect(found.events.first.flatMap(interaction)?.channel == channel)
  }

  @Test func anEventWithoutOthersIsNone() throws {
    let found = try find(
      "BEGIN:VEVENT\nUID:a\nDTSTART:20260210T100000Z\nSUMMARY:Dentist\nEND:VEVENT"
    )
    #expect(found.events.isEmpty)
    #expect(found.remarks == ["1 event without other people, left out"])
  }

  @Test func aToDoIsOfWhomItIsRelatedTo() throws {
    let found = try find(
      """
      BEGIN:VTODO
      UID:t1
      SUMMARY:Send deck
      DUE;VALUE=DATE:20260331
      RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
      RELATED-TO:urn:uuid:ABC
      CATEGORIES:Promise by them
      END:VTODO
      BEGIN:VTODO
      UID:t2
      SUMMARY:Call
      STATUS:COMPLETED
      COMPLETED:20260110T233000Z
      ATTENDEE:mailto:ada@x.example
      END:VTODO
      BEGIN:VTODO
      UID:t3
      END:VTODO
      """
    )
    #expect(found.events.count == 2)
    guard case .followUp(let first) = found.events[0].content,
      case .followUp(let second) = found.events[1].content
    else {
      Issue.record("no follow-ups")
      return
    }
    #expect(
      found.events[0].people.compactMap(\.key).contains(
        ExternalKey(source: "vcard", kind: "uid", key: "abc")
      )
    )
    #expect(first.due == CalendarDay("2026-03-31"))
    #expect(first.recurrence?.rule.contains("MONTHLY") == true)
    #expect(first.kind == .promiseByThem)
    #expect(second.state == .done)
    #expect(second.closedOn == CalendarDay("2026-01-11"))
    #expect(found.problems.map(\.reason) == ["this to-do has no SUMMARY; it was left out"])
  }
}
