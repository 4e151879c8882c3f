import Foundation
import ProgramTesting
import Testing

/// Commands as a user gives them, in a home of their own.
@Suite struct CommandTests {
  private let home: ProgramHome

  init() throws { home = try ProgramHome() }

  @Test func addingFindingAndShowingAContact() throws {
    let added = try home.tend(
      "add",
      "Ada Okafor",
      "--org",
      "Contoso",
      "--title",
      "Engineer",
      "--email",
      "ada@contoso.example",
      "--circle",
      "2",
      "--birthday=--04-12",
      "--topic",
      "#swift"
    )
    #expect(added.code == 0, "\(added.errors)")
    #expect(added.output == "Added Ada Okafor  (id:1)\n")
    let found = try home.tend("find", "ada", "--json").json
    #expect(found["kind"] as? String == "contacts")
    #expect(found["tend"] as? Int == 1)
    #expect(found["total"] as? Int == 1)
    let shown = try home.tend("show", "Ada Okafor").output
    for text in ["Contoso", "ada@contoso.example", "--04-12", "#swift"] {
      #expect(shown.contains(text))
    }
  }

  @Test func loggingCountsAsContactAndTryingDoesNot() throws {
    try home.tend("add", "Ada Example")
    #expect(try home.tend("log", "Ada", "--tried", "--channel", "call").code == 0)
    #expect(try standing("Ada")["lastContact"] == nil)
    let logged = try home.tend("log", "Ada", "--day", "yesterday", "--note", "Agreed on a draft")
    #expect(logged.code == 0, "\(logged.errors)")
    #expect(try standing("Ada")["lastContact"] != nil)
    #expect(try home.tend("find", "ada", "--json").output.contains("Agreed on a draft"))
  }

  @Test func aDayThatHasNotComeCannotBeLogged() throws {
    try home.tend("add", "Ada Example")
    let result = try home.tend("log", "Ada", "--day", "9999-01-01")
    #expect(result.code == 64)
    #expect(result.errors.contains("has not come yet"))
  }

  @Test func followUpsAreAddedPostponedAndDone() throws {
    try home.tend("add", "Ada Example")
    #expect(
      try home.tend(
        "follow-up",
        "Ada",
        "Send the deck",
        "--due",
        "today",
        "--kind",
        "promise-by-me"
      )
      .code == 0
    )
    let today = try home.tend("today")
    #expect(today.output.contains("Send the deck"))
    #expect(try home.tend("postpone", "1", "+1w").code == 0)
    #expect(try home.tend("done", "1").code == 0)
    #expect(try !home.tend("today").output.contains("Send the deck"))
    let again = try home.tend("done", "77")
    #expect(again.code == 1)
    #expect(again.errors.contains("There is no follow-up 77"))
  }

  @Test func snoozingTaggingEditingAndDeletingAreEachOneChange() throws {
    try home.tend("add", "Ada Example")
    #expect(try home.tend("snooze", "Ada", "+2w").code == 0)
    #expect(try home.tend("tag", "Ada", "swift", "--role", "offers").code == 0)
    #expect(
      try home.tend("edit", "Ada", "--org", "Fabrikam", "--email", "a@fabrikam.example").code == 0
    )
    let contact = try home.tend("show", "Ada", "--json").json["contact"] as? [String: Any]
    #expect(contact?["organisation"] as? String == "Fabrikam")
    #expect(contact?["snoozedUntil"] != nil)
    #expect(try home.tend("delete", "Ada").code == 0)
    #expect(try home.tend("find", "--json").json["total"] as? Int == 0)
    #expect(try home.tend("undo").code == 0)
    #expect(try home.tend("find", "--json").json["total"] as? Int == 1)
    #expect(try home.tend("redo").code == 0)
    #expect(try home.tend("find", "--json").json["total"] as? Int == 0)
    let changes = try home.tend("history", "--json").json["changes"] as? [[String: Any]]
    #expect((changes?.count ?? 0) >= 5)
  }

  @Test func networksAreAddedEditedJoinedLeftAndDeleted() throws {
    try home.tend("add", "Ada Example")
    #expect(
      try home.tend("networks", "add", "Alumni", "--purpose", "Stay near", "--cadence", "90").code
        == 0
    )
    #expect(try home.tend("networks", "join", "Alumni", "Ada", "--role", "chair").code == 0)
    let networks = try home.tend("networks", "--json").json["networks"] as? [[String: Any]]
    #expect(networks?.first?["contacts"] as? Int == 1)
    #expect(try home.tend("networks", "edit", "Alumni", "--stage", "maintaining").code == 0)
    #expect(try home.tend("networks").output.contains("maintaining"))
    #expect(try home.tend("networks", "leave", "Alumni", "Ada").code == 0)
    #expect(try home.tend("networks", "delete", "Alumni").code == 0)
    #expect(try (home.tend("networks", "--json").json["networks"] as? [Any])?.isEmpty == true)
  }

  @Test func aLongTimelineSaysThatItIsCut() throws {
    try home.tend("add", "Ada Okafor")
    _ = try home.together((1...10).map { ["log", "call with Ada \($0) days ago"] })
    #expect(try home.tend("show", "Ada").output.contains("Interactions (10)"))
    try home.tend("log", "call with Ada today")
    #expect(try home.tend("show", "Ada").output.contains("Interactions (the newest 10 of 11)"))
  }

  @Test func aWordThatIsNoNameShowsWhatALineLooksLike() throws {
    try home.tend("add", "Ada Okafor")
    let result = try home.tend("log", "coffee")
    #expect(result.code == 1)
    #expect(
      result.errors == "Error: There is no contact called \"coffee\"; a line is such as: "
        + "coffee with Ada yesterday\n"
    )
  }

  @Test func unknownNamesSaySoAndAmbiguousOnesListTheCandidates() throws {
    try home.tend("add", "Ada Okafor", "--org", "Contoso")
    try home.tend("add", "Ada Example")
    let unknown = try home.tend("show", "Nobody")
    #expect(unknown.code == 1)
    #expect(unknown.errors == "Error: There is no contact called \"Nobody\"\n")
    let ambiguous = try home.tend("show", "Ada")
    #expect(ambiguous.code == 1)
    for text in ["Ada Okafor (Contoso) is id:1", "Ada Example is id:2", "full name or the id"] {
      #expect(ambiguous.errors.contains(text), "\(ambiguous.errors)")
    }
    #expect(try home.tend("show", "id:2").output.hasPrefix("Ada Example"))
    #expect(try home.tend("show", "ada example").output.hasPrefix("Ada Example"))
    #expect(try home.tend("show", "id:99").code == 1)
  }

  @Test(arguments: [
    ["nonsense"], ["add"], ["log", "Ada", "--channel", "pigeon"], ["today", "--limit", "0"],
    ["add", "Ada", "--circle", "9"], ["add", "  "], ["snooze", "Ada", "someday"],
    ["demo", "--size", "big"],
    ["export", "--format", "xml"], ["undo", "second"], ["add", "Bo", "--email", "bad"],
    ["add", "Bo", "--birthday", "1985-13-40"], ["demo", "--size", "3x3"],
  ])
  func wrongUsageIs64(arguments: [String]) throws {
    try home.tend("add", "Ada Example")
    let result = try home.together([arguments])[0]
    #expect(result.code == 64, "\(arguments): \(result.output)\(result.errors)")
    #expect(!result.errors.isEmpty)
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [
    ["today"], ["find"], ["networks"], ["history"], ["info"], ["check"], ["themes"], ["keys"],
    ["show", "id:1"], ["follow-ups"], ["add", "Bo"], ["log", "id:1"],
    ["follow-up", "id:1", "Call"], ["undo"],
    ["networks", "add", "Alumni"],
  ])
  func everyCommandThatPrintsHasJSON(arguments: [String]) throws {
    try home.tend("add", "Ada Example")
    let result = try home.together([arguments + ["--json"]])[0]
    #expect(result.code == 0, "\(result.errors)")
    let json = try result.json
    #expect(json["tend"] as? Int == 1)
    #expect(json["kind"] is String)
  }

  @Test func everyCommandHasHelpWithAnExample() throws {
    let help = try home.tend("--help").output
    let names = help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }.dropFirst()
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { $0 != "See" && $0 != "help" }
    #expect(names.count >= 25)
    for name in names {
      let text = try home.tend(name, "--help").output
      #expect(text.contains("Example"), "\(name)")
      #expect(text.contains("tend \(name)"), "\(name)")
    }
  }

  @Test func hostileTextNeverReachesTheOutputRaw() throws {
    let name = "Eve\u{1B}]52;c;aGk=\u{07}\u{9B}31m\u{202E}Example"
    try home.tend("add", name, "--note", "\u{1B}[2J")
    for result in [
      try home.tend("find"), try home.tend("show", "id:1"), try home.tend("find", "--json"),
      try home.tend("today"), try home.tend("history", "--json"),
    ] {
      let bad = result.output.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
      }
      #expect(bad.isEmpty)
    }
  }

  @Test func jsonKeepsLettersAndEscapesWhatATerminalObeys() throws {
    let plain = "Zoë €漢😀 \u{E9}\u{301} Â©Ø¿ ï»® end"
    let file = home.path("card.vcf")
    let hostile = "\u{7F}a\u{85}b\u{202E}c\u{2066}d\u{FEFF}e\u{E0041}f\u{61C}g\u{200B}"
    let card = "BEGIN:VCARD\nVERSION:4.0\nFN:\(plain)\nUID:\(hostile)\nEND:VCARD\n"
    try Data(card.utf8).write(to: URL(fileURLWithPath: file))
    let result = try home.tend("import", "--dry-run", "--json", file)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains(plain))
    let bad = result.output.unicodeScalars.filter {
      switch $0.value {
      case 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
        0xE0000...0xE007F:
        true
      default: false
      }
    }
    #expect(bad.isEmpty)
    let read = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let people = (read as? [String: Any])?["contacts"] as? [[String: Any]]
    #expect(people?.first?["name"] as? String == plain)
  }

  @Test func sampleDataPrintsOneFrameWhereThereIsNoTerminal() throws {
    for view in ["today", "contacts", "networks", "journal"] {
      let result = try home.tend("demo", "--size", "120x40", "--view", view)
      #expect(result.code == 0, "\(result.errors)")
      let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 41)
      #expect(result.output.lowercased().contains(view))
      #expect(!result.output.contains("\u{1B}"))
    }
    #expect(!FileManager.default.fileExists(atPath: home.path("data/tend/tend.db")))
  }

  @Test func theDashboardWithoutATerminalIsOneSentence() throws {
    let result = try home.tend()
    #expect(result.code == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("Error: "))
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test func theStoreIsTheOneThatIsNamed() throws {
    let other = home.path("other.db")
    try home.tend("add", "Ada Example", "--store", other)
    try home.tend("--store", other, "add", "Bo Example")
    #expect(try home.tend("find", "--json").json["total"] as? Int == 0)
    #expect(
      try home.tend("find", "--json", environment: ["TEND_STORE": other]).json["total"] as? Int == 2
    )
  }

  @Test func mistakesInTheUsersFilesAreReportedWithTheirLine() throws {
    let folder = home.folder.appending(path: "config/tend")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try home.write("# mine\ntheme = \"nord\"\nnonsense = 1\n", to: "config/tend/config.toml")
    let result = try home.tend("check")
    #expect(result.code == 1)
    #expect(result.output.contains("config.toml:3: "), "\(result.output)")
    #expect(try home.tend("check", "--json").json["ok"] as? Bool == false)
    #expect(try home.tend("themes").output.hasPrefix("nord  (in use)\n"))
  }

  private func standing(_ name: String) throws -> [String: Any] {
    try home.tend("show", name, "--json").json["standing"] as? [String: Any] ?? [:]
  }
}
