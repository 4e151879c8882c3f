import Foundation
import ProgramTesting
import Testing

/// vCards on the command line.
@Suite struct CardCommandTests {
  private static let cards = """
    BEGIN:VCARD
    VERSION:4.0
    UID:urn:uuid:1
    FN:Ada Okafor
    EMAIL;TYPE=work:ada@contoso.example
    BDAY:--0412
    END:VCARD
    BEGIN:VCARD
    VERSION:2.1
    FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Bo Lindqvist =C3=85
    TEL;CELL:+46 70 0000000
    END:VCARD

    """

  private let home: ProgramHome

  init() throws { home = try ProgramHome() }

  @Test func cardsAreKnownByTheirContentAndShownAsRead() throws {
    let file = try home.write(Self.cards, to: "people.txt")
    let contacts = try home.tend("import", file, "--dry-run", "--json").json["contacts"]
    let found = try #require(contacts as? [[String: Any]])
    #expect(found.map { $0["name"] as? String } == ["Ada Okafor", "Bo Lindqvist Å"])
    #expect(found[0]["birthday"] as? String == "--04-12")
    #expect(found[0]["uid"] as? String == "urn:uuid:1")
  }

  @Test func theSameCardsTwiceChangeNothing() throws {
    let file = try home.write(Self.cards, to: "people.vcf")
    let first = try home.tend("import", file, "--yes", "--json").json
    #expect(first["format"] as? String == "vCard")
    #expect(first["added"] as? Int == 2)
    let second = try home.tend("import", file, "--as", "vcard", "--yes", "--json").json
    #expect(second["written"] as? Bool == false)
    #expect(second["unchanged"] as? Int == 2)
  }

  @Test func jCardsAreReadToo() throws {
    let text = #"["vcard",[["version",{},"text","4.0"],["fn",{},"text","Cy Example"]]]"#
    let file = try home.write(text, to: "cy.json")
    let contacts = try home.tend("import", file, "--dry-run", "--json").json["contacts"]
    #expect((contacts as? [[String: Any]])?.first?["name"] as? String == "Cy Example")
  }
}
