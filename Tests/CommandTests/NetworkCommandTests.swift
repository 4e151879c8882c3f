import Foundation
import ProgramTesting
import Testing

/// `tend networks` with its subcommands.
@Suite struct NetworkCommandTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.tend("add", "Ada Okafor")
    try home.tend("add", "Bo Lindqvist")
    try home.tend(
      "networks",
      "add",
      "Alumni",
      "--kind",
      "school",
      "--purpose",
      "Stay near",
      "--vision",
      "Ten",
      "--stage",
      "managing",
      "--space",
      "remote",
      "--boundary",
      "mixed",
      "--cadence",
      "90"
    )
  }

  @Test func aNetworkKeepsAllThatIsSaidOfIt() throws {
    let network = try #require(try home.networks.first)
    for (key, value) in [
      "name": "Alumni", "kind": "school", "purpose": "Stay near", "vision": "Ten",
      "stage": "managing", "space": "remote", "boundary": "mixed",
    ] {
      #expect(network[key] as? String == value, "\(key)")
    }
    #expect(network["cadenceDays"] as? Int == 90)
    #expect(network["contacts"] as? Int == 0)
    #expect(try home.tend("networks", "list").output == home.tend("networks").output)
  }

  @Test func editChangesOnlyWhatIsGivenAndZeroEndsTheCadence() throws {
    let result = try home.tend("networks", "edit", "alum", "--name", "Graduates", "--cadence", "0")
    #expect(result.output == "Edited network Alumni\n")
    let network = try #require(try home.networks.first)
    #expect(network["name"] as? String == "Graduates")
    #expect(network["cadenceDays"] == nil)
    #expect(network["purpose"] as? String == "Stay near")
  }

  @Test func membersJoinWithARoleAndLeave() throws {
    let joined = try home.tend(
      "networks",
      "join",
      "Alumni",
      "Ada",
      "Bo",
      "id:1",
      "--role",
      "chair",
      "--since",
      "2020-01-02"
    )
    #expect(joined.output == "Added 2 contacts to Alumni\n")
    #expect(try home.list("networks", of: "Ada").first?["role"] as? String == "chair")
    #expect(try home.networks.first?["contacts"] as? Int == 2)
    #expect(try home.tend("export").output.contains("\"2020-01-02\""))
    #expect(try home.tend("networks", "leave", "Alumni", "Ada").code == 0)
    #expect(try home.networks.first?["contacts"] as? Int == 1)
    #expect(try home.list("networks", of: "Ada").isEmpty)
  }

  @Test func whoIsNoMemberCannotLeave() throws {
    let before = try home.rows("changes", of: ["history"]).count
    let result = try home.tend("networks", "leave", "Alumni", "Ada")
    #expect(result.code == 0)
    #expect(result.output == "Nothing to change: Ada Okafor is not in Alumni.\n")
    let json = try home.tend("networks", "leave", "Alumni", "Ada", "Bo", "--json").json
    #expect(json["change"] as? Int == 0)
    #expect(json["title"] as? String == "Ada Okafor, Bo Lindqvist are not in Alumni")
    #expect(try home.rows("changes", of: ["history"]).count == before)
    try home.tend("networks", "join", "Alumni", "Bo")
    let left = try home.tend("networks", "leave", "Alumni", "Ada", "Bo")
    #expect(left.output == "Removed Bo Lindqvist from Alumni\n")
  }

  @Test func deletingKeepsTheContactsAndUndoTheMembers() throws {
    try home.tend("networks", "join", "Alumni", "Ada")
    #expect(try home.tend("networks", "delete", "Alumni").code == 0)
    #expect(try home.names(in: "find").count == 2)
    #expect(try home.tend("networks").output.hasPrefix("There are no networks yet"))
    try home.tend("undo")
    #expect(try home.networks.first?["contacts"] as? Int == 1)
  }

  @Test func measuresThatAreNotKnownAreLeftOut() throws {
    try home.tend("networks", "join", "Alumni", "Ada")
    let network = try #require(try home.networks.first)
    let measures = try #require(network["measures"] as? [String: Any])
    #expect(measures["active"] as? Int == 0)
    #expect(measures["unique"] as? Int == 1)
    #expect(measures["fairShare"] as? Double == 1)
    #expect((measures["months"] as? [Int])?.count == 12)
    for key in ["inside", "inPerson", "given"] { #expect(measures[key] == nil, "\(key)") }
    let lines = try home.tend("networks").output.split(separator: "\n")
    #expect(lines[0].contains("IN/OUT") && lines[1].contains(" - "))
  }

  @Test func twoNetworksAreComparedAndMerged() throws {
    try home.tend("networks", "add", "Guild")
    try home.tend("networks", "join", "Alumni", "Ada", "Bo")
    try home.tend("networks", "join", "Guild", "Bo")
    let overlap = try home.rows("pairs", of: ["networks", "--overlap"])
    #expect(overlap.first?["common"] as? Int == 1)
    #expect(overlap.first?["shareOfSmaller"] as? Double == 1)
    let both = try home.rows("both", of: ["network", "pair", "Alumni", "and", "Guild"])
    #expect(both.map { $0["name"] as? String } == ["Bo Lindqvist"])
    let quarters = try home.rows(
      "quarters",
      of: ["network", "compare", "Alumni", "Guild", "--quarters", "3"]
    )
    #expect(quarters.count == 3)
    #expect((quarters.last?["first"] as? [String: Any])?["members"] as? Int == 2)
    let merged = try home.tend("network", "merge", "Guild", "into", "Alumni")
    #expect(merged.output == "Merged network Guild into Alumni\n")
    #expect(try home.networks.count == 1)
    try home.tend("undo")
    #expect(try home.networks.count == 2)
  }

  @Test func theChecklistIsKeptByCommands() throws {
    let ticked = try home.tend("network", "tick", "Alumni", "1")
    #expect(ticked.output.hasPrefix("Ticked: "))
    try home.tend("network", "add-item", "Alumni", "Dinner", "--stage", "building")
    let items = try home.rows("checklist", of: ["network", "checklist", "Alumni"])
    #expect(items.first?["tickedOn"] != nil)
    #expect(items.filter { $0["own"] as? Bool == true }.count == 1)
    #expect(try home.tend("network", "delete-item", "Alumni", "1").code == 1)
    #expect(try home.tend("network", "edit-item", "Alumni", "Dinner", "Lunch").code == 0)
    #expect(try home.tend("network", "delete-item", "Alumni", "Lunch").code == 0)
    #expect(try home.tend("network", "tick", "Alumni", "no such item").code == 1)
    #expect(try home.tend("network", "tick", "Alumni", "1").output.hasPrefix("Unticked: "))
  }

  @Test func goalsAreKeptByCommands() throws {
    try home.tend(
      "goals",
      "add",
      "Learn",
      "--network",
      "Alumni",
      "--with",
      "Ada",
      "--topic",
      "#rust"
    )
    try home.tend("goals", "edit", "1", "--due", "2030-01-02", "--title", "Learn more")
    let goal = try #require(try home.rows("goals", of: ["goals"]).first)
    #expect(goal["title"] as? String == "Learn more")
    #expect(goal["due"] as? String == "2030-01-02")
    #expect(goal["networks"] as? [String] == ["Alumni"])
    #expect(goal["contacts"] as? [String] == ["Ada Okafor"])
    #expect(goal["topics"] as? [String] == ["rust"])
    try home.tend("goals", "edit", "1", "--due", "", "--with", "")
    try home.tend("goals", "done", "1")
    let done = try #require(
      try home.rows("goals", of: ["goals", "list", "--network", "alum"]).first
    )
    #expect(done["state"] as? String == "done")
    #expect(done["due"] == nil)
    #expect((done["contacts"] as? [String])?.isEmpty == true)
    #expect(try home.tend("goals", "edit", "1").code == 64)
    #expect(try home.tend("goals", "done", "7").code == 1)
    #expect(try home.tend("goals", "delete", "1").output == "Deleted goal: Learn more\n")
    #expect(try home.tend("trash").output.contains("Learn more"))
  }

  @Test func leavingIsDatedOrForgotten() throws {
    try home.tend("networks", "join", "Alumni", "Ada", "Bo", "--since", "2020-01-02")
    try home.tend("networks", "leave", "Alumni", "Ada", "--on", "2021-03-04")
    try home.tend("networks", "leave", "Alumni", "Bo", "--forget")
    let document = try home.tend("export").output
    #expect(document.contains("\"until\" : \"2021-03-04\""))
    #expect(document.components(separatedBy: "\"2020-01-02\"").count == 2)
    #expect(try home.networks.first?["contacts"] as? Int == 0)
    let both = try home.tend("networks", "leave", "Alumni", "Bo", "--forget", "--on", "today")
    #expect(both.code == 64)
  }

  @Test func whatIsNotThereIsOneSentence() throws {
    let commands = [
      ["edit", "Nowhere", "--name", "x"], ["delete", "Nowhere"], ["join", "Nowhere", "Ada"],
      ["join", "Alumni", "Nobody"], ["leave", "Nowhere", "Ada"], ["leave", "Alumni", "Nobody"],
      ["delete", "id:9"],
    ]
    for (command, result) in zip(commands, try home.together(commands.map { ["networks"] + $0 })) {
      #expect(result.code == 1, "\(command)")
      #expect(result.errors.hasPrefix("Error: There is no "), "\(command): \(result.errors)")
      #expect(result.errors.split(separator: "\n").count == 1, "\(command)")
    }
    let twice = try home.tend("networks", "add", "alumni")
    #expect(twice.code == 1)
    #expect(twice.errors.contains("there is a network \"alumni\" already"))
  }

  @Test func whatMakesNoSenseIsWrongUsage() throws {
    let commands = [
      ["add"], ["add", " "], ["add", "X", "--stage", "done"], ["edit", "Alumni"],
      ["edit", "Alumni", "--cadence", "often"], ["edit", "Alumni", "--cadence=-1"],
      ["edit", "Alumni", "--name", ""], ["edit", "Alumni", "--space", "moon"], ["join", "Alumni"],
      ["join", "Alumni", "Ada", "--since", "someday"], ["--overlap", "--coverage"],
      ["join", "Alumni", "Ada", "--since", "9999-01-01"], ["leave", "Alumni"], ["delete"],
    ]
    for (command, result) in zip(commands, try home.together(commands.map { ["networks"] + $0 })) {
      #expect(result.code == 64, "\(command): \(result.output)\(result.errors)")
      #expect(result.output.isEmpty, "\(command)")
    }
    #expect(try home.networks.first?["contacts"] as? Int == 0)
  }
}
