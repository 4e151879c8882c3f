import TendModel
import Testing

@testable import TendFormats

@Suite struct JCardTests {
  private static let card = """
    ["vcard",
     [["version", {}, "text", "4.0"],
      ["fn", {}, "text", "Ann Example"],
      ["n", {}, "text", ["Example", "Ann", "", "", ["B.A.", "PhD"]]],
      ["bday", {}, "date-and-or-time", "--04-12"],
      ["anniversary", {}, "date-and-or-time", "2009-08-08T14:30:00-05:00"],
      ["tel", {"type": ["work", "voice"], "pref": "1"}, "uri", "tel:+1-55;ext=1"],
      ["categories", {}, "text", "a,b", "c"],
      ["url", {"group": "I1"}, "uri", "https://x.example/a;b"],
      ["x-ablabel", {"group": "i1"}, "text", "Blog"],
      ["note", {}, "text", "one\\ntwo"],
      ["x-number", {}, "integer", 5, true, null]]]
    """

  @Test func aValueOfNoKnownTypeStandsAsInAVCard() throws {
    let card =
      "[\"vcard\",[[\"fn\",{},\"text\",\"x\"],[\"x-spouse\",{},\"unknown\",\"Mum\\\\, dear\"],"
      + "[\"x-child\",{},\"text\",\"A\\\\, b\"]]]"
    let contact = try #require(try read(card).contacts.first)
    #expect(values(.relation, of: contact) == ["Mum, dear", "A\\, b"])
  }

  @Test func aCardIsRead() throws {
    let result = try read(Self.card)
    #expect(result.format == .jCard)
    #expect(result.problems == [])
    let contact = try #require(result.contacts.first)
    #expect(contact.name == "Ann Example")
    #expect(contact.nameParts.suffix == "B.A., PhD")
    #expect(contact.birthday?.text == "--04-12")
    #expect(contact.anniversary?.text == "2009-08-08")
    #expect(contact.values(.phone) == ["+1-55;ext=1"])
    #expect(contact.labels(.phone) == ["Work"])
    #expect(contact.topics == ["a,b", "c"])
    #expect(contact.values(.url) == ["https://x.example/a;b"])
    #expect(contact.labels(.url) == ["Blog"])
    #expect(contact.note == "one\ntwo")
  }

  @Test(arguments: [
    "{\"vcardArray\": CARD}", "[{\"handle\": \"X\", \"vcardArray\":\nCARD}]",
    "{\"objectClassName\": \"domain\", \"entities\": [{\"roles\": [\"registrant\"],\n\"vcardArray\": CARD,"
      + "\"entities\": [{\"vcardArray\": CARD}]}]}",
  ])
  func cardsInsideOfObjectsAreFound(text: String) throws {
    let bytes = Array(text.replacing("CARD", with: Self.card).utf8)
    let result = try ContactFileReader.read(bytes)
    #expect(result.format == .jCard)
    #expect(result.problems == [])
    #expect(Set(result.contacts.map(\.name)) == ["Ann Example"])
    #expect(result.contacts.count == text.split(separator: "CARD").count - 1)
    #expect(result.contacts.first?.line == (text.contains("\n") ? 2 : 1))
  }

  @Test func anObjectThatWasCutStillHasItsWholeCards() throws {
    let result = try ContactFileReader.read(Array("{\"vcardArray\": \(Self.card),\n\"x".utf8))
    #expect(result.contacts.map(\.name) == ["Ann Example"])
    #expect(result.problems.count == 1)
  }

  @Test func severalCardsKnowTheirLines() throws {
    let result = try read("[\n" + Self.card + ",\n" + Self.card + "]")
    #expect(result.contacts.map(\.line) == [2, 14])
    #expect(result.contacts.map(\.name) == ["Ann Example", "Ann Example"])
  }

  @Test func whatIsNoPropertyIsLeftOut() throws {
    let result = try read(
      "[\"vcard\", [[\"fn\", {}, \"text\", \"A\"], [\"tel\"], 5, [\"a b\",{},\"\",\"\"]]]"
    )
    #expect(result.contacts.map(\.name) == ["A"])
    #expect(result.problems.map(\.line) == [1, 1, 1])
  }

  @Test func brokenJSONNamesItsLine() {
    let error = #expect(throws: FormatError.self) { try read("[\"vcard\",\n [[\"fn\", }") }
    #expect(error?.code == .malformedDocument)
    #expect(error?.line == 2)
  }

  @Test func whatAFileHadBeforeItWasCutIsTaken() throws {
    let cards = """
      [["vcard",[["fn",{},"text","Ann [\\"1\\"]"],["email",{},"text","a@x.example"]]],
      ["vcard",[["fn",{},"text","Bo"],["email",{},"text","b@x.exa
      """
    let result = try read(cards)
    #expect(result.contacts.map(\.name) == ["Ann [\"1\"]", "Bo"])
    #expect(result.contacts.map(\.line) == [1, 2])
    #expect(result.contacts.map(\.points.count) == [1, 0])
    #expect(result.problems.map(\.line) == [2])
  }

  @Test func oneSpoiltCardStopsNoOther() throws {
    let result = try read(
      """
      [["vcard",[["fn",{},"text","Ann"]]],
      ["vcard",[["fn",{},"text",Bo]]],
      ["vcard",[["fn",{},"text","Cy"]]]]
      """
    )
    #expect(result.contacts.map(\.name) == ["Ann", "Cy"])
    #expect(result.problems.map(\.line) == [2, 2])
  }

  @Test(arguments: ["[1, 2]", "[[\"event\"]]", "[{\"a\": 1}]"])
  func otherArraysAreNoCards(text: String) {
    #expect(throws: FormatError.self) { try read(text) }
  }

  @Test func aCardCutAnywhereStopsNothing() {
    let bytes = Array(Self.card.utf8)
    for length in 0...bytes.count {
      _ = try? ContactFileReader.read(Array(bytes.prefix(length)), as: .jCard)
    }
    let deep = Array(String(repeating: "[", count: 100_000).utf8)
    _ = try? ContactFileReader.read(deep, as: .jCard)
  }
}
