import Foundation
import ProgramTesting
import Testing

/// Commands that read and write files.
@Suite struct FileCommandTests {
  private static let connections = """
    Notes:
    "When exporting your connection data, you may notice that some of the email addresses are missing."

    First Name,Last Name,URL,Email Address,Company,Position,Connected On
    Ada,Okafor,https://www.linkedin.com/in/ada-okafor,ada@contoso.example,Contoso,Engineer,12 Mar 2024
    Bo,Lindqvist,https://www.linkedin.com/in/bo-lindqvist,,"Fabrikam, Inc.",Designer,01 Feb 2023
    ,,,,,,03 Jan 2022

    """

  private let home: ProgramHome
  private let file: String

  init() throws {
    home = try ProgramHome()
    file = try home.write(Self.connections, to: "Connections.csv")
  }

  @Test func aPreviewWritesNothingAndSaysSo() throws {
    let result = try home.tend("import", file)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("2 new"))
    #expect(!result.output.contains("Nothing was written"), "once is enough")
    #expect(result.errors == "Nothing was written; add --yes to take the file.\n")
    #expect(!FileManager.default.fileExists(atPath: home.path("data/tend/tend.db")))
    #expect(try contactCount() == 0)
    #expect(try home.tend("import", file, "--dry-run", "--yes").code == 64)
  }

  @Test func theSameFileTwiceChangesNothing() throws {
    let first = try home.tend("import", file, "--yes", "--network", "LinkedIn", "--json").json
    #expect(first["written"] as? Bool == true)
    #expect(first["added"] as? Int == 2)
    let second = try home.tend("import", file, "--yes", "--json").json
    #expect(second["written"] as? Bool == false)
    #expect(second["unchanged"] as? Int == 2)
    #expect(try contactCount() == 2)
    #expect(try home.tend("undo").code == 0)
    #expect(try contactCount() == 0)
  }

  @Test func aNewerExportShowsWhoChangedJob() throws {
    try home.tend("import", file, "--yes")
    let newer = Self.connections.split(separator: "\n", omittingEmptySubsequences: false)
      .map {
        $0.hasPrefix("Ada")
          ? $0.split(separator: ",").dropLast(3).joined(separator: ",")
            + ",Northwind,Director,12 Mar 2024" : String($0)
      }
      .joined(separator: "\n")
    let result = try home.tend("import", try home.write(newer, to: "newer.csv"), "--yes", "--json")
      .json
    #expect(result["jobChanges"] as? Int == 1)
    #expect(try home.tend("show", "Ada").output.contains("News"))
  }

  @Test func aDryRunInJSONListsTheContactsAndTouchesNoStore() throws {
    let result = try home.tend("import", "--dry-run", "--json", file)
    #expect(result.code == 0, "\(result.errors)")
    let contacts = try result.json["contacts"] as? [[String: Any]]
    #expect(contacts?.first?["name"] as? String == "Ada Okafor")
    #expect(contacts?.first?["connectedOn"] as? String == "2024-03-12")
    #expect(!FileManager.default.fileExists(atPath: home.path("data/tend/tend.db")))
  }

  @Test func aFileThatIsNothingEndsInOrder() throws {
    let odd = try home.write("\u{0}\u{1}nothing", to: "odd.bin")
    let dry = try home.tend("import", "--dry-run", "--json", odd, "--encoding=utf-8")
    #expect(dry.code == 1)
    #expect(try (dry.json["contacts"] as? [Any])?.isEmpty == true)
    let missing = try home.tend("import", home.path("missing.csv"), "--yes")
    #expect(missing.code == 1)
    #expect(missing.errors.split(separator: "\n").count == 1)
  }

  @Test func anExportImportsBackToAnEqualStore() throws {
    try home.tend("import", file, "--yes", "--network", "LinkedIn")
    try home.tend("log", "Ada", "--note", "Coffee", "--topic", "swift")
    try home.tend("follow-up", "Ada", "Send the deck", "--due", "fri", "--every", "2w")
    let exported = home.path("store.json")
    #expect(try home.tend("export", "--format", "json", "-o", exported).code == 0)
    let other = home.path("other.db")
    let loaded = try home.tend("import", exported, "--yes", "--store", other)
    #expect(loaded.code == 0, "\(loaded.errors)")
    let again = try home.tend("export", "--format", "json", "--store", other)
    #expect(again.output == (try String(contentsOfFile: exported, encoding: .utf8)))
    let twice = try home.tend("import", exported, "--yes", "--store", other)
    #expect(twice.code == 1)
    #expect(twice.errors.contains("empty"))
  }

  @Test func anExportIsReadFromStandardInput() throws {
    try home.tend("add", "Ada Example")
    let exported = try home.write(home.tend("export").output, to: "store.json")
    for (name, word) in [("one.db", "-"), ("two.db", "/dev/stdin")] {
      let other = home.path(name)
      let unasked = try home.tend("import", word, "--store", other, input: exported)
      #expect(unasked.code == 0, "\(unasked.errors)")
      #expect(
        unasked.output == "standard input: tend export with 1 contact, 0 networks, "
          + "0 interactions, 0 follow-ups\n"
      )
      #expect(!FileManager.default.fileExists(atPath: other))
      try home.tend("import", word, "--yes", "--store", other, input: exported)
      #expect(try home.tend("find", "--json", "--store", other).json["total"] as? Int == 1)
    }
    let contacts = try home.tend("import", "-", "--yes", "--json", input: file).json
    #expect(contacts["added"] as? Int == 2)
    #expect(contacts["file"] as? String == "standard input")
  }

  @Test(arguments: [("google", "linkedin"), ("tend", "linkedin")])
  func aFormatThatDoesNotFitIsSaid(declared: String, found: String) throws {
    let result = try home.tend("import", file, "--as", declared, "--yes")
    #expect(result.code == 1)
    #expect(result.errors.hasPrefix("Error: this looks like \(found) "), "\(result.errors)")
    #expect(result.errors.contains("leave out --as"))
    #expect(try contactCount() == 0)
    #expect(try home.tend("import", file, "--as", "linkedin", "--yes").code == 0)
  }

  @Test func anExportIsWrittenOverOnlyByForce() throws {
    try home.tend("add", "Ada Example")
    let kept = try home.write("mine", to: "kept.json")
    let refused = try home.tend("export", "--output", kept)
    #expect(refused.code == 1)
    #expect(refused.errors.contains("exists already"))
    #expect(refused.errors.contains("--force"))
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "mine")
    #expect(try home.tend("export", "--output", kept, "--force").code == 0)
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == home.tend("export").output)
    #expect(try home.tend("export", "-o", "-").output == home.tend("export").output)
  }

  @Test func aBackupRestores() throws {
    try home.tend("add", "Ada Example")
    let copy = home.path("copy.db")
    #expect(try home.tend("backup", copy).code == 0)
    try home.tend("add", "Bo Example")
    let refused = try home.tend("restore", copy)
    #expect(refused.code == 64)
    #expect(refused.errors.contains("--yes"))
    #expect(try contactCount() == 2)
    let restored = try home.tend("restore", copy, "--yes")
    #expect(restored.code == 0, "\(restored.errors)")
    #expect(try contactCount() == 1)
  }

  @Test func aFileThatIsNoStoreIsLeftAlone() throws {
    let path = try home.write(String(repeating: "This is no database. ", count: 400), to: "no.db")
    let result = try home.tend("today", "--store", path)
    #expect(result.code == 1)
    #expect(result.errors.hasPrefix("Error: "))
    #expect(result.errors.contains("no.db"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("This is no database."))
  }

  @Test func aReadOnlyFolderIsSaidInOneSentence() throws {
    let result = try home.tend("add", "Ada Example", "--store", "/proc/tend.db")
    #expect(result.code == 1)
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test func twoProgramsAtOnceBothWrite() throws {
    let results = try home.together((1...6).map { ["add", "Person \($0)"] })
    for result in results { #expect(result.code == 0, "\(result.errors)") }
    #expect(try contactCount() == 6)
    #expect(try home.tend("check").code == 0)
  }

  @Test func theStoreIsTheOwnersAlone() throws {
    try home.tend("add", "Ada Example")
    let attributes = try FileManager.default.attributesOfItem(
      atPath: home.path("data/tend/tend.db")
    )
    #expect((attributes[.posixPermissions] as? Int ?? 0) & 0o077 == 0)
  }

  private func contactCount() throws -> Int? {
    try home.tend("find", "--json").json["total"] as? Int
  }
}
