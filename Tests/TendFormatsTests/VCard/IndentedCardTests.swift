import TendModel
import Testing

@testable import TendFormats

/// Cards that were moved to the right, and blocks of base64 with blank lines.
@Suite struct IndentedCardTests {
  private static let card = [
    "BEGIN:VCARD", "VERSION:3.0", "FN:Ann Bee", "NOTE:a long", "  text", "TEL:12345", "END:VCARD",
  ]

  @Test(arguments: ["  ", "\t", "    ", " \t"])
  func aCardWhoseLinesAreAllIndentedIsRead(indent: String) throws {
    let card = Self.card.map { indent + $0 + "\r\n" }.joined()
    let result = try readCards("Look at this:\r\n\r\n" + card + card)
    #expect(result.contacts.map(\.name) == ["Ann Bee", "Ann Bee"])
    #expect(result.contacts.map(\.line) == [3, 10])
    #expect(result.contacts.map(\.note) == ["a long text", "a long text"])
    #expect(result.contacts.map { $0.values(.phone) } == [["12345"], ["12345"]])
    let kept = try #require(result.contacts.first?.card)
    #expect(String(decoding: kept, as: UTF8.self) == Self.card.map { $0 + "\r\n" }.joined())
  }

  @Test func onlyTheIndentedCardsAreMoved() throws {
    let plain = Self.card.joined(separator: "\n") + "\n"
    let result = try readCards(plain + Self.card.map { "  " + $0 + "\n" }.joined() + plain)
    #expect(result.contacts.map(\.note) == ["a long text", "a long text", "a long text"])
    #expect(result.problems.isEmpty)
  }

  private static let block = [
    String(repeating: "QUJD", count: 10), String(repeating: "REVG", count: 10), "R0g=",
  ]

  @Test(arguments: [
    // Indented, with a blank line inside, before it and behind it; and the same without an indent.
    ["", " 0", "", " 1", "", "", " 2", ""], ["", "", " 0", " 1", " 2", ""],
    ["0", "", " 1", " 2"], ["0", "", "1", "2", ""], ["", " 0", " 1", " 2", " "],
    ["0", "1", "", " 2", "", ""],
  ])
  func aPhotoMayHaveBlankLines(lines: [String]) throws {
    let lines = lines.map { line in
      guard let number = line.last?.wholeNumberValue else { return line }
      return String(line.dropLast()) + Self.block[number]
    }
    let text =
      "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:A\r\nPHOTO;ENCODING=BASE64;TYPE=JPEG:"
      + lines.joined(separator: "\r\n") + "\r\nTEL:1\r\nEMAIL:a@x.example\r\nEND:VCARD\r\n"
    let result = try readCards(text)
    #expect(result.problems.isEmpty)
    let contact = try #require(result.contacts.first)
    guard case .embedded(let size, _)? = contact.photo else {
      Issue.record("no picture")
      return
    }
    #expect(size == 62)
    #expect(contact.values(.phone) == ["1"])
    #expect(contact.values(.email) == ["a@x.example"])
  }

  @Test func whatFollowsAPhotoAndIsNoneIsNotTakenForIt() throws {
    let result = try readCards(
      "BEGIN:VCARD\nVERSION:2.1\nFN:A\nPHOTO;BASE64:QUJD\n\nHello\nTEL:1\nEND:VCARD\n"
    )
    #expect(result.contacts.first?.values(.phone) == ["1"])
    #expect(result.problems.map(\.line) == [6])
  }

  @Test(arguments: [
    String(repeating: "PHOTO:AAAA\n\n\n\n", count: 20_000),
    "PHOTO:AAAA\n" + String(repeating: "\n AAAA\n", count: 40_000),
    "PHOTO:AAAA" + String(repeating: "\n", count: 200_000) + "TEL:1",
  ])
  func blankLinesCostTimeByTheirNumberAlone(text: String) {
    let bytes = Array(text.utf8)
    var reader = ContentLineReader(bytes)
    while reader.next() != nil {}
    #expect(reader.steps <= 8 * bytes.count)
  }
}
