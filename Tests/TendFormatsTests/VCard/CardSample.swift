import Foundation
import TendModel
import Testing

@testable import TendFormats

/// The vCard files of the test target, invented for it.
enum CardSample: String, CaseIterable {
  case appleItems = "apple-items"
  case androidQP = "android-qp"
  case v4Mixed = "v4-mixed"

  var bytes: [UInt8] {
    get throws { try Self.load(rawValue + ".vcf") }
  }

  /// What a correct reader finds, as JSON.
  var expectedContacts: [[String: Any]] {
    get throws {
      let data = Data(try Self.load(rawValue + ".expected.json"))
      let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      return try #require(json?["contacts"] as? [[String: Any]])
    }
  }

  private static func load(_ name: String) throws -> [UInt8] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/" + name, withExtension: nil))
    return [UInt8](try Data(contentsOf: url))
  }
}

/// Reads a text as vCards.
func readCards(_ text: String) throws -> ReaderResult { try readCards(Array(text.utf8)) }

/// Reads bytes as vCards.
func readCards(_ bytes: [UInt8], encoding: String? = nil) throws -> ReaderResult {
  try ContactFileReader.read(bytes, as: .vCard, hints: ReaderHints(encoding: encoding))
}

/// Reads the lines of one card, which stand between its frame.
func readCard(_ lines: String..., version: String = "3.0") throws -> ImportedContact {
  let frame = ["BEGIN:VCARD", "VERSION:\(version)"] + lines + ["END:VCARD", ""]
  let result = try readCards(frame.joined(separator: "\r\n"))
  try #require(result.contacts.count == 1)
  return result.contacts[0]
}

extension ImportedContact {
  /// The values of the points of a kind.
  func values(_ kind: ContactPoint.Kind) -> [String] {
    points.filter { $0.kind == kind }.map(\.value)
  }

  /// The labels of the points of a kind.
  func labels(_ kind: ContactPoint.Kind) -> [String] {
    points.filter { $0.kind == kind }.map(\.label)
  }
}
