import Foundation
import ProgramTesting
import Testing

/// Commands that only read, on stores that are there, are not, or cannot be written.
@Suite struct ReadingTests {
  private let home: ProgramHome

  init() throws { home = try ProgramHome() }

  @Test(arguments: [
    ["today"], ["find"], ["networks"], ["networks", "list"], ["history"], ["follow-ups"], ["check"],
    ["journal"], ["me"],
  ])
  func aNewcomerIsToldHowAStoreBegins(arguments: [String]) throws {
    let result = try home.together([arguments])[0]
    #expect(result.code == 0, "\(result.errors)")
    #expect(
      result.output == "There is no store yet; tend add or tend import begins one.\n",
      "\(arguments)"
    )
    let json = try home.together([arguments + ["--json"]])[0]
    #expect(json.code == 0)
    #expect(try json.json["tend"] as? Int == 1)
    #expect(!FileManager.default.fileExists(atPath: home.path("data")), "reading makes nothing")
  }

  @Test(arguments: [["show", "Ada"], ["export"], ["backup", "copy.db"]])
  func whatNeedsAStoreFailsForANewcomer(arguments: [String]) throws {
    let result = try home.together([arguments])[0]
    #expect(result.code == 1)
    #expect(result.output.isEmpty)
    #expect(
      result.errors == "Error: There is no store yet; tend add or tend import begins one\n"
    )
  }

  @Test(arguments: [
    ["today"], ["find"], ["show", "Ada"], ["networks", "list"], ["history"], ["info"], ["export"],
    ["backup", "copy.db"], ["check"], ["follow-ups"], ["undo"], ["redo"], ["snooze", "Ada", "3d"],
    ["delete", "Ada"], ["edit", "Ada", "--org", "Acme"], ["done", "1"], ["tag", "Ada", "chess"],
    ["journal"], ["journal", "delete", "1"], ["follow-ups", "edit", "1", "--due", "fri"],
    ["follow-ups", "delete", "1"], ["views", "delete", "Quiet"], ["me"],
  ])
  func aMistypedStoreIsNeverMade(arguments: [String]) throws {
    let typo = home.path("tpyo.db")
    let results = try [
      home.together([arguments + ["--store", typo]])[0],
      home.tend("today", environment: ["TEND_STORE": typo]),
    ]
    for result in results {
      #expect(result.code == 1)
      #expect(result.errors.hasPrefix("Error: There is no store \(typo); check the name"))
    }
    #expect(!FileManager.default.fileExists(atPath: typo))
  }

  @Test func anEmptyFileIsAdoptedByACommandThatWritesOnly() throws {
    let empty = try home.write("", to: "empty.db")
    let read = try home.tend("today", "--store", empty)
    #expect(read.code == 1)
    #expect(read.errors.contains("is not a tend store"))
    #expect(try Data(contentsOf: URL(filePath: empty)).isEmpty)
    #expect(try home.tend("add", "Ada Example", "--store", empty).code == 0)
    #expect(try home.tend("today", "--store", empty).code == 0)
  }

  @Test(.enabled(if: getuid() != 0, "nothing is unwritable to root"))
  func aStoreThatCannotBeWrittenIsReadAllTheSame() throws {
    let folder = home.folder.appending(path: "data/tend").path
    let manager = FileManager.default
    try home.tend("add", "Ada Example")
    try manager.setAttributes([.posixPermissions: 0o400], ofItemAtPath: folder + "/tend.db")
    try manager.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
    let found = try home.tend("find", "--json")
    let added = try home.tend("add", "Bo Example")
    try manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
    #expect(try found.json["total"] as? Int == 1)
    #expect(added.code == 1)
    #expect(added.errors.contains("cannot be written"))
  }

  @Test func theCountsBelowTheDayCountWhatIsListed() throws {
    let day = try #require(home.tend("info", "--json").json["day"] as? String)
    try home.tend("add", "Ada Example", "--birthday", day)
    let result = try home.tend("today")
    #expect(result.output.hasSuffix("\n1 birthday soon\n"), "\(result.output)")
    try home.tend("follow-up", "Ada", "Send the deck", "--due", "today")
    #expect(try home.tend("today").output.hasSuffix("\n1 follow-up due, 1 birthday soon\n"))
  }

  @Test func whoWasNeverReachedIsNotFresh() throws {
    try home.tend("add", "Ada Example", "--org", "Contoso", "--title", "Engineer")
    let lines = try home.tend("find").output.split(separator: "\n")
    let words = lines.map { $0.split(separator: " ").map(String.init) }
    #expect(words[0] == ["ID", "NAME", "ORGANISATION", "LAST", "DUE", "STATUS", "TITLE"])
    #expect(words[1].prefix(5) == ["id:1", "Ada", "Example", "Contoso", "never"])
    #expect(words[1].suffix(2) == ["never", "Engineer"])
    try home.tend("log", "Ada")
    #expect(try home.tend("find").output.contains("fresh"))
  }

  @Test func mistakesAreListedInTheOrderOfTheirLines() throws {
    let folder = home.folder.appending(path: "config/tend/themes")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try home.write("zeta = 1\nalpha = 2\ntheme = \"worse\"\n", to: "config/tend/config.toml")
    _ = try home.write("a = 1\nb = [\n", to: "config/tend/themes/worse.toml")
    let lines = try home.tend("check").output.split(separator: "\n").map(String.init)
    let places = lines.map { $0.components(separatedBy: ": ")[0].components(separatedBy: "/").last }
    #expect(
      places == ["config.toml:1", "config.toml:2", "worse.toml:2", "config.toml"],
      "\(lines)"
    )
    #expect(lines[3].contains("the file of the theme \"worse\" is broken"))
    #expect(lines[3].contains("worse.toml:2"))
  }

  @Test func brokenKeysAreSaidBesideTheKeys() throws {
    let folder = home.folder.appending(path: "config/tend")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try home.write("[global\n", to: "config/tend/keys.toml")
    let result = try home.tend("keys")
    #expect(result.code == 0)
    #expect(result.errors.contains("keys.toml:"))
    #expect(!result.output.contains("keys.toml:"))
    #expect(try (home.tend("keys", "--json").json["problems"] as? [String])?.count == 1)
    #expect(try home.tend("check").code == 1)
  }
}
