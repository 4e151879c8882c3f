import Foundation
import TendModel
import Testing

@testable import TendFormats

/// Files that are cut off anywhere, or whose bytes are others, are read as far as they go.
@Suite struct EventDamageTests {
  private static let files: [(String, ContactFormat)] = [
    ("meeting.ics", .calendar), ("two.mbox", .mail), ("monica.json", .monicaExport),
    ("linkedin-messages.csv", .linkedInMessages),
    ("linkedin-invitations.csv", .linkedInInvitations),
  ]

  private func read(_ bytes: [UInt8], _ format: ContactFormat) -> ImportedFile? {
    var context = EventContext(today: CalendarDay(epochDay: 20_514))
    context.ownEmails = ["me@own.example"]
    do {
      return try ImportFileReader.read(bytes, as: format, context: context)
    } catch {
      #expect(!error.description.isEmpty)
      return nil
    }
  }

  @Test(arguments: files.map(\.0))
  func aFileCutAtEveryByteIsReadAsFarAsItGoes(name: String) throws {
    let format = try #require(Self.files.first { $0.0 == name }).1
    let url = try #require(Bundle.module.url(forResource: "Fixtures/" + name, withExtension: nil))
    let bytes = [UInt8](try Data(contentsOf: url))
    for end in 0...bytes.count { _ = read(Array(bytes[..<end]), format) }
    var random = SeededRandom(seed: 7)
    for _ in 0..<200 {
      var damaged = bytes
      for _ in 0..<3 {
        damaged[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      for event in read(damaged, format)?.found.events ?? [] {
        #expect(!event.key.isEmpty && !event.people.isEmpty || format != .mail)
      }
    }
  }
}
