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

  @Test func problemsOfAFolderNameTheFileAndItsLine() throws {
    let broken = "BEGIN:VCARD\nFN:Bo\nTEL 1\nEND:VCARD"
    try FileManager.default.createDirectory(
      at: home.folder.appending(path: "cards"),
      withIntermediateDirectories: true
    )
    _ = try home.write(Self.cards, to: "cards/ada.vcf")
    let file = try home.write(broken, to: "cards/bo.vcf")
    let folder = String(file.dropLast("/bo.vcf".count))
    for arguments in [["--dry-run", "--json"], ["--yes", "--json"]] {
      let read = try home.together([["import", folder] + arguments])[0].json
      let problems = try #require(read["problems"] as? [[String: Any]])
      #expect(problems.map { $0["file"] as? String } == ["bo.vcf"])
      #expect(problems.map { $0["line"] as? Int } == [3])
    }
    let again = try home.tend("import", folder)
    #expect(again.output.contains("bo.vcf line 3: "))
    let one = try home.tend("import", file, "--dry-run", "--json").json
    let problems = try #require(one["problems"] as? [[String: Any]])
    #expect(problems.map { $0["file"] == nil } == [true])
  }

  @Test func aWholeStoreIsShownWithAllThatItsCardsSay() throws {
    let card = """
      BEGIN:VCARD
      VERSION:4.0
      UID:urn:uuid:7
      FN:Ada Okafor
      ROLE:Chair
      ANNIVERSARY:20010203
      ADR:;;Weg 1;Rome;;1;IT
      PHOTO:data:image/png;base64,QUJD
      END:VCARD

      """
    let file = try home.write(card, to: "ada.vcf")
    let wanted = try home.tend("import", file, "--dry-run", "--json").json["contacts"]
    _ = try home.tend("import", file, "--yes")
    let document = try home.write(
      try home.tend("export", "--format", "json").output,
      to: "store.json"
    )
    let found = try home.tend("import", document, "--dry-run", "--json").json["contacts"]
    let fields = try #require((found as? [[String: Any]])?.first) as NSDictionary
    #expect(try fields == #require((wanted as? [[String: Any]])?.first) as NSDictionary)
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

  @Test func aFolderOfCardsIsReadAsItsCards() throws {
    try FileManager.default.createDirectory(
      atPath: home.path("cards"),
      withIntermediateDirectories: true
    )
    let card = { (name: String) in "BEGIN:VCARD\nVERSION:3.0\nFN:\(name)\nEND:VCARD" }
    for (file, name) in [
      ("b.vcf", "Bo"), ("a.VCF", "Ada"), (".c.vcf", "No"), ("d.vcf.tmp", "No"), ("plain", "No"),
    ] {
      _ = try home.write(card(name), to: "cards/" + file)
    }
    _ = try home.write("Family", to: "cards/displayname")
    let folder = home.path("cards")
    for words in [[], ["--as", "vdir"], ["--as", "vcard"]] {
      let names = try names(["import", folder, "--dry-run", "--json"] + words)
      #expect(names == ["Ada", "Bo"])
    }
    let file = home.path("cards/b.vcf")
    #expect(try names(["import", file, "--as", "vdir", "--dry-run", "--json"]) == ["Bo"])
    let done = try home.tend("import", folder, "--as", "vdir", "--yes", "--json").json
    #expect(done["added"] as? Int == 2)
    let again = try home.tend("import", folder, "--yes", "--json").json
    #expect(again["unchanged"] as? Int == 2)
    #expect(try home.tend("duplicates", folder, "--as", "vdir").code == 0)
  }

  @Test func aFolderOfCalendarsIsReadAsTheirToDos() throws {
    try FileManager.default.createDirectory(
      atPath: home.path("tasks"),
      withIntermediateDirectories: true
    )
    for name in ["b", "a"] {
      let text = "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:\(name)\nEND:VTODO\nEND:VCALENDAR\n"
      _ = try home.write(text, to: "tasks/\(name).ics")
    }
    let json = try home.tend("import", home.path("tasks"), "--as", "vdir", "--dry-run", "--json")
      .json
    #expect((json["todos"] as? [[String: Any]])?.compactMap { $0["uid"] as? String } == ["a", "b"])
  }

  private func names(_ arguments: [String]) throws -> [String] {
    let result = try #require(try home.together([arguments]).first)
    let contacts = try result.json["contacts"] as? [[String: Any]]
    return contacts?.compactMap { $0["name"] as? String } ?? []
  }

  @Test func jCardsAreReadToo() throws {
    let text = #"["vcard",[["version",{},"text","4.0"],["fn",{},"text","Cy Example"]]]"#
    let file = try home.write(text, to: "cy.json")
    let contacts = try home.tend("import", file, "--dry-run", "--json").json["contacts"]
    #expect((contacts as? [[String: Any]])?.first?["name"] as? String == "Cy Example")
  }
}
