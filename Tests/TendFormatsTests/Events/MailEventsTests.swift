import TendModel
import Testing

@testable import TendFormats

/// What messages say of who wrote to whom on which day.
@Suite struct MailEventsTests {
  private func context(known: Set<String>? = nil) -> EventContext {
    var context = EventContext(today: CalendarDay("2026-03-02") ?? CalendarDay(epochDay: 0))
    context.ownEmails = ["me@own.example"]
    context.knownEmails = known
    return context
  }

  private func message(
    _ from: String,
    _ to: String,
    day: String = "2 Feb 2026",
    time: String = "10:00:00",
    subject: String = "Plan",
    more: String = ""
  ) -> String {
    """
    From x@y.example Mon Feb 02 10:00:00 2026
    From: \(from)
    To: \(to)
    Date: \(day) \(time) +0000
    Message-ID: <\(from)\(to)\(day)\(time)\(subject)@x.example>
    Subject: \(subject)
    \(more)

    Text

    """.replacing("\n\n\nText", with: "\n\nText")
  }

  private func find(_ messages: [String], known: Set<String>? = nil) throws -> FoundEvents {
    try ImportFileReader.read(
      Array(messages.joined(separator: "\n").utf8),
      as: .mail,
      context: context(known: known)
    ).found
  }

  private func interactions(_ found: FoundEvents) -> [ImportedInteraction] {
    found.events.compactMap { if case .interaction(let value) = $0.content { value } else { nil } }
  }

  @Test func messagesOfADayWithTheSamePeopleAreOneInteraction() throws {
    let found = try find([
      message("me@own.example", "Ada <ADA@x.example>", time: "11:00:00", subject: "Re: Plan"),
      message("Ada Okafor <ada@x.example>", "me@own.example", time: "09:30:00"),
      message("ada@x.example", "me@own.example", day: "3 Feb 2026", subject: "AW: Re: Next"),
    ])
    let all = interactions(found)
    #expect(all.map(\.day.description) == ["2026-02-02", "2026-02-03"])
    #expect(all.map(\.direction) == [.mutual, .incoming])
    #expect(all.map(\.note) == ["Plan (2 messages)", "Next"])
    #expect(all[0].minuteOfDay == 570)
    #expect(all[0].depth == .real && all[1].depth == .light)
    #expect(found.events[0].people == [ImportedPerson(name: "Ada", email: "ada@x.example")])
  }

  @Test func whatIWroteIsOfEverybodyIWroteTo() throws {
    let found = try find([
      message("me@own.example", "ada@x.example, Bo <bo@x.example>, me@own.example")
    ])
    #expect(found.events.first?.people.map(\.email) == ["ada@x.example", "bo@x.example"])
    #expect(interactions(found).first?.direction == .outgoing)
  }

  @Test func whatWasWrittenToMeIsOfItsSenderAlone() throws {
    let found = try find([message("ada@x.example", "me@own.example, bo@x.example")])
    #expect(found.events.first?.people.map(\.email) == ["ada@x.example"])
  }

  @Test(arguments: [
    ("noreply@x.example", ""), ("No-Reply@x.example", ""), ("MAILER-DAEMON@x.example", ""),
    ("ada@x.example", "List-Id: <all.x.example>"), ("ada@x.example", "Precedence: bulk"),
    ("ada@x.example", "List-Unsubscribe: <https://x.example>"),
    ("ada@x.example", "Auto-Submitted: auto-replied"),
  ])
  func listsAndMachinesAreLeftOut(from: String, header: String) throws {
    let found = try find([message(from, "me@own.example", more: header)])
    #expect(found.events.isEmpty)
    #expect(found.remarks.contains("1 message of lists and machines, left out"))
  }

  @Test func aPersonWhoSaysThatItIsNoMachineIsHeard() throws {
    let found = try find([message("ada@x.example", "me@own.example", more: "Auto-Submitted: no")])
    #expect(found.events.count == 1)
  }

  @Test func aCircularIsLeftOut() throws {
    let many = (0..<30).map { "p\($0)@x.example" }.joined(separator: ", ")
    #expect(try find([message("me@own.example", many)]).events.isEmpty)
  }

  @Test func whoIsUnknownIsCountedAndNotKept() throws {
    let found = try find(
      [
        message("me@own.example", "ada@x.example, Zed <zed@x.example>"),
        message("Zed <zed@x.example>", "me@own.example"),
      ],
      known: ["ada@x.example"]
    )
    #expect(found.events.map { $0.people.map(\.email) } == [["ada@x.example"]])
    #expect(
      found.strangers == [
        ImportPreview.Stranger(name: "Zed", address: "zed@x.example", count: 2)
      ]
    )
  }

  @Test func theSamePeopleOfADayHaveTheSameNameInEveryFile() throws {
    let first = try find([message("ada@x.example", "me@own.example")])
    let later = try find([
      message("me@own.example", "ada@x.example", time: "18:00:00", subject: "More")
    ])
    #expect(first.events.map(\.key) == later.events.map(\.key))
    #expect(interactions(first).map(\.parts) != interactions(later).map(\.parts))
  }

  @Test func piecesOfAnySizeGiveTheSame() throws {
    let text = [
      message("ada@x.example", "me@own.example"), message("me@own.example", "bo@x.example"),
    ].joined(separator: "\n")
    let whole = try find([text])
    for size in [1, 7, 64] {
      var reader = MailReader()
      var events = MailEvents(context())
      var messages: [MailMessage] = []
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        bytes[start..<min(start + size, bytes.count)].withUnsafeBytes {
          reader.feed($0) { messages.append($0) }
        }
      }
      reader.finish { messages.append($0) }
      for message in messages { events.take(message) }
      #expect(events.finished() == whole)
    }
  }

  @Test func withoutOwnAddressesItIsSaidWhatIsMissing() throws {
    let context = EventContext(today: CalendarDay("2026-03-02") ?? CalendarDay(epochDay: 0))
    let found = try ImportFileReader.read(
      Array(message("ada@x.example", "me@own.example").utf8),
      as: .mail,
      context: context
    ).found
    #expect(found.events.count == 1)
    #expect(found.remarks.contains { $0.contains("your own addresses are not known") })
  }
}
