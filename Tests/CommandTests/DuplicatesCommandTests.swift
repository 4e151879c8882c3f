import Foundation
import ProgramTesting
import Testing

/// `tend duplicates`, `tend merge` and `tend distinct`.
@Suite struct DuplicatesCommandTests {
  private static let cards = """
    BEGIN:VCARD
    VERSION:3.0
    UID:one
    FN:Robert Smith
    EMAIL:bob@x.example
    TEL;TYPE=CELL:+49 171 1234567
    END:VCARD
    BEGIN:VCARD
    VERSION:3.0
    UID:two
    FN:Bob Smith
    EMAIL:BOB@x.example
    TITLE:Head
    END:VCARD
    BEGIN:VCARD
    VERSION:3.0
    UID:three
    FN:Smith\\, Robert
    TEL:0171/1234567
    END:VCARD
    BEGIN:VCARD
    VERSION:3.0
    FN:Ada Byron
    END:VCARD

    """

  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    _ = try home.write(Self.cards, to: "cards.vcf")
  }

  /// The pairs that are the same for sure.
  private func pairs(_ arguments: String...) throws -> [[String: Any]] {
    let result = try home.together([["duplicates", "--json"] + arguments])[0]
    return Self.sure(try result.json["pairs"])
  }

  private static func sure(_ pairs: Any?) -> [[String: Any]] {
    (pairs as? [[String: Any]] ?? []).filter { $0["verdict"] as? String == "same" }
  }

  @Test func aFileIsJudgedAndNotStored() throws {
    let pairs = try pairs("cards.vcf", "--country", "DE")
    let ends = pairs.map { Set([$0["a"] as? String, $0["b"] as? String]) }
    #expect(ends.contains(["one", "two"]) && ends.contains(["one", "three"]))
    #expect(pairs.allSatisfy { ($0["score"] as? Double ?? 0) >= 0.9 })
    #expect(try home.tend("find", "--json").json["total"] as? Int == 0)
    // Without a country the number at home is told by its end.
    #expect(try self.pairs("cards.vcf").count == 2)
  }

  @Test func aDryRunNamesThePairsAsWell() throws {
    let result = try home.tend("import", "--dry-run", "--json", "cards.vcf", "--country=DE")
    #expect(Self.sure(try result.json["pairs"]).count == 2)
  }

  @Test func sureOnesAreMergedAsOneChange() throws {
    try home.tend("import", "cards.vcf", "--yes")
    #expect(try pairs().count == 2)
    // Nobody is there to ask.
    #expect(try home.tend("duplicates", "--merge-sure").output.contains("same 0.98"))
    #expect(try pairs().count == 2)
    let merged = try home.tend("duplicates", "--merge-sure", "--yes")
    #expect(merged.output.contains("Merged"))
    try home.tend("undo")
    #expect(try home.tend("find", "--json").json["total"] as? Int == 4)
  }

  @Test func twoAreMergedByNameAndTakenApart() throws {
    try home.tend("import", "cards.vcf", "--yes")
    let merged = try home.tend("merge", "Bob Smith", "into", "id:1", "--take", "name, title")
    #expect(merged.output == "Merged Bob Smith into Robert Smith\n")
    let shown = try home.tend("show", "id:1").output
    #expect(shown.contains("Bob Smith") && shown.contains("Head"))
    #expect(shown.contains("Also: name Robert Smith"))
    try home.tend("undo")
    #expect(try home.tend("show", "id:1").output.contains("Robert Smith"))
    #expect(try home.tend("show", "id:2").output.contains("Bob Smith"))
  }

  @Test func twoThatAreNotOneAreLeftOut() throws {
    try home.tend("import", "cards.vcf", "--yes")
    try home.tend("distinct", "id:1", "id:2")
    #expect(try pairs().count == 1)
    try home.tend("distinct", "id:2", "id:1", "--clear")
    #expect(try pairs().count == 2)
  }

  @Test func nothingAlikeIsSaid() throws {
    try home.tend("add", "Ada Byron")
    #expect(try home.tend("duplicates").output == "No two contacts look like one.\n")
    #expect(
      try home.tend("duplicates", "--merge-sure", "--yes").output.contains("No two contacts")
    )
  }

  @Test(arguments: [
    ["duplicates", "--merge-sure", "cards.vcf"], ["duplicates", "--as", "vcard"],
    ["duplicates", "--limit", "-1"], ["merge", "A", "B", "--take", "shoes"],
  ]) func wrongUsageIsToldApart(arguments: [String]) throws {
    #expect(try home.together([arguments])[0].code == 64)
  }

  @Test func whatIsNoFileOfContactsIsRefused() throws {
    _ = try home.write("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", to: "calendar.ics")
    let result = try home.together([["duplicates", "calendar.ics"]])[0]
    #expect(result.code == 1 && result.errors.contains("holds no contacts"))
  }

  @Test func aFileIsJudgedBesideAStoreThatIsNotThereYet() throws {
    let file = try home.write("Name,Email\nAnn Bee,a@x.example\nAnn Bee,a@x.example\n", to: "a.csv")
    let result = try home.tend("duplicates", file, "--store", home.path("new.db"), "--json")
    #expect(result.code == 0)
    let pairs = try result.json["pairs"] as? [Any]
    #expect(pairs?.count == 1)
    #expect(!FileManager.default.fileExists(atPath: home.path("new.db")))
  }
}
