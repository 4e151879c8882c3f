import Foundation
import ProgramTesting
import Testing

/// Commands about contacts, each with what it does and what it refuses.
@Suite struct ContactCommandTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.tend("add", "Ada Okafor", "--org", "Contoso", "--email", "ada@contoso.example")
    try home.tend("add", "Bo Lindqvist", "--importance", "5", "--topic", "swift")
    try home.tend("networks", "add", "Alumni")
    try home.tend("networks", "join", "Alumni", "Bo")
  }

  @Test(arguments: [
    (["--network", "alumni"], ["Bo Lindqvist"]), (["--topic", "#swift"], ["Bo Lindqvist"]),
    (["--due"], []), (["--archived"], []), (["contoso"], ["Ada Okafor"]), (["okafor", "bo"], []),
    (["--sort", "importance"], ["Bo Lindqvist", "Ada Okafor"]),
    (["--sort", "importance", "--reverse"], ["Ada Okafor", "Bo Lindqvist"]),
    (["--limit", "1"], ["Ada Okafor"]),
  ])
  func findNarrowsAndSorts(arguments: [String], names: [String]) throws {
    let found = try home.rows("contacts", of: ["find"] + arguments)
    #expect(found.compactMap { $0["name"] as? String } == names)
  }

  @Test func findSaysWhenThereIsNobodyOrMore() throws {
    #expect(try home.tend("find", "zzz").output == "No contact matches.\n")
    let output = try home.tend("find", "--limit", "1").output
    #expect(output.contains("… and 1 more; --limit shows more of them"))
  }

  @Test func editTakesAwayWhatIsGivenAsEmpty() throws {
    #expect(try home.tend("edit", "Ada", "--org", "", "--email", "").code == 0)
    #expect(try home.field("organisation", of: "Ada") == nil)
    #expect(try home.list("points", of: "Ada").isEmpty)
    #expect(try home.tend("undo").code == 0)
    #expect(try home.field("organisation", of: "Ada") as? String == "Contoso")
    #expect(try home.list("points", of: "Ada").count == 1)
  }

  @Test func editChangesOnlyWhatIsGiven() throws {
    try home.tend("edit", "Ada", "--name", "Ada Obi", "--cadence", "60", "--met", "Halden")
    #expect(try home.field("name", of: "Obi") as? String == "Ada Obi")
    #expect(try home.field("cadence", of: "Obi") as? String == "60")
    #expect(try home.field("organisation", of: "Obi") as? String == "Contoso")
    #expect((try home.field("met", of: "Obi") as? [String: Any])?["place"] as? String == "Halden")
  }

  @Test func anInteractionIsChangedInPartsByItsNumber() throws {
    try home.tend("log", "Ada", "--channel", "call", "--note", "Draft", "--day", "2026-01-05")
    let id = try #require(try home.list("interactions", of: "Ada").first?["id"] as? Int)
    let changed = try home.tend(
      "log",
      "--edit",
      "\(id)",
      "Bo",
      "--purpose",
      "pricing",
      "--network",
      "Alumni"
    )
    #expect(changed.code == 0, "\(changed)")
    #expect(try home.list("interactions", of: "Ada").isEmpty)
    let row = try #require(try home.list("interactions", of: "Bo").first)
    #expect(row["note"] as? String == "Draft")
    #expect(row["purpose"] as? String == "pricing")
    #expect(row["network"] as? String == "Alumni")
    #expect(try home.tend("log", "--edit", "\(id)").code == 64)
    #expect(try home.tend("log", "--edit", "999", "--note", "x").code == 1)
  }

  @Test func aTopicIsGivenARoleAndTakenAway() throws {
    try home.tend("tag", "Ada", "swift", "#databases", "--role", "offers")
    let topics = try home.list("topics", of: "Ada")
    #expect(topics.map { $0["name"] as? String } == ["databases", "swift"])
    #expect(topics.allSatisfy { $0["role"] as? String == "offers" })
    try home.tend("tag", "Ada", "swift", "--role", "offers", "--remove")
    #expect(try home.list("topics", of: "Ada").count == 1)
  }

  @Test func aSnoozeEndsByTheWordNever() throws {
    try home.tend("snooze", "Ada", "2099-01-01")
    #expect(try home.field("snoozedUntil", of: "Ada") as? String == "2099-01-01")
    #expect(try home.tend("snooze", "Ada", "never").output == "Ended the snooze of Ada Okafor\n")
    #expect(try home.field("snoozedUntil", of: "Ada") == nil)
  }

  @Test(arguments: ["yesterday", "today", "2020-01-01"])
  func aSnoozeEndsOnADayThatIsStillToCome(day: String) throws {
    let result = try home.tend("snooze", "Ada", day)
    #expect(result.code == 1)
    #expect(result.errors.contains("name a day that is still to come"))
    #expect(try home.field("snoozedUntil", of: "Ada") == nil)
  }

  @Test func endingNoSnoozeSaysSoAndIsNoChange() throws {
    let before = try home.rows("changes", of: ["history"]).count
    let result = try home.tend("snooze", "Ada", "never")
    #expect(result.code == 0)
    #expect(result.output == "Nothing to change: Ada Okafor is not snoozed.\n")
    #expect(try home.tend("snooze", "Ada", "never", "--json").json["change"] as? Int == 0)
    #expect(try home.rows("changes", of: ["history"]).count == before)
  }

  @Test func fieldsAndPointsAreOneEdit() throws {
    let result = try home.tend("edit", "Ada", "--org", "Halden", "--email", "ada@halden.example")
    #expect(result.output == "Edited Ada Okafor\n")
    let titles = try home.rows("changes", of: ["history"]).map { $0["title"] as? String }
    #expect(titles.first == "Edited Ada Okafor")
    #expect(try home.tend("undo").code == 0)
    #expect(try home.field("organisation", of: "Ada") as? String == "Contoso")
  }

  @Test func severalAreDeletedAsOneChange() throws {
    #expect(try home.tend("delete", "Ada", "id:2").code == 0)
    #expect(try home.names(in: "find").isEmpty)
    try home.tend("undo")
    #expect(try home.names(in: "find") == ["Ada Okafor", "Bo Lindqvist"])
    #expect(try home.list("networks", of: "Bo").map { $0["name"] as? String } == ["Alumni"])
  }

  @Test func anInteractionKeepsAllThatIsSaidOfIt() throws {
    let result = try home.tend(
      "log",
      "Ada",
      "Bo",
      "id:1",
      "--day",
      "2024-05-06",
      "--channel",
      "video",
      "--note",
      "A draft",
      "--purpose",
      "advice",
      "--direction",
      "incoming",
      "--depth",
      "deep",
      "--network",
      "Alumni",
      "--topic",
      "swift"
    )
    #expect(result.code == 0, "\(result.errors)")
    let line = try #require(try home.list("interactions", of: "Ada").first)
    #expect(line["contacts"] as? [String] == ["Ada Okafor", "Bo Lindqvist"])
    #expect(line["topics"] as? [String] == ["swift"])
    for (key, value) in [
      "day": "2024-05-06", "channel": "video", "note": "A draft", "purpose": "advice",
      "direction": "incoming", "depth": "deep", "network": "Alumni", "space": "remote",
      "outcome": "reached",
    ] {
      #expect(line[key] as? String == value, "\(key)")
    }
  }

  @Test func whatIsNotThereIsOneSentenceAndChangesNothing() throws {
    let before = try home.tend("export").output
    let commands = [
      ["edit", "Nobody", "--org", "x"],
      ["delete", "Nobody"],
      ["delete", "Ada", "Nobody"], ["snooze", "Nobody", "fri"], ["tag", "Nobody", "swift"],
      ["log", "Nobody"], ["log", "Ada", "--network", "Nowhere"], ["show", "id:77"],
      ["find", "--network", "Nowhere"], ["follow-up", "Nobody", "Call"],
    ]
    for (command, result) in zip(commands, try home.together(commands)) {
      #expect(result.code == 1, "\(command)")
      #expect(result.output.isEmpty, "\(command)")
      #expect(result.errors.hasPrefix("Error: There is no "), "\(command): \(result.errors)")
      #expect(result.errors.split(separator: "\n").count == 1, "\(command)")
    }
    #expect(try home.tend("export").output == before)
  }

  @Test func whatMakesNoSenseIsWrongUsageAndChangesNothing() throws {
    let before = try home.tend("export").output
    let commands = [
      ["edit", "Ada"], ["edit", "Ada", "--circle", "0"], ["edit", "Ada", "--cadence", "sometimes"],
      ["edit", "Ada", "--name", " "],
      ["add", "Cy", "--email", " "], ["add", "Cy", "--importance", "6"], ["tag", "Ada"],
      ["tag", "Ada", ""], ["log"], ["show"], ["delete"], ["snooze", "Ada"],
      ["find", "--sort", "shoe-size"], ["find", "--limit", "-1"],
    ]
    for (command, result) in zip(commands, try home.together(commands)) {
      #expect(result.code == 64, "\(command): \(result.output)\(result.errors)")
      #expect(result.output.isEmpty, "\(command)")
      #expect(result.errors.hasPrefix("Error: "), "\(command)")
    }
    #expect(try home.tend("export").output == before)
  }

  @Test func aNetworkThatThereIsNotIsMadeAndThatIsSaid() throws {
    let output = try home.tend("add", "Noor Haddad", "--network", "Sailing club").output
    #expect(output.contains("There was no network Sailing club yet; it was made."))
    #expect(try home.tend("show", "Noor Haddad").output.contains("Sailing club"))
  }

  @Test func aNameOfNothingThatIsSeenIsNone() throws {
    #expect(try home.tend("add", "\u{200B}").code != 0)
    #expect(try home.tend("add", "\u{2060}\u{3164} ").code != 0)
  }

  @Test func whatAnInteractionWasForAndAboutIsShown() throws {
    try home.tend("add", "Noor Haddad")
    try home.tend(
      "log",
      "Noor Haddad",
      "--purpose",
      "advice",
      "--note",
      "on tides",
      "--topic",
      "sailing"
    )
    #expect(try home.tend("show", "Noor Haddad").output.contains("(advice) on tides #sailing"))
  }
}
