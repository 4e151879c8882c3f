import Foundation
import TendModel
import Testing

@testable import TendFormats

@Suite struct CardContractTests {
  /// Values of objects stand for themselves, as the contract allows either.
  private func plain(_ value: Any?) -> String {
    if let list = value as? [Any] { return list.map { plain($0) }.sorted().joined(separator: "|") }
    if let object = value as? [String: Any] {
      if let any = object["any"] as? [Any] { return plain(any.first) }
      if let value = object["value"] { return plain(value) }
      let fields = object.map { $0.key + "=" + plain($0.value) }.sorted()
      return fields.joined(separator: "|")
    }
    return value.map { "\($0)" }?.replacing("urn:uuid:", with: "") ?? ""
  }

  @Test(arguments: CardSample.allCases)
  func samplesGiveWhatIsExpected(sample: CardSample) throws {
    let result = try ContactFileReader.read(try sample.bytes)
    let json = try JSONSerialization.jsonObject(
      with: Data(ContractWriter.bytes(result.contacts))
    )
    let found = try #require((json as? [String: Any])?["contacts"] as? [[String: Any]])
    let expected = try sample.expectedContacts
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) {
      for (key, value) in expected { #expect(plain(found[key]) == plain(value), "\(key)") }
    }
  }

  @Test func everyFieldOfACardIsWritten() throws {
    var contact = ImportedContact(line: 1, name: "N")
    contact.uid = "urn:uuid:1"
    contact.cardKind = "group"
    contact.members = ["a", "b"]
    contact.photo = .embedded(size: 3, sha256: "ff")
    let text = String(decoding: ContractWriter.bytes([contact]), as: UTF8.self)
    #expect(
      text == """
        {"contacts": [
         {"kind": "group", "members": ["a", "b"], "name": "N", \
        "photo": {"sha256": "ff", "size": 3}, "uid": "urn:uuid:1"}
        ]}

        """
    )
    contact.photo = .unreadable
    #expect(
      String(decoding: ContractWriter.bytes([contact]), as: UTF8.self).contains("\"photo\": true")
    )
    contact.photo = .link("https://p.example/1")
    #expect(
      String(decoding: ContractWriter.bytes([contact]), as: UTF8.self)
        .contains("\"photo\": {\"uri\": \"https://p.example/1\"}")
    )
  }
}
