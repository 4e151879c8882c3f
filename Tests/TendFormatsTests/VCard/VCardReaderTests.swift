import TendModel
import Testing

@testable import TendFormats

@Suite struct VCardReaderTests {
  @Test(arguments: CardSample.allCases)
  func theContentTellsTheFormat(sample: CardSample) throws {
    #expect(try FormatDetector.detect(try sample.bytes) == .vCard)
  }

  @Test(arguments: [
    "\u{FEFF}BEGIN:VCARD\nFN:A\nEND:VCARD\n", "junk\n\n begin:vcard\nFN:A\nend:vcard",
    "# a list\rBEGIN:vCard\rFN:A\rEND:vCard\r",
  ])
  func cardsAreFoundBehindJunk(text: String) throws {
    let result = try read(text)
    #expect(result.format == .vCard)
    #expect(result.contacts.map(\.name) == ["A"])
  }

  @Test func aFileWithoutCardsSaysSo() throws {
    let result = try readCards("no card at all\n")
    #expect(result.contacts == [])
    #expect(result.problems.map(\.line) == [1])
  }

  @Test func utf16CardsAreReadToo() throws {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Łukasz\r\nEND:VCARD\r\n"
    for bigEndian in [false, true] {
      for hasMark in [false, true] {
        var bytes: [UInt8] = hasMark ? (bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) : []
        for unit in text.utf16 {
          let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
          bytes += bigEndian ? pair.reversed() : pair
        }
        #expect(try ContactFileReader.read(bytes).contacts.map(\.name) == ["Ada Łukasz"])
      }
    }
  }

  @Test func nameIsTakenApart() throws {
    let contact = try readCard("N:O\\;Neill;Ann\\,Marie,B;C;Dr.;MBA,PhD", "NICKNAME:Annie,A\\,B")
    #expect(contact.nameParts.family == "O;Neill")
    #expect(contact.nameParts.given == "Ann, Marie, B")
    #expect(contact.nameParts.suffix == "MBA, PhD")
    #expect(contact.nameParts.nicknames == ["Annie", "A,B"])
    #expect(contact.name == "Dr. Ann, Marie, B C O;Neill, MBA, PhD")
  }

  @Test func theNameShownFallsBack() throws {
    #expect(try readCard("FN:", "N:;;;;", "ORG:Acme;Lab", "X-ABShowAs:COMPANY").name == "Acme")
    #expect(try readCard("NICKNAME:Bo", "TEL:1").name == "Bo")
    #expect(try readCard("EMAIL:a@x.example", "TEL:1").name == "a@x.example")
    #expect(try readCard("TEL;CELL:150", version: "2.1").name == "150")
    #expect(try readCard("X-NONE:1").name == "")
  }

  @Test func commasAreTextWhereNoListIsMeant() throws {
    let contact = try readCard("FN:Doe, Jane", "ORG:Acme, Inc.;R, D", "NOTE:a, b; c")
    #expect(contact.name == "Doe, Jane")
    #expect(contact.organisation == "Acme, Inc.")
    #expect(contact.units == ["R, D"])
    #expect(contact.note == "a, b; c")
  }

  @Test func notesAreJoinedAndUnfoldedTextIsKept() throws {
    let contact = try readCard("NOTE:one\\ntwo", "NOTE:three", "four", "# remark", "TEL:1", "five")
    #expect(contact.note == "one\ntwo\nthree\nfour")
  }

  @Test func quotedPrintableIsDecodedPartByPart() throws {
    let contact = try readCard(
      "N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Ji=C5=\r\n=99=C3=AD=3B;Eva;;;",
      "NOTE;QUOTED-PRINTABLE:one=0D=0Atwo=\r\n three",
      "FN:=C5=98=C3=AD=C4=8Da",
      version: "2.1"
    )
    #expect(contact.nameParts.family == "Jiří;")
    #expect(contact.nameParts.given == "Eva")
    #expect(contact.note == "one\ntwo three")
    #expect(contact.name == "Říča")
  }

  @Test func anEqualsSignIsNoCode() throws {
    let contact = try readCard("NOTE:a=b=", "FN:1+1=2", "URL:https://x.example/?a=C3&b=20")
    #expect(contact.note == "a=b=")
    #expect(contact.name == "1+1=2")
    #expect(contact.values(.url) == ["https://x.example/?a=C3&b=20"])
  }

  @Test func eachLineHasItsCharset() throws {
    var bytes = Array("BEGIN:VCARD\nN;CHARSET=SHIFT_JIS:".utf8)
    bytes += [0x88, 0xC9, 0x94, 0x5C, 0x3B, 0x8C, 0x5C]
    bytes += Array("\nFN:J".utf8) + [0xF6] + Array("rg\nORG:Zür\nTITLE;CHARSET=nonsense:ä\n".utf8)
    bytes += Array("NOTE;CHARSET=windows-1251:".utf8) + [0xCC, 0xE8, 0xF0]
    bytes += Array("\nEND:VCARD".utf8)
    let contact = try #require(try readCards(bytes).contacts.first)
    #expect(contact.nameParts.family == "伊能")
    #expect(contact.nameParts.given == "圭")
    #expect(contact.name == "Jörg")
    #expect(contact.organisation == "Zür")
    #expect(contact.title == "ä")
    #expect(contact.note == "Мир")
  }

  @Test func theUsersEncodingIsForWhatDeclaresNone() throws {
    let bytes = Array("BEGIN:VCARD\nFN:".utf8) + [0xF9, 0xEC] + Array("\nORG:é\nEND:VCARD".utf8)
    let contact = try #require(try readCards(bytes, encoding: "windows-1255").contacts.first)
    #expect(contact.name == "של")
    #expect(contact.organisation == "é")
  }

  @Test func hostileTextIsNeutralised() throws {
    let contact = try readCard("FN:A\u{1B}[31mda\u{202E}x\\nb", "NOTE:a\u{0}b\\n\u{7}c")
    #expect(contact.name == "A[31mdax b")
    #expect(contact.note == "ab\nc")
  }

  @Test func cardsWithoutAnEndAreKept() throws {
    let result = try readCards(
      "BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\njunk\nBEGIN:VCARD\nFN:C"
    )
    #expect(result.contacts.map(\.name) == ["A", "B", "C"])
    #expect(result.contacts.map(\.line) == [1, 3, 7])
    #expect(result.problems.map(\.line).contains(1))
    #expect(result.problems.map(\.line).contains(7))
  }

  @Test func aNestedCardIsTheAgentOfItsCard() throws {
    let result = try readCards(
      """
      BEGIN:VCARD
      FN:Boss
      AGENT:
      BEGIN:VCARD
      FN:Aide
      TEL:2
      END:VCARD
      TEL:1
      END:VCARD
      BEGIN:VCARD
      AGENT:BEGIN:VCARD
      FN:Second
      END:VCARD
      FN:Chief
      END:VCARD
      """
    )
    #expect(result.contacts.map(\.name) == ["Boss", "Chief"])
    #expect(result.contacts.map { $0.values(.relation) } == [["Aide"], ["Second"]])
    #expect(result.contacts[0].values(.phone) == ["1"])
    #expect(result.problems == [])
    #expect(try readCard("AGENT:BEGIN:VCARD\\nFN:Joe\\nEND:VCARD\\n").values(.relation) == ["Joe"])
  }

  @Test func theKeyIsTheIdentifierWithoutItsForm() throws {
    let key = ExternalKey(source: "vcard", kind: "uid", key: "ab-1")
    #expect(try readCard("UID:urn:uuid:AB-1").key == key)
    #expect(try readCard("UID:ab-1").key == key)
    #expect(try readCard("UID:URN:UUID:AB-1").uid == "URN:UUID:AB-1")
    #expect(try readCard("FN:A").key == nil)
  }

  @Test func cardsOfSeveralPeopleWithOneIdentifierAreKeptApart() throws {
    let card = "BEGIN:VCARD\nUID:1\nFN:A\nEND:VCARD\n"
    let result = try readCards(card + card.replacing("FN:A", with: "FN:B") + card)
    #expect(result.contacts.map { $0.key == nil } == [false, true, false])
    #expect(result.problems.map(\.line) == [5])
  }

  @Test func groupsHaveMembers() throws {
    let four = try readCard("KIND:Group", "MEMBER:urn:uuid:a", "MEMBER:urn:uuid:b", version: "4.0")
    #expect(four.cardKind == "group")
    #expect(four.members == ["urn:uuid:a", "urn:uuid:b"])
    let apple = try readCard(
      "X-ADDRESSBOOKSERVER-KIND:group",
      "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:c"
    )
    #expect(apple.cardKind == "group")
    #expect(apple.members == ["urn:uuid:c"])
  }

  @Test func categoriesAreListsWithoutGooglesOwn() throws {
    let contact = try readCard("CATEGORIES:myContacts,Work\\, far", "CATEGORIES:* My Contacts,Band")
    #expect(contact.topics == ["Work, far", "Band"])
  }

  @Test func versionsMayMixAndComeLast() throws {
    let result = try readCards(
      "begin:vcard\nfn:A\nversion:2.1\nend:vcard\nBEGIN:VCARD\nVERSION:4.0\nFN:B\nEND:VCARD\n"
    )
    #expect(result.contacts.map(\.name) == ["A", "B"])
  }
}
