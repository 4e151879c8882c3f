import Foundation
import TendFormats
import TendInterface
import TendModel
import TendTesting
import Testing

@testable import TendRuntime

@Suite struct SurroundingsTests {
  @Test func foldersFollowTheBaseDirectorySpecification() {
    let paths = Paths(Environment(["HOME": "/home/ada"]))
    #expect(paths.configFolder == "/home/ada/.config/tend")
    #expect(paths.store() == "/home/ada/.local/share/tend/tend.db")
    #expect(paths.stateFolder == "/home/ada/.local/state/tend")
    let moved = Paths(
      Environment(["HOME": "/home/ada", "XDG_CONFIG_HOME": "/etc/ada", "XDG_DATA_HOME": "data"])
    )
    #expect(moved.keysFile == "/etc/ada/tend/keys.toml")
    #expect(moved.dataFolder == "/home/ada/.local/share/tend", "a relative one is ignored")
  }

  @Test func theStoreThatIsNamedWinsOverTheVariable() {
    let paths = Paths(Environment(["HOME": "/home/ada", "TEND_STORE": "~/work.db"]))
    #expect(paths.store() == "/home/ada/work.db")
    #expect(paths.store(named: "/tmp/x.db") == "/tmp/x.db")
    #expect(paths.expanding("~other/x") == "~other/x")
    #expect(paths.expanding("~") == "/home/ada")
  }

  @Test func theFolderOfAStoreIsForItsOwnerOnly() throws {
    let folder = try TemporaryFolder()
    let paths = Paths(Environment(["HOME": folder.path]))
    try paths.makeFolder(ofStore: paths.store())
    #expect(try folder.mode(of: ".local/share/tend") == 0o700)
  }

  @Test func aFolderThatCannotBeMadeIsSaid() throws {
    let folder = try TemporaryFolder()
    try folder.write("no folder", to: "file")
    let paths = Paths(Environment(["HOME": "/"]))
    #expect(throws: Failure.self) {
      try paths.makeFolder(ofStore: folder.file("file/store/tend.db"))
    }
  }

  @Test func theAuthorIsWhoeverTheEnvironmentSaysOrTheSystem() throws {
    #expect(Environment(["USER": "ada", "LOGNAME": "bo"]).author == "ada")
    #expect(Environment(["USER": "", "LOGNAME": "bo"]).author == "bo")
    let account = try #require(getpwuid(getuid()))
    #expect(Environment([:]).author == String(cString: account.pointee.pw_name))
    #expect(!Environment(["NO_COLOR": ""]).forbidsColor)
    #expect(Environment(["NO_COLOR": "1"]).forbidsColor)
  }

  @Test func theClockNeverGoesBackAndKnowsAPlausibleDay() {
    let before = Clock.system.moment
    let after = Clock.system.moment
    #expect(after.milliseconds >= before.milliseconds)
    let utc = Int(Clock.system.epochSeconds) / 86_400
    #expect(abs(after.day.epochDay - utc) <= 1)
  }

  @Test func aFingerprintIsThatOfThePublishedVectors() {
    #expect(Fingerprint.hexadecimal(of: []) == "6c62272e07bb014262b821756295c58d")
    #expect(Fingerprint.hexadecimal(of: Array("a".utf8)) == "d228cb696f1a8caf78912b704e4a8964")
    #expect(Fingerprint.hexadecimal(of: [0]).count == 32)
  }

  @Test func aFileIsWrittenWholeForItsOwnerOnly() throws {
    let folder = try TemporaryFolder()
    try LocalFile.write(Array("new".utf8), to: folder.file("out.json"))
    #expect(try folder.text(of: "out.json") == "new")
    #expect(try folder.mode(of: "out.json") == 0o600)
    #expect(try folder.names() == ["out.json"])
  }

  @Test func aFileThatIsThereIsReplacedOnlyWhenThatIsMeant() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "out.json", mode: 0o644)
    let path = folder.file("out.json")
    let error = #expect(throws: Failure.self) { try LocalFile.write(Array("new".utf8), to: path) }
    #expect(error?.text == "\(path) exists already; name a new file")
    #expect(try folder.text(of: "out.json") == "old")
    try LocalFile.write(Array("new".utf8), to: path, isReplacing: true)
    #expect(try folder.text(of: "out.json") == "new")
    #expect(try folder.mode(of: "out.json") == 0o600)
    #expect(try folder.names() == ["out.json"])
  }

  @Test func aFileThatCannotBeWrittenLeavesNothingBehind() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "out.json/inside")
    let path = folder.file("out.json")
    #expect(throws: Failure.self) { try LocalFile.write([1], to: path, isReplacing: true) }
    #expect(try folder.names() == ["out.json"])
    let error = #expect(throws: Failure.self) { try LocalFile.write([1], to: "/nowhere/at/all") }
    #expect(error?.text == "/nowhere/at/all cannot be written: there is no such folder")
  }

  @Test func readingSaysWhyItCannot() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("some text", to: "a.csv")
    #expect(try LocalFile.read(path) == Array("some text".utf8))
    #expect(throws: Failure.self) { try LocalFile.read(folder.path) }
    let missing = #expect(throws: Failure.self) { try LocalFile.read(folder.file("none")) }
    #expect(missing?.text == "\(folder.file("none")) cannot be read: there is no such file")
    let large = String(repeating: "0123456789", count: 20_000)
    #expect(try LocalFile.read(try folder.write(large, to: "large")) == Array(large.utf8))
  }

  @Test func filesAreListedByWhatWasTyped() throws {
    let folder = try TemporaryFolder()
    for name in ["Connections.csv", "Contacts/a", "other", ".hidden"] {
      try folder.write("", to: name)
    }
    let paths = Paths(Environment(["HOME": folder.path]))
    #expect(LocalFile.list(prefix: "~/Con", paths) == ["~/Connections.csv", "~/Contacts/"])
    let all = LocalFile.list(prefix: folder.path + "/", paths)
    #expect(all.count == 3, "what is hidden shows only when its dot was typed")
    #expect(LocalFile.list(prefix: "~/.h", paths) == ["~/.hidden"])
    #expect(LocalFile.list(prefix: "/no/such/", paths).isEmpty)
    #expect(LocalFile.list(prefix: "~/", paths, limit: 1).count == 1)
  }

  @Test func timesAreToldByTheWallClockOfTheUser() {
    let clock = Clock(
      moment: { Moment(day: CalendarDay(epochDay: 0), milliseconds: 0) },
      epochSeconds: { 0 },
      localTime: { LocalTime.utc($0 + 5 * 3600 + 1800) }
    )
    #expect(clock.secondsAhead(at: 1_772_409_645) == 19_800)
    #expect(clock.text(at: 1_772_488_800) == "2026-03-03 03:30")
  }

  @Test func whoIsNamedByNoVariableIsNamedByTheMachine() {
    #expect(Environment(["USER": "ada"]).author == "ada")
    #expect(!Environment([:]).author.isEmpty)
  }
}
