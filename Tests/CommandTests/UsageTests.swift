import Foundation
import ProgramTesting
import Testing

/// What is said to whoever gives a command wrongly, and the numbers that commands hand on.
@Suite struct UsageTests {
  private let home: ProgramHome

  init() throws { home = try ProgramHome() }

  @Test(arguments: [
    ("todya", "today"), ("finde", "find"), ("Show", "show"), ("hist", "history"), ("ad", "add"),
  ])
  func theNearestCommandIsNamed(word: String, command: String) throws {
    let result = try home.tend("--store", home.path("other.db"), word, "Ada")
    #expect(result.code == 64)
    #expect(
      result.errors.hasPrefix(
        "Error: There is no command \"\(word)\"; did you mean \"\(command)\"?"
      )
    )
    #expect(result.errors.contains("Usage: tend [--store <file>] <subcommand>"))
  }

  @Test func aWordThatIsNearToNothingGetsTheHelp() throws {
    let result = try home.tend("nosuch")
    #expect(result.code == 64)
    #expect(result.errors.contains("There is no command \"nosuch\""))
    #expect(!result.errors.contains("did you mean"))
    #expect(result.errors.contains("See 'tend --help'"))
    let nested = try home.tend("networks", "jion")
    #expect(nested.errors.contains("did you mean \"join\"?"))
    #expect(nested.errors.contains("See 'tend networks --help'"))
  }

  @Test(arguments: [
    (["add", " "], "tend add"), (["log", "Ada", "--day", "someday"], "tend log"),
    (["follow-up", "Ada", " "], "tend follow-up"), (["add", "Bo", "--email", "bad"], "tend add"),
    (["networks", "add", " "], "tend networks add"), (["edit", "Ada"], "tend edit"),
  ])
  func theUsageIsThatOfTheCommand(arguments: [String], command: String) throws {
    try home.tend("add", "Ada Example")
    let result = try home.together([arguments])[0]
    #expect(result.code == 64)
    #expect(result.errors.contains("\nUsage: \(command) "), "\(result.errors)")
    #expect(result.errors.contains("See '\(command) --help'"))
  }

  @Test(arguments: ["1985-13-40", "--02-30", "next spring"])
  func anImpossibleBirthdayIsRefused(text: String) throws {
    let added = try home.tend("add", "Ada Example", "--birthday=" + text)
    #expect(added.code == 64)
    #expect(!FileManager.default.fileExists(atPath: home.path("data")))
    #expect(added.errors.contains("write 12 apr 1985, 12 apr, apr 1985, 1985 or 1985-04-12"))
    try home.tend("add", "Ada Example", "--birthday", "apr 1985")
    #expect(try home.tend("edit", "Ada", "--birthday=" + text).code == 64)
    #expect(try home.tend("show", "Ada").output.contains("1985-04\n"))
  }

  @Test func anAddressIsCheckedAndStoredOnce() throws {
    try home.tend(
      "add",
      "Ada Example",
      "--email",
      "ada@contoso.example",
      "--email",
      "ADA@contoso.example"
    )
    let points = try home.tend("show", "Ada", "--json").json["points"] as? [[String: Any]]
    #expect(points?.map { $0["value"] as? String } == ["ada@contoso.example"])
    #expect(try home.tend("edit", "Ada", "--email", "ada@").code == 64)
  }

  @Test func aMissingNetworkIsMadeForANewContactAndNamedElsewhere() throws {
    let added = try home.tend("add", "Ada Example", "--network", "Alumni")
    #expect(added.code == 0)
    #expect(added.output.contains("There was no network Alumni yet; it was made."))
    let quoted = try home.tend("log", "Ada Example", "--network", "Ada's Guild")
    #expect(quoted.code == 1)
    #expect(quoted.errors.contains("; tend networks add 'Ada'\\''s Guild' makes it"))
  }

  @Test func theNumberOfAFollowUpIsPrintedAndTaken() throws {
    try home.tend("add", "Ada Example")
    let added = try home.tend("follow-up", "Ada", "Send the deck")
    #expect(added.output == "Added follow-up: Send the deck  (id:1)\n")
    try home.tend("follow-up", "Ada", "Water the plant", "--due", "today", "--every", "week")
    #expect(try !home.tend("today").output.contains("Send the deck"))
    let open = try home.tend("follow-ups", "--json").json["followUps"] as? [[String: Any]]
    #expect(open?.map { $0["id"] as? Int } == [2, 1], "what has a day comes first")
    #expect(try home.tend("follow-ups").output.contains("id:1  no day"))
    #expect(try home.tend("done", "id:1").output == "Done: Send the deck\n")
    #expect(try home.tend("done", "2").output == "Done: Water the plant  (next is id:3)\n")
    let moved = try home.tend("postpone", "1", "+1w")
    #expect(moved.code == 1)
    #expect(moved.errors.contains("is done"))
  }

  @Test func aChangeIsUndoneByItsNumber() throws {
    try home.tend("add", "Ada Example")
    try home.tend("add", "Bo Example")
    #expect(try home.tend("undo", "1").output == "Undone: Added Ada Example\n")
    #expect(try home.tend("find", "--json").json["total"] as? Int == 1)
    let unknown = try home.tend("undo", "999")
    #expect(unknown.code == 1)
    #expect(unknown.errors.contains("There is no change 999; tend history lists"))
  }

  @Test func aLoggedInteractionHasItsNumberInJSON() throws {
    try home.tend("add", "Ada Example")
    let logged = try home.tend("log", "Ada", "--json").json
    #expect(logged["addedInteractions"] as? [Int] == [1])
    #expect(logged["title"] as? String == "Logged an interaction with Ada Example")
  }

  @Test func whatIsSoAlreadyIsNoChange() throws {
    try home.tend("add", "Ada Example", "--topic", "swift")
    let again = try home.tend("tag", "Ada", "swift")
    #expect(again.output == "Nothing to change: it is so already.\n")
    #expect(try home.tend("tag", "Ada", "swift", "--json").json["change"] as? Int == 0)
  }

  @Test func theSmallestFrameIsNamedAndDrawn() throws {
    for size in ["3x3", "39x10", "40x9"] {
      let result = try home.tend("demo", "--size", size)
      #expect(result.code == 64)
      #expect(result.errors.contains("the smallest is 40x10"))
      #expect(result.output.isEmpty)
    }
    #expect(try home.tend("demo", "--size", "40x10").output.contains("Today"))
  }
}
