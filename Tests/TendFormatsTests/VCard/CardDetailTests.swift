import TendModel
import Testing

@testable import TendFormats

/// What programs write into cards beside what the standards say.
@Suite struct CardDetailTests {
  private func read(_ version: String, _ lines: String) throws -> ReaderResult {
    let card = "BEGIN:VCARD\nVERSION:\(version)\nFN:Ann Bee\n\(lines)\nEND:VCARD\n"
    return try ContactFileReader.read(Array(card.utf8), as: .vCard)
  }

  @Test func oneLetterIsEnoughForQuotedPrintableWhereACharsetIsNamed() throws {
    let named = try read("2.1", "ORG;CHARSET=Windows-1252:M=FCller")
    #expect(named.contacts.map(\.organisation) == ["Müller"])
    let plain = try read("2.1", "ORG:M=FCller")
    #expect(plain.contacts.map(\.organisation) == ["M=FCller"])
  }

  @Test func aValueThatIsCutAtASoftBreakSwallowsNoProperty() throws {
    let cut = try read("2.1", "ADR;HOME;ENCODING=QUOTED-PRINTABLE:;;Weg=\nTEL;CELL:1")
    let contact = try #require(cut.contacts.first)
    #expect(contact.addresses.map(\.street) == ["Weg"])
    #expect(contact.points.map(\.value) == ["1"])
    let last = try read("2.1", "NOTE;ENCODING=QUOTED-PRINTABLE:abc=")
    #expect(last.contacts.map(\.note) == ["abc"])
    let text = String(repeating: "a", count: 65)
    for value in ["one=0D=0A=\nTEL: 1", "\(text)=\nTEL: 1"] {
      let whole = try read("2.1", "NOTE;ENCODING=QUOTED-PRINTABLE:" + value)
      #expect(whole.contacts.first?.note.hasSuffix("TEL: 1") == true)
    }
  }

  @Test(arguments: [
    ("ADR;WORK:;;Weg 1;Rome;;1;\nLABEL;HOME:Home Street", ["Weg 1", "Home Street"]),
    ("ADR;WORK:;;Weg 1;Rome;;1;\nLABEL;WORK:Weg 1, Rome", ["Weg 1"]),
    ("ADR;WORK:;;Weg 1;Rome;;1;\nLABEL:Weg 1, Rome", ["Weg 1"]),
    ("ADR:;;Weg 1;Rome;;1;\nLABEL;HOME:Weg 1, Rome", ["Weg 1"]),
    ("LABEL:Weg 1, Rome", ["Weg 1, Rome"]),
  ])
  func aLabelIsAnAddressWhereNoneIsOfItsKind(lines: String, streets: [String]) throws {
    let contact = try #require(try read("2.1", lines).contacts.first)
    #expect(contact.addresses.map(\.street) == streets)
  }

  @Test(arguments: [
    ("1985 04 12", "1985 04 12"), ("1985-04-12 00:00:00", "1985-04-12"),
    ("1985-04-12 00:00", "1985-04-12"), ("1985-04-12T00:00:00Z", "1985-04-12"),
    ("1985-04-12 ", "1985-04-12"),
  ])
  func aTimeBehindABirthdayIsLeftOut(value: String, text: String) throws {
    #expect(try read("3.0", "BDAY:" + value).contacts.first?.birthday?.text == text)
  }

  @Test func aLineWithoutAColonIsAProblemUnlessItGoesOnWithANote() throws {
    let lost = try read("3.0", "EMAIL ann@x.example")
    #expect(lost.problems.map(\.line) == [4])
    #expect(try read("3.0", "NOTE:one\ntwo").problems.isEmpty)
  }

  @Test func whatStandsInNoCardIsAProblem() throws {
    let text = "GIN:VCARD\nFN:Lost\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nFN:Ann\nEND:VCARD\n"
    let result = try ContactFileReader.read(Array(text.utf8), as: .vCard)
    #expect(result.contacts.map(\.name) == ["Ann"])
    #expect(result.problems.map(\.line) == [2])
  }

  @Test func aMissingEndIsToldOnce() throws {
    let text = "BEGIN:VCARD\nFN:Ann\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n"
    let result = try ContactFileReader.read(Array(text.utf8), as: .vCard)
    #expect(result.contacts.map(\.name) == ["Ann", "Bo"])
    #expect(result.problems.map(\.line) == [1])
  }

  @Test func aRepeatedParameterIsOneMemberOfAJSONCard() throws {
    var line = CardLine("TEL", "1")
    line = line.with("TYPE", "home").with("type", "pref")
    let json = String(decoding: JCardWriter.bytes(of: [[line]]), as: UTF8.self)
    #expect(json.contains(#""type":["home","pref"]"#))
  }

  @Test(arguments: [VCardWriter.Version.v3, .v4]) func jabberIsWrittenAsXMPP(
    version: VCardWriter.Version
  ) {
    var contact = ImportedContact(line: 1, name: "Ann")
    contact.points = [ContactPoint(.im, "a@x.example", label: "Jabber")]
    let text = String(decoding: VCardWriter.bytes([contact], version: version), as: UTF8.self)
    #expect(text.contains(":xmpp:a@x.example"))
  }

  @Test func anAnniversaryIsWrittenAsSuch() {
    var contact = ImportedContact(line: 1, name: "Ann")
    contact.points = [ContactPoint(.date, "2001-02-03", label: "Anniversary")]
    let text = String(decoding: VCardWriter.bytes([contact], version: .v4), as: UTF8.self)
    #expect(text.contains("ANNIVERSARY:2001"))
  }

  @Test func manyTopicsAreReadOnce() throws {
    let names = (0..<100).map { "t\($0)" }
    let line = "CATEGORIES:" + (names + names).joined(separator: ",")
    #expect(try read("3.0", line).contacts.first?.topics == names)
  }
}
