import Foundation
import TendModel
import Testing

@testable import TendFormats

/// What LinkedIn's messages and invitations say of contacts.
@Suite struct MessageEventsTests {
  private static let header =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"

  private func find(
    _ rows: [String],
    _ format: ContactFormat = .linkedInMessages,
    header: String = MessageEventsTests.header,
    names: [String] = []
  ) throws -> FoundEvents {
    var context = EventContext(today: CalendarDay("2026-03-02") ?? CalendarDay(epochDay: 0))
    context.ownNames = names
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    return try ImportFileReader.read(Array(text.utf8), as: format, context: context).found
  }

  private func row(
    _ conversation: String,
    from: String,
    to: String,
    _ date: String,
    _ content: String = "Hi"
  ) -> String {
    let receivers = to.split(separator: " ").map { "https://www.linkedin.com/in/\($0)" }
    return "\(conversation),,\(from.capitalized),https://www.linkedin.com/in/\(from),"
      + "\(to.capitalized),\"\(receivers.joined(separator: ","))\",\(date) UTC,,\(content),INBOX"
  }

  private func value(_ event: ImportedEvent) -> ImportedInteraction? {
    if case .interaction(let value) = event.content { value } else { nil }
  }

  @Test func aConversationOfADayIsOneInteraction() throws {
    let found = try find([
      row("c1", from: "me", to: "ada", "2026-02-02 10:00:00", "Hello there"),
      row("c1", from: "ada", to: "me", "2026-02-02 09:00:00", "Are you in?"),
      row("c1", from: "ada", to: "me", "2026-02-03 09:00:00"),
      row("c2", from: "me", to: "bo", "2026-02-03 09:00:00"),
    ])
    #expect(found.events.map(\.key) == ["c1|2026-02-02", "c1|2026-02-03", "c2|2026-02-03"])
    #expect(found.events.compactMap { value($0)?.direction } == [.mutual, .incoming, .outgoing])
    #expect(value(found.events[0])?.note == "Are you in? (2 messages)")
    #expect(found.events.map { $0.people.compactMap(\.key?.key) } == [["ada"], ["ada"], ["bo"]])
    #expect(found.events[2].people.first?.name == "Bo")
  }

  @Test func inAGroupWhoOnlyReadsWasNotInTouch() throws {
    let found = try find([
      row("g", from: "ada", to: "me bo", "2026-02-02 10:00:00"),
      row("g", from: "me", to: "ada bo", "2026-02-04 10:00:00"),
      row("c", from: "me", to: "cy", "2026-02-04 10:00:00"),
    ])
    #expect(
      found.events.map { $0.people.compactMap(\.key?.key) } == [["ada"], ["ada", "bo"], ["cy"]]
    )
  }

  @Test func ofTwoWhoMayBeTheUserTheNameDecides() throws {
    let rows = [row("c", from: "ada", to: "me", "2026-02-02 10:00:00")]
    #expect(try find(rows, names: ["Me"]).events.first?.people.map(\.name) == ["Ada"])
    let both = try find(rows)
    #expect(both.events.first?.people.map(\.name).sorted() == ["Ada", "Me"])
    #expect(both.events.first.flatMap(value)?.direction == .mutual)
  }

  @Test func advertisingIsLeftOut() throws {
    let found = try find([
      "s,,LinkedIn Sponsored,,Me,,2026-02-02 10:00:00 UTC,,<p class=\"spinmail-quill-editor\">Buy,INBOX"
    ])
    #expect(found.events.isEmpty)
    #expect(found.remarks == ["1 message of advertising, left out"])
  }

  @Test func anInvitationTellsWhenTheTwoMetAndNothingElse() throws {
    let found = try find(
      [
        "Me,Ada,\"1/29/26, 2:37 PM\",Hi,OUTGOING,https://www.linkedin.com/in/me,https://www.linkedin.com/in/ada",
        "Bo,Me,\"1/30/26, 2:37 PM\",,INCOMING,https://www.linkedin.com/in/bo,https://www.linkedin.com/in/me",
        "Cy,Me,\"1/30/26, 2:37 PM\",,INCOMING,,",
      ],
      .linkedInInvitations,
      header: "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
    )
    #expect(found.events.map { $0.people.first?.key?.key } == ["ada", "bo"])
    guard case .meeting(let meeting)? = found.events.first?.content else {
      Issue.record("no meeting")
      return
    }
    #expect(meeting.day == CalendarDay("2026-01-29"))
    #expect(meeting.space == .remote && meeting.place == "LinkedIn")
    #expect(found.remarks == ["1 invitation without a profile or a day, left out"])
  }
}
