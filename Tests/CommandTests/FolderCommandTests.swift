import Foundation
import ProgramTesting
import Testing

/// Folders of cards and calendars that are read once.
@Suite struct FolderCommandTests {
  private let home: ProgramHome

  init() throws { home = try ProgramHome() }

  private func card(_ name: String) -> String {
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\(name)\r\nEND:VCARD\r\n"
  }

  private func write(_ data: Data?, to path: String) throws {
    let file = home.folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try #require(data).write(to: file)
  }

  private func names(_ arguments: [String]) throws -> [String?] {
    let json = try home.together([["import", "--dry-run", "--json"] + arguments])[0].json
    let contacts = try #require(json["contacts"] as? [[String: Any]])
    return contacts.map { $0["name"] as? String }
  }

  @Test(arguments: [("a", "b"), ("b", "a")])
  func eachFileHasAnEncodingOfItsOwn(utf16: String, utf8: String) throws {
    try write(card("Zoë").data(using: .utf16), to: "cards/\(utf16).vcf")
    try write(("\u{FEFF}" + card("Bo")).data(using: .utf8), to: "cards/\(utf8).vcf")
    let expected = utf16 < utf8 ? ["Zoë", "Bo"] : ["Bo", "Zoë"]
    #expect(try names([home.path("cards")]) == expected)
  }

  @Test func aFolderOfAddressBooksIsReadWithAllOfThem() throws {
    try write(card("Ada").data(using: .utf8), to: "books/home/a.vcf")
    try write(card("Bo").data(using: .utf8), to: "books/work/team/b.vcf")
    try write(card("Draft").data(using: .utf8), to: "books/.trash/c.vcf")
    for words in [[], ["--as", "vdir"], ["--as", "vcard"]] {
      #expect(try names([home.path("books")] + words) == ["Ada", "Bo"], "\(words)")
    }
    try write("BEGIN:VCARD\nFN:Cy\nTEL 1\nEND:VCARD\n".data(using: .utf8), to: "books/work/c.vcf")
    let read = try home.tend("import", home.path("books"), "--yes", "--json").json
    let problems = try #require(read["problems"] as? [[String: Any]])
    #expect(problems.map { $0["file"] as? String } == ["work/c.vcf"])
  }

  @Test func aFolderWithNothingOfTheKindIsAnErrorInJSON() throws {
    try FileManager.default.createDirectory(
      atPath: home.path("none"),
      withIntermediateDirectories: true
    )
    for words in [[], ["--as", "vdir"], ["--as", "vcard"], ["--as", "ics"]] {
      let result = try home.together([
        ["import", "--dry-run", "--json", home.path("none")] + words
      ])[0]
      #expect(result.code == 1, "\(words)")
      let kind = words.contains("ics") ? "events" : "contacts"
      #expect((try result.json[kind] as? [Any])?.isEmpty == true, "\(words)")
      #expect(result.errors.contains("is a folder without cards and calendars"), "\(words)")
    }
  }
}
