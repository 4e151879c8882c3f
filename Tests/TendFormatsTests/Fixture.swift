import Foundation
import TendModel
import Testing

@testable import TendFormats

/// The sample files of the test target.
enum Fixture: String, CaseIterable {
  case linkedInConnections = "linkedin-connections"
  case googleOld = "google-old"
  case googleNew = "google-new"

  var bytes: [UInt8] {
    get throws { try Self.load(rawValue + ".csv") }
  }

  /// What a correct reader finds, as JSON.
  var expectedContacts: [[String: Any]] {
    get throws {
      let json = try JSONSerialization.jsonObject(
        with: Data(try Self.load(rawValue + ".expected.json"))
      )
      let document = try #require(json as? [String: Any])
      return try #require(document["contacts"] as? [[String: Any]])
    }
  }

  /// The bytes of a sample by its file name.
  static func data(_ name: String) throws -> [UInt8] { try load(name) }

  private static func load(_ name: String) throws -> [UInt8] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/" + name, withExtension: nil))
    return [UInt8](try Data(contentsOf: url))
  }
}

/// Reads a text as a file of contacts.
func read(
  _ text: String,
  as format: ContactFormat? = nil
) throws(FormatError) -> ReaderResult {
  try ContactFileReader.read(Array(text.utf8), as: format)
}

/// All records of a text as cells.
func cells(_ text: String, delimiter: Character = ",") -> [[String]] {
  let bytes = Array(text.utf8)
  var reader = CSVReader(bytes, delimiter: delimiter.asciiValue ?? 0x2C)
  var record = CSVRecord(bytes)
  var rows: [[String]] = []
  while reader.next(into: &record) {
    rows.append(record.cells.map { String(decoding: $0.content(in: bytes), as: UTF8.self) })
  }
  return rows
}
