import Foundation
import Testing

@testable import TendFormats

/// Files that were cut, or are none: no reader may fail over them.
@Suite struct CalendarDamageTests {
  @Test func aCalendarCutAnywhereIsRead() throws {
    let bytes = try Fixture.data("meeting.ics")
    for end in 0...bytes.count {
      let file = try ICalendarReader.read(Array(bytes[..<end]))
      #expect(file.events.count + file.todos.count <= 3)
    }
  }

  @Test func aMailboxCutAnywhereIsRead() throws {
    let bytes = try Fixture.data("two.mbox")
    for end in 0...bytes.count {
      #expect(MailReader.messages(in: Array(bytes[..<end])).count <= 2)
    }
  }

  @Test func changedBytesNeverStopAReader() throws {
    var random = SeededRandom(seed: 7)
    for name in ["meeting.ics", "two.mbox"] {
      let original = try Fixture.data(name)
      for _ in 0..<200 {
        var bytes = original
        for _ in 0..<Int.random(in: 1...20, using: &random) {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          bytes[place] = UInt8.random(in: 0...255, using: &random)
        }
        _ = try ICalendarReader.read(bytes)
        _ = MailReader.messages(in: bytes)
      }
    }
  }

  @Test func randomBytesNeverStopAReader() throws {
    var random = SeededRandom(seed: 8)
    let words = [
      "BEGIN:", "END:", "VEVENT", "VCALENDAR", "\n", "\r\n", ":", ";", ",", "\"", "=",
      "RRULE:FREQ=",
      "DAILY", "SECONDLY", "COUNT=", "9", "-", "DTSTART", "TZID=", "20240101T", "000000", "=?",
      "?q?", "?=", "From ", "To: ", "<", ">", "(", ")", "@", "\\", " ", "\u{0}", "é",
    ].map { Array($0.utf8) }
    for _ in 0..<300 {
      let bytes = (0..<80).flatMap { _ in words.randomElement(using: &random) ?? [] }
      _ = try ICalendarReader.read(bytes)
      _ = MailReader.messages(in: bytes)
      _ = MailReader.messages(in: Array("From: ".utf8) + bytes)
    }
  }

  @Test(arguments: ["(", "\"", "=?utf-8?q?", "<", "@", ",", "a ", "=?"])
  func aLongHeaderTakesTimeByItsLengthAlone(piece: String) {
    let header = "From: " + String(repeating: piece, count: 20_000)
    _ = MailReader.messages(in: Array((header + "\nSubject: " + header + "\n").utf8))
  }

  @Test(arguments: ["BEGIN:VEVENT\n", "BEGIN:X\n", ";", "A;B=", " \n", "\n \n", "SUMMARY:=\n"])
  func aLongCalendarTakesTimeByItsLengthAlone(piece: String) throws {
    let text = "BEGIN:VCALENDAR\n" + String(repeating: piece, count: 20_000)
    _ = try ICalendarReader.read(Array(text.utf8))
  }

  @Test(.enabled(if: Reference.folder != nil), arguments: ["calconnect"])
  func thePublishedSamplesAreRead(name: String) throws {
    let folder = try #require(Reference.folder)
    let data = try Data(contentsOf: folder.appending(path: "files/ics/ical4j-\(name).ics"))
    let file = try ICalendarReader.read([UInt8](data))
    #expect(file.events.first?.start == "2005-04-11T09:00:00-04:00")
    #expect(file.events.first?.occurrences.count == 5)
    #expect(file.events.first?.attendees.count == 2)
    #expect(file.problems.isEmpty)
  }
}

/// The reference samples beside the checkout.
private enum Reference {
  static let folder: URL? = {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = checkout.deletingLastPathComponent().appending(path: "shared/reference/formats")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()
}
