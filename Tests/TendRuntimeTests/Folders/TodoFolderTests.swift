import Foundation
import TendFormats
import TendInterface
import TendModel
import TendStore
import TendTesting
import Testing

@testable import TendRuntime

/// Follow-ups and a folder of to-dos.
@Suite struct TodoFolderTests {
  private let bench: FolderBench
  private let ada: ContactID

  init() throws {
    bench = try FolderBench(.followUps)
    var draft = ContactDraft(
      Contact(uid: bench.store.makeUID(), name: "Ada", createdOn: .init(epochDay: 1))
    )
    draft.points = [ContactPoint(.email, "ada@x.example")]
    draft.keys = [ExternalKey(source: "vcard", kind: "uid", key: "card-1")]
    ada = try #require(try bench.store.apply(.addContact(draft)).addedContacts.first)
  }

  private func todo(_ lines: String..., uid: String = "x-1") -> String {
    let all =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VTODO", "UID:\(uid)", "X-OWN:1"] + lines
      + ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:x", "TRIGGER:-PT5M", "END:VALARM"]
      + ["END:VTODO", "END:VCALENDAR", ""]
    return all.joined(separator: "\r\n")
  }

  private func day(_ text: String) throws -> CalendarDay {
    guard case .full(let day) = PartialDate(text) else { throw Failure(text) }
    return day
  }

  private func add(_ title: String, due: String?, _ recurrence: Recurrence? = nil) throws {
    var value = FollowUp(
      uid: bench.store.makeUID(),
      contact: ada,
      title: title,
      due: try due.map(day),
      createdOn: try day("2026-01-01")
    )
    value.recurrence = recurrence
    try bench.store.apply(.addFollowUp(value))
  }

  private func followUps() throws -> [(id: FollowUpID, value: FollowUp)] {
    try bench.store.contents(of: bench.folder).tasks.map { ($0.id, $0.followUp) }
      .sorted { $0.0 < $1.0 }
  }

  @Test func bothSidesTakeWhatIsNewOnTheOther() throws {
    try add("Send the deck", due: "2026-12-01")
    let file = todo("SUMMARY:Call", "DUE;VALUE=DATE:20261203", "RELATED-TO:urn:uuid:CARD-1")
    try bench.disk.write(file, to: "call.ics")
    try bench.disk.write(todo("SUMMARY:Nobody's", uid: "x-2"), to: "nobody.ics")
    let done = try bench.sync()
    #expect(done.added == 1 && done.filesAdded == 1)
    #expect(done.problems.map(\.file) == ["nobody.ics"])
    let all = try followUps()
    #expect(all.map(\.value.title) == ["Send the deck", "Call"])
    #expect(all[1].value.contact == ada)
    let text = try bench.disk.text(of: all[0].value.uid.text + ".ics")
    #expect(text.contains("SUMMARY:Send the deck\r\n") && text.contains("DUE;VALUE=DATE:20261201"))
    #expect(try bench.sync().isUnchanged)
    #expect(try bench.disk.text(of: "call.ics") == file)
  }

  @Test func editsComeToTheOtherSideAndKeepAllElse() throws {
    let file = todo(
      "SUMMARY:Call",
      "DUE;TZID=Europe/Berlin:20261203T090000",
      "ATTENDEE:mailto:ada@x.example"
    )
    try bench.disk.write(file, to: "call.ics")
    try bench.sync()
    let id = try followUps()[0].id
    try bench.store.apply(.postponeFollowUps([id], until: try day("2026-12-09")))
    let theirs = file.replacing("SUMMARY:Call", with: "SUMMARY:Call about\\, it")
    try bench.disk.write(theirs, to: "call.ics")
    let done = try bench.sync()
    #expect(done.updated == 1 && done.filesChanged == 1)
    #expect(try followUps()[0].value.title == "Call about, it")
    #expect(try bench.disk.text(of: "call.ics") == theirs.replacing("20261203T", with: "20261209T"))
    #expect(try bench.sync().isUnchanged)
  }

  @Test func doneOnOneSideIsDoneOnTheOther() throws {
    try add("Here", due: "2026-12-01")
    let file = todo("SUMMARY:There", "STATUS:NEEDS-ACTION", "ATTENDEE:mailto:ada@x.example")
    try bench.disk.write(file, to: "there.ics")
    try bench.sync()
    let here = try #require(try followUps().first { $0.value.title == "Here" })
    try bench.store.apply(.closeFollowUps([here.id], .done, on: try day("2026-11-30")))
    try bench.disk.write(
      file.replacing("NEEDS-ACTION", with: "COMPLETED\r\nCOMPLETED:20261129T100000Z"),
      to: "there.ics"
    )
    try bench.sync()
    let text = try bench.disk.text(of: here.value.uid.text + ".ics")
    #expect(text.contains("STATUS:COMPLETED\r\n") && text.contains("COMPLETED:20261130T120000Z"))
    let there = try #require(try followUps().first { $0.value.title == "There" })
    #expect(there.value.state == .done)
    #expect(there.value.closedOn == CalendarDay("2026-11-29"))
    #expect(try bench.sync().isUnchanged)
    // Opened again here.
    try bench.store.apply(.closeFollowUps([there.id], .open, on: try day("2026-12-01")))
    try bench.sync()
    #expect(try bench.disk.text(of: "there.ics") == file)
  }

  @Test func theNextOfARepeatedOneGetsAFileOfItsOwn() throws {
    try add("Every week", due: "2026-12-01", Recurrence(every: 1, .week))
    try bench.sync()
    let name = try followUps()[0].value.uid.text + ".ics"
    let text = try bench.disk.text(of: name)
    #expect(text.contains("RRULE:FREQ=WEEKLY"))
    try bench.disk.write(text.replacing("NEEDS-ACTION", with: "COMPLETED"), to: name)
    let done = try bench.sync()
    #expect(done.updated == 1)
    try bench.sync()
    #expect(try followUps().map(\.value.state) == [.done, .open])
    #expect(try bench.files().count == 2)
    #expect(try bench.sync().isUnchanged)
  }

  @Test func deletionsAndConflictsGoAsWithCards() throws {
    for title in ["A", "B", "C"] { try add(title, due: "2026-12-01") }
    try bench.sync()
    let all = try followUps()
    let names = all.map { $0.value.uid.text + ".ics" }
    try bench.remove(names[0])
    try bench.store.apply(.deleteFollowUps([all[1].id]))
    var value = all[2].value
    value.title = "mine"
    try bench.store.apply(.editFollowUp(all[2].id, value))
    let theirs = try bench.disk.text(of: names[2]).replacing("SUMMARY:C", with: "SUMMARY:theirs")
    try bench.disk.write(theirs, to: names[2])
    for _ in 0..<2 {
      let done = try bench.sync()
      #expect(done.conflicts.map(\.local) == ["mine"] && done.conflicts.map(\.remote) == ["theirs"])
    }
    #expect(try followUps().map(\.value.title) == ["mine"])
    #expect(try bench.files() == [names[2]: theirs])
    try bench.sync(side: .folder)
    #expect(try followUps().map(\.value.title) == ["theirs"])
    #expect(try bench.sync().isUnchanged)
    // The deletion is undone: its file comes back with all that it said.
    try bench.store.apply(.undo)
    try bench.store.apply(.undo)
    try bench.sync()
    #expect(try followUps().count == bench.files().count)
  }

  @Test func aKilledSyncIsSettledByTheNext() throws {
    for moments in 0..<8 {
      let bench = try TodoFolderTests()
      try bench.add("A", due: "2026-12-01")
      try bench.add("B", due: nil)
      do {
        try bench.bench.sync(killedAfter: moments)
      } catch is FolderBench.Killed {}
      try bench.bench.sync()
      #expect(try bench.bench.files().count == 2)
      #expect(try bench.followUps().count == 2)
      #expect(try bench.bench.sync().isUnchanged)
    }
  }
}
