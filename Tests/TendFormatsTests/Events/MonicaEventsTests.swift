import TendModel
import Testing

@testable import TendFormats

/// What an account of Monica says beside its contacts.
@Suite struct MonicaEventsTests {
  private func find(_ data: String, activities: String = "") throws -> [ImportedEvent] {
    let text = """
      {"account": {"uuid": "a", "data": [{"type": "contact", "values": [
        {"uuid": "ADA", "properties": {"first_name": "Ada", "last_name": "Okafor"}, "data": [\(data)]},
        {"uuid": "bo", "properties": {"first_name": "Bo"}, "data": [{"type": "activity", "values": ["act"]}]}
      ]}, {"type": "activity", "values": [\(activities)]}]}}
      """
    let context = EventContext(today: CalendarDay("2026-03-02") ?? CalendarDay(epochDay: 0))
    return try ImportFileReader.read(Array(text.utf8), as: .monicaExport, context: context)
      .found.events
  }

  private func list(_ type: String, _ properties: String) -> String {
    "{\"type\": \"\(type)\", \"values\": [{\"uuid\": \"u\", \"created_at\": \"2025-01-02T00:00:00Z\", \"properties\": {\(properties)}}]}"
  }

  @Test func anActivityIsOfEverybodyWhoNamesIt() throws {
    let events = try find(
      "{\"type\": \"activity\", \"values\": [\"act\"]}",
      activities:
        "{\"uuid\": \"act\", \"properties\": {\"summary\": \"Tea\", \"happened_at\": \"2025-05-06\"}}"
    )
    #expect(events.count == 1)
    #expect(events[0].people.compactMap(\.key?.key) == ["ada", "bo"])
    #expect(events[0].day == CalendarDay("2025-05-06"))
  }

  @Test func callsAndConversationsAreInteractions() throws {
    let call = try find(
      list(
        "call",
        "\"called_at\": \"2025-02-03T00:00:00Z\", \"contact_called\": true, \"content\": \"news\""
      )
    )
    guard case .interaction(let value)? = call.first?.content else {
      Issue.record("no call")
      return
    }
    #expect(value.channel == .call && value.direction == .incoming && value.note == "news")
    let talk = try find(
      list(
        "conversation",
        "\"happened_at\": \"2025-02-03\", \"messages\": [{\"content\": \"a\", \"written_by_me\": true}, {\"content\": \"b\", \"written_by_me\": false}]"
      )
    )
    guard case .interaction(let said)? = talk.first?.content else {
      Issue.record("no conversation")
      return
    }
    #expect(said.channel == .message && said.direction == .mutual && said.note == "a (2 messages)")
  }

  @Test func remindersTasksAndDebtsAreFollowUps() throws {
    func followUp(_ list: String) throws -> ImportedFollowUp? {
      guard case .followUp(let value)? = try find(list).first?.content else { return nil }
      return value
    }
    let reminder = try followUp(
      list(
        "reminder",
        "\"title\": \"Write\", \"initial_date\": \"2024-05-06\", \"frequency_type\": \"month\", \"frequency_number\": 3"
      )
    )
    #expect(reminder?.due == CalendarDay("2024-05-06"))
    #expect(reminder?.recurrence == Recurrence(every: 3, .month))
    #expect(
      try followUp(
        list(
          "reminder",
          "\"title\": \"Birthday\", \"initial_date\": \"2024-05-06\", \"delible\": false"
        )
      ) == nil
    )
    let task = try followUp(
      list(
        "task",
        "\"title\": \"Send\", \"completed\": true, \"completed_at\": \"2025-01-02T00:00:00Z\""
      )
    )
    #expect(task?.state == .done && task?.closedOn == CalendarDay("2025-01-02"))
    let debt = try followUp(
      list(
        "debt",
        "\"in_debt\": \"yes\", \"amount\": 20, \"reason\": \"lunch\", \"status\": \"inprogress\""
      )
    )
    #expect(debt?.title == "Pay back 20: lunch" && debt?.kind == .promiseByMe)
  }

  @Test func presentsAreExchangesAndIdeasAreNot() throws {
    let given = try find(
      list("gift", "\"name\": \"Book\", \"status\": \"offered\", \"date\": \"2025-12-24\"")
    )
    #expect(
      given.first?.content
        == .exchange(
          ImportedExchange(
            day: CalendarDay(epochDay: 20_446),
            direction: .given,
            kind: .resource,
            note: "Book"
          )
        )
    )
    #expect(try find(list("gift", "\"name\": \"Book\", \"status\": \"idea\"")).isEmpty)
  }
}
