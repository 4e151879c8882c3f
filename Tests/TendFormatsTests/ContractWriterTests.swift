import Foundation
import TendModel
import Testing

@testable import TendFormats

@Suite struct ContractWriterTests {
  private func contacts(_ bytes: [UInt8]) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return try #require(json?["contacts"] as? [[String: Any]])
  }

  /// Values of objects stand for themselves, as the contract allows either.
  private func plain(_ value: Any?) -> String {
    if let list = value as? [Any] { return list.map { plain($0) }.sorted().joined(separator: "|") }
    if let object = value as? [String: Any] { return plain(object["value"]) }
    return value.map { "\($0)" } ?? ""
  }

  @Test(arguments: Fixture.allCases)
  func fixturesGiveWhatIsExpected(fixture: Fixture) throws {
    let result = try ContactFileReader.read(try fixture.bytes)
    let found = try contacts(ContractWriter.bytes(result.contacts))
    let expected = try fixture.expectedContacts
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) {
      for (key, value) in expected where !key.hasPrefix("_") {
        #expect(plain(found[key]) == plain(value), "\(key)")
      }
    }
  }

  @Test func whatIsEmptyIsLeftOutAndKeysAreSorted() {
    var contact = ImportedContact(line: 2, name: "Ada \"A\" \\ L\n")
    contact.points = [ContactPoint(.email, "a@x.example", label: "Work", preference: 1)]
    contact.topics = ["Band"]
    let text = String(decoding: ContractWriter.bytes([contact]), as: UTF8.self)
    #expect(
      text == """
        {"contacts": [
         {"categories": ["Band"], "emails": [{"label": "Work", "pref": 1, "value": "a@x.example"}], \
        "name": "Ada \\"A\\" \\\\ L\\n"}
        ]}

        """
    )
  }

  @Test func nothingIsAnEmptyList() {
    #expect(String(decoding: ContractWriter.bytes([]), as: UTF8.self) == "{\"contacts\": []}\n")
  }

  @Test func problemsAndTheErrorFollowTheContacts() {
    let problem = ImportProblem(line: 3, reason: "odd")
    let text = String(decoding: ContractWriter.bytes([], problems: [problem]), as: UTF8.self)
    #expect(
      text == """
        {"contacts": [], "problems": [
         {"line": 3, "reason": "odd"}
        ]}

        """
    )
    let error = FormatError(.malformedDocument, line: 2, advice: "broken")
    #expect(
      String(decoding: ContractWriter.bytes([], error: error), as: UTF8.self)
        == "{\"contacts\": [], \"error\": \"line 2: broken\"}\n"
    )
  }

  @Test func everyFieldIsWritten() throws {
    var contact = ImportedContact(line: 1, name: "N")
    contact.kind = .organisation
    contact.nameParts.prefix = "P"
    contact.nameParts.additional = "M"
    contact.nameParts.suffix = "S"
    contact.nameParts.nicknames = ["Nick"]
    contact.units = ["U"]
    contact.role = "R"
    contact.birthday = .monthDay(month: 3, day: 4)
    contact.note = "a\u{1}b\tc"
    contact.extra = [ExtraField(name: "Photo", value: "https://p.example/1")]
    var address = PostalAddress()
    address.city = "Paris"
    contact.addresses = [address]
    contact.points = [
      ContactPoint(.im, "i", label: "Jabber"), ContactPoint(.relation, "W", label: "Spouse"),
      ContactPoint(.date, "2001-01-01", label: "Met"), ContactPoint(.phone, "5"),
    ]
    let found = try #require(try contacts(ContractWriter.bytes([contact])).first)
    #expect(found["kind"] as? String == "org")
    #expect(found["birthday"] as? String == "--03-04")
    #expect(found["notes"] as? String == "a\u{1}b\tc")
    #expect((found["photo"] as? [String: String]) == ["uri": "https://p.example/1"])
    #expect((found["addresses"] as? [[String: String]]) == [["city": "Paris"]])
    #expect((found["im"] as? [[String: String]]) == [["service": "Jabber", "value": "i"]])
    #expect((found["related"] as? [[String: String]]) == [["type": "Spouse", "value": "W"]])
    #expect((found["dates"] as? [[String: String]]) == [["label": "Met", "value": "2001-01-01"]])
    #expect((found["phones"] as? [[String: String]]) == [["value": "5"]])
    let keys = ["prefix", "additional", "suffix", "role"]
    #expect(keys.compactMap { found[$0] as? String } == ["P", "M", "S", "R"])
    #expect(found["orgUnits"] as? [String] == ["U"])
    #expect(found["nicknames"] as? [String] == ["Nick"])
  }
}
