import TendModel
import Testing

@testable import TendFormats

/// What version 2.1 means otherwise than its successors.
@Suite struct OldCardTests {
  @Test func aFoldStandsForABlank() throws {
    let lines = ["N:Lee;Ann", "NOTE:Met on the quay", " and talked", "\tfor long.", "TEL:1"]
    for frame in [["VERSION:2.1"] + lines, lines + ["VERSION:2.1"], lines] {
      let text = (["BEGIN:VCARD"] + frame + ["END:VCARD", ""]).joined(separator: "\r\n")
      let contact = try #require(try readCards(text).contacts.first)
      #expect(contact.note == "Met on the quay and talked for long.")
    }
    let later = try readCard("NOTE:Met on the qu", " ay", version: "3.0")
    #expect(later.note == "Met on the quay")
  }

  @Test func aFoldAtTheWidthOfLaterVersionsOrInsideACharacterStandsForNothing() throws {
    let long = "NOTE:" + String(repeating: "a", count: 70)
    #expect(try readCard(long, " bc", version: "2.1").note == long.dropFirst(5) + "bc")
    let address = try readCard("EMAIL:ann@a.ex", " ample", "URL:a.example/", "  b", version: "2.1")
    #expect(address.values(.email) == ["ann@a.example"])
    #expect(address.values(.url) == ["a.example/ b"])
    let named = try readCard("EMAIL:\"Ann\"", "  <ann@a.example>", version: "2.1")
    #expect(named.values(.email) == ["\"Ann\" <ann@a.example>"])
    var bytes = Array("BEGIN:VCARD\nVERSION:2.1\nN:Zo\u{EB}\nEND:VCARD\n".utf8)
    let second = try #require(bytes.firstIndex(of: 0xAB))
    bytes.insert(contentsOf: [0x0A, 0x20], at: second)
    #expect(try readCards(bytes).contacts.first?.nameParts.family == "Zo\u{EB}")
  }

  @Test func aFoldBeforeTheColonOrInBase64StandsForNothing() throws {
    let contact = try readCard(
      "TEL;CE",
      " LL:1",
      "PHOTO;ENCODING=BASE64;JPEG:Zm",
      "  9v",
      "",
      "N:Lee",
      version: "2.1"
    )
    #expect(contact.labels(.phone) == ["Cell"])
    #expect(contact.photo == .embedded(size: 3, sha256: SHA256.hexadecimal(of: Array("foo".utf8))))
  }

  @Test func anAddressGoesOnInALineWithoutIndent() throws {
    let contact = try readCard(
      "N:;Ann",
      "EMAIL;INTERNET:\"Ann\" ",
      "<ann@a.example>",
      "ADR;HOME:;;1 Quay",
      "Back;Springfield;;9;US",
      "EMAIL:lee@a.example",
      "no more than junk",
      "TEL:1",
      version: "2.1"
    )
    #expect(contact.values(.email) == ["\"Ann\" <ann@a.example>", "lee@a.example"])
    #expect(contact.addresses.map(\.street) == ["1 Quay Back"])
    #expect(contact.addresses.map(\.country) == ["US"])
    #expect(contact.values(.phone) == ["1"])
  }

  @Test func aBackslashBeforeALetterIsOne() throws {
    let old = try readCard("N:A\\;B;C", "NOTE:C:\\new\\notes \\; x\\, y", version: "2.1")
    #expect(old.note == "C:\\new\\notes ; x, y")
    #expect(old.nameParts.family == "A;B")
    #expect(try readCard("FN:A", "NOTE:one\\ntwo").note == "one\ntwo")
  }

  @Test func blanksBehindASoftBreakAreNoText() throws {
    let contact = try readCard(
      "N:Lee",
      "NOTE;ENCODING=QUOTED-PRINTABLE:one= ",
      "two=\t ",
      "three",
      "TEL:1",
      version: "2.1"
    )
    #expect(contact.note == "onetwothree")
    #expect(contact.values(.phone) == ["1"])
  }

  @Test func textInBase64IsDecodedByItsCharset() throws {
    let contact = try readCard(
      "FN;ENCODING=b:QW5uIExlZQ==",
      "NOTE;BASE64:TGliw6l1bGE=",
      "ORG;CHARSET=windows-1251;ENCODING=BASE64:zODw8g==",
      "TITLE;TYPE=work:Chef"
    )
    #expect(contact.name == "Ann Lee")
    #expect(contact.note == "Lib\u{E9}ula")
    #expect(contact.organisation == "\u{41C}\u{430}\u{440}\u{442}")
    #expect(contact.title == "Chef")
  }

  @Test func aBirthdayMayEndWithTheSignOfATime() throws {
    #expect(try readCard("FN:A", "BDAY:19850412T").birthday == PartialDate("1985-04-12"))
    #expect(try readCard("FN:A", "BDAY:1985-04-12T").birthday == PartialDate("1985-04-12"))
    #expect(try readCard("FN:A", "BDAY:T").birthday == .text("T"))
  }

  @Test func japaneseThatNobodyDeclaresIsFound() throws {
    var bytes = Array("BEGIN:VCARD\nVERSION:3.0\nFN:".utf8)
    // やまだ in Shift_JIS.
    bytes += [0x82, 0xE2, 0x82, 0xDC, 0x82, 0xBE] + Array("\nEND:VCARD\n".utf8)
    #expect(try readCards(bytes).contacts.first?.name == "\u{3084}\u{307E}\u{3060}")
    #expect(try readCards(bytes, encoding: "windows-1252").contacts.first?.name != "\u{3084}")
  }

  @Test func whatIsFoldedMeansTheSameInVersion3() throws {
    let text = """
      BEGIN:VCARD\r
      VERSION:2.1\r
      FN:Ann Lee\r
      NOTE:Met on the quay\r
       and talked of C:\\new\r
      TITLE:Chair of the\r
       board\r
      END:VCARD\r

      """
    let old = try #require(try readCards(text).contacts.first)
    let upgraded = VCard(Array(text.utf8)).upgraded.bytes
    let new = try #require(try readCards(upgraded).contacts.first)
    #expect(String(decoding: upgraded, as: UTF8.self).contains("VERSION:3.0"))
    #expect(old.note == "Met on the quay and talked of C:\\new")
    #expect(new.note == old.note && new.title == old.title)
  }

  @Test func lookingForTheVersionTakesLinearWork() {
    let cards = String(repeating: "BEGIN:VCARD\nFN:A\n", count: 2000)
    var reader = ContentLineReader(Array(cards.utf8))
    while reader.next() != nil {}
    #expect(reader.steps < 4 * cards.utf8.count)
  }

  @Test func aJCardMayBeCalledAVCardAndTheOtherWayRound() throws {
    let json = "[\"vcard\",[[\"version\",{},\"text\",\"4.0\"],[\"fn\",{},\"text\",\"Ann\"]]]"
    let card = "BEGIN:VCARD\nFN:Ann\nEND:VCARD\n"
    #expect(
      try ContactFileReader.read(Array(json.utf8), as: .vCard).contacts.map(\.name) == ["Ann"]
    )
    #expect(
      try ContactFileReader.read(Array(card.utf8), as: .jCard).contacts.map(\.name) == ["Ann"]
    )
  }
}
