import TendModel
import Testing

@testable import TendFormats

@Suite struct VCardTests {
  private static let card = """
    BEGIN:VCARD\r
    VERSION:3.0\r
    N:Doe;Jane;;;\r
    FN:Jane Doe\r
    item1.TEL;type=CELL;X-OWN="a:b":+1\r
    item1.X-ABLabel:Boat\r
    X-KEEP;P=q:as \r
     it is\r
    \r
    TEL:+2\r
    END:VCARD\r

    """

  private func edited(
    _ text: String,
    _ edit: (inout VCard) throws -> Void
  ) rethrows -> String {
    var card = VCard(Array(text.utf8))
    try edit(&card)
    return String(decoding: card.bytes, as: UTF8.self)
  }

  @Test func linesSayWhatTheyAre() throws {
    let card = VCard(Array(Self.card.utf8))
    #expect(card.version == "3.0")
    let line = card.lines[try #require(card.index(of: "tel", value: "+1"))]
    #expect(line.group == "item1")
    #expect(line.number == 5)
    #expect(line.parameters.map(\.name) == ["type", "X-OWN"])
    #expect(line.parameters.map(\.values) == [["CELL"], ["a:b"]])
    #expect(line.rawValue == Array("+1".utf8))
    #expect(card.indices(of: "TEL").count == 2)
    #expect(card.index(of: "X-KEEP", value: "as it is") != nil)
    #expect(card.index(of: "TEL", value: "+3") == nil)
  }

  @Test func anEditChangesItsLineAlone() throws {
    let text = try edited(Self.card) { card in
      card.setValue(at: try #require(card.index(of: "TEL", value: "+1")), to: "+9")
    }
    #expect(
      text == Self.card.replacing("X-OWN=\"a:b\":+1\r\n", with: "X-OWN=\"a:b\":+9\r\n")
    )
  }

  @Test func aStructuredValueKeepsItsParts() throws {
    let text = edited(Self.card) { $0.setParts(at: 2, to: ["O;Neill", "Ann, B", "", "", ""]) }
    #expect(text.contains("N:O\\;Neill;Ann\\, B;;;\r\n"))
    let contact = try #require(try readCards(text).contacts.first)
    #expect(contact.nameParts.family == "O;Neill")
  }

  @Test func newLinesGoBeforeTheEnd() throws {
    let text = edited(Self.card) { $0.append("NOTE", parts: ["one\ntwo"]) }
    #expect(text.hasSuffix("TEL:+2\r\nNOTE:one\\ntwo\r\nEND:VCARD\r\n"))
    #expect(edited("FN:A") { $0.append("TEL", parts: ["1"]) } == "FN:A\r\nTEL:1\r\n")
    #expect(
      edited("FN:A\nEND:VCARD") { $0.append("TEL", parts: ["1"]) } == "FN:A\nTEL:1\nEND:VCARD"
    )
  }

  @Test func aLabelGoesWithTheLastLineOfItsGroup() throws {
    let text = try edited(Self.card) { card in
      card.remove(at: try #require(card.index(of: "TEL", value: "+1")))
    }
    #expect(
      text
        == Self.card.replacing("item1.TEL;type=CELL;X-OWN=\"a:b\":+1\r\n", with: "")
        .replacing("item1.X-ABLabel:Boat\r\n", with: "")
    )
  }

  @Test func longValuesAreFoldedOutsideOfCharacters() throws {
    let value = String(repeating: "ž€ ", count: 60).trimmingBlanks
    let text = edited(Self.card) { $0.setValue(at: 3, to: value) }
    for line in text.utf8.split(separator: 0x0A) {
      #expect(line.count <= 76)
      #expect(String(validating: Array(line), as: UTF8.self) != nil)
    }
    #expect(try readCards(text).contacts.first?.name == value)
  }

  @Test func version21IsWrittenInItsOwnWay() throws {
    let old =
      "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=F6rg\n"
      + "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE;X=1:J=F6rg;A\nEND:VCARD\n"
    let value = String(repeating: "Žofie, ", count: 20) + "z"
    let text = try edited(old) { card in
      card.setValue(at: try #require(card.index(of: "FN", value: "Jörg")), to: value)
      card.setParts(at: 3, to: ["Plain;x", "Ann", "", "", ""])
    }
    #expect(text.contains("\nN;X=1:Plain\\;x;Ann;;;\n"))
    #expect(text.utf8.split(separator: 0x0A).allSatisfy { $0.count <= 76 })
    let contact = try #require(try readCards(text).contacts.first)
    #expect(contact.name == value)
    #expect(contact.nameParts.family == "Plain;x")
  }

  @Test(arguments: CardSample.allCases)
  func samplesAreGivenBackByteForByte(sample: CardSample) throws {
    let bytes = try sample.bytes
    #expect(VCard(bytes).bytes == bytes)
    for contact in try ContactFileReader.read(bytes).contacts {
      #expect(!contact.card.isEmpty)
      #expect(VCard(contact.card).bytes == contact.card)
    }
  }

  @Test func aContactHasTheLinesOfItsCard() throws {
    let text = "junk\n" + Self.card + "\n" + Self.card.replacing("END:VCARD\r\n", with: "")
    let contacts = try readCards(text).contacts
    #expect(contacts.map(\.card.count) == [Self.card.utf8.count, Self.card.utf8.count - 11])
    #expect(String(decoding: contacts[0].card, as: UTF8.self) == Self.card)
  }

  @Test func anyBytesAreGivenBack() {
    for seed in UInt64(0)..<400 {
      var random = SeededRandom(seed: seed)
      let bytes = CardPieces.bytes(&random)
      #expect(VCard(bytes).bytes == bytes, "seed \(seed)")
    }
  }

  @Test func anEditOfAnyCardChangesNoOtherLine() throws {
    for seed in UInt64(0)..<200 {
      var random = SeededRandom(seed: seed)
      var card = VCard(CardPieces.bytes(&random))
      let places = card.lines.indices.filter { !card.lines[$0].name.isEmpty }
      guard let place = places.randomElement(using: &random) else { continue }
      let before = card.lines
      card.setValue(at: place, to: "new, value")
      for index in before.indices where index != place {
        #expect(card.lines[index] == before[index], "seed \(seed)")
      }
    }
  }
}

/// Bytes as they occur in vCards, in any order.
enum CardPieces {
  private static let pieces = [
    "BEGIN:VCARD\r\n", "END:VCARD\n", "VERSION:2.1\r\n", "FN:A", "TEL;TYPE=\"a,b\":1", "\r\n", "\n",
    "\r", " ", "\t", "=\r\n", "=C3=A9", ";ENCODING=QUOTED-PRINTABLE:", ";ENCODING=b:", "PHOTO",
    "AAAA",
    "\n\n", "item1.", "X-ABLabel:", "\\", ";", ",", "\"", ":", "é", "#", "AGENT:\n", "N:a;b",
    "\u{0}",
    "BDAY:", "CHARSET=SHIFT_JIS", "^n", "=",
  ]

  static func bytes(_ random: inout SeededRandom) -> [UInt8] {
    (0..<Int.random(in: 0...40, using: &random)).flatMap { _ -> [UInt8] in
      if Int.random(in: 0..<12, using: &random) == 0 {
        return [UInt8.random(in: 0...255, using: &random)]
      }
      return Array((pieces.randomElement(using: &random) ?? "").utf8)
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
