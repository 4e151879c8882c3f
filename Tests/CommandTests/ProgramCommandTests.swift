import Foundation
import ProgramTesting
import TendTesting
import Testing

/// Commands about the program itself, and files that cannot be had.
@Suite struct ProgramCommandTests {
  private let home: ProgramHome

  init() throws { home = try ProgramHome() }

  @Test func infoSaysWhereEverythingIsAndCounts() throws {
    try home.tend("add", "Ada Okafor")
    let info = try home.tend("info", "--json", environment: ["TERM": "vt100"]).json
    #expect(info["store"] as? String == home.path("data/tend/tend.db"))
    #expect(info["config"] as? String == home.path("config/tend"))
    #expect(info["terminal"] as? String == "vt100")
    #expect(info["locale"] as? String == "C.UTF-8")
    #expect((info["counts"] as? [String: Any])?["contacts"] as? Int == 1)
    let lines = try home.tend("info").output
    #expect(lines.contains("terminal       not said"))
    #expect(lines.contains("contacts       1 (0 due, 0 archived)"))
    #expect(try home.tend("--version").output == "\(info["version"] as? String ?? "")\n")
  }

  @Test func themesOfTheUserComeFirstAndTheirMistakesAreNamed() throws {
    try makeFolder("config/tend/themes")
    _ = try home.write("schema = 1\nname = \"mine\"\n", to: "config/tend/themes/mine.toml")
    _ = try home.write("name = \n", to: "config/tend/themes/broken.toml")
    let json = try home.tend("themes", "--json").json
    #expect((json["themes"] as? [String])?.prefix(2) == ["terminal", "mine"])
    #expect((json["themes"] as? [String])?.contains("broken") == false)
    #expect((json["problems"] as? [String])?.first?.contains("broken.toml:1") == true)
    #expect(try home.tend("themes").output.contains(home.path("config/tend/themes")))
    #expect(try home.tend("check").code == 1)
  }

  @Test func keysShowTheUsersOwnAndTheStandardOnesAsADocument() throws {
    try makeFolder("config/tend")
    _ = try home.write("[global]\n\"z h\" = \"help\"\n", to: "config/tend/keys.toml")
    let commands = try home.rows("commands", of: ["keys"])
    let help = commands.first { $0["name"] as? String == "help" }
    #expect((help?["keys"] as? [String])?.contains { $0.lowercased() == "z h" } == true)
    #expect(commands.allSatisfy { ($0["help"] as? String)?.isEmpty == false })
    let document = try home.tend("keys", "--markdown").output
    #expect(document.hasPrefix("# Keys\n"))
    #expect(!document.contains("`z h`"))
    #expect(try home.tend("keys", "--markdown", "--json").code == 64)
  }

  @Test func aFileThatIsThereIsNeverWrittenOver() throws {
    try home.tend("add", "Ada Okafor")
    let copy = try home.write("mine", to: "copy.db")
    let result = try home.tend("backup", copy)
    #expect(result.code == 1)
    #expect(result.errors.contains("it exists already"))
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == "mine")
  }

  @Test func aCopyThatIsNoneLeavesTheStoreAlone() throws {
    try home.tend("add", "Ada Okafor")
    let text = try home.write(String(repeating: "no store ", count: 1000), to: "text.db")
    for file in [text, home.path("missing.db"), home.folder.path] {
      let result = try home.tend("restore", file, "--yes")
      #expect(result.code == 1, "\(file)")
      #expect(result.errors.contains(file), "\(result.errors)")
      #expect(result.errors.split(separator: "\n").count == 1)
    }
    #expect(try home.names(in: "find") == ["Ada Okafor"])
  }

  @Test func restoringKeepsWhatWasThereAsItsHelpSays() throws {
    try home.tend("add", "Ada Okafor")
    try home.tend("backup", home.path("copy.db"))
    try home.tend("add", "Bo Lindqvist")
    #expect(try home.tend("restore", "--help").output.contains(".before-restore"))
    #expect(try home.tend("restore", home.path("copy.db"), "--yes").code == 0)
    #expect(try home.names(in: "find") == ["Ada Okafor"])
    let kept = home.path("data/tend/tend.db.before-restore")
    #expect(try home.names(in: "find", "--store", kept) == ["Ada Okafor", "Bo Lindqvist"])
  }

  @Test func filesThatCannotBeHadAreOneSentenceWithThePathFirst() throws {
    try home.tend("add", "Ada Okafor")
    let missing = "nowhere.csv cannot be read: there is no such file"
    let commands = [
      (
        ["export", "-o", "nowhere/store.json"],
        "nowhere/store.json cannot be written: there is no such folder"
      ),
      (["import", "nowhere.csv"], missing),
      (["import", "nowhere.csv", "--as", "google", "--yes"], missing),
    ]
    let results = try home.together(commands.map(\.0))
    for ((command, sentence), result) in zip(commands, results) {
      #expect(result.code == 1, "\(command)")
      #expect(result.errors == "Error: \(sentence)\n", "\(command)")
    }
  }

  @Test func anImportThatMakesNoSenseIsRefused() throws {
    let file = try home.write("a,b\n1,2\n", to: "odd.csv")
    #expect(try home.tend("import").code == 64)
    #expect(try home.tend("import", file, "--as", "fax").code == 64)
    let good = try home.write(LinkedInFile.text(rows: 2), to: "good.csv")
    for arguments in [
      [file, "--yes"], [file, "--as", "google", "--yes"], [good, "--yes", "--encoding", "klingon"],
    ] {
      let result = try home.together([["import"] + arguments])[0]
      #expect(result.code == 1, "\(arguments): \(result.output)")
      #expect(result.errors.hasPrefix("Error: "), "\(arguments)")
      #expect(result.errors.split(separator: "\n").count == 1, "\(arguments): \(result.errors)")
    }
    #expect(try home.names(in: "find").isEmpty)
  }

  private func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      at: home.folder.appending(path: name),
      withIntermediateDirectories: true
    )
  }
}
