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
      ["join", "Alumni", "Ada", "--since", "someday"],
      ["join", "Alumni", "Ada", "--since", "9999-01-01"], ["leave", "Alumni"], ["delete"],
    ]
    for (command, result) in zip(commands, try home.together(commands.map { ["networks"] + $0 })) {
      #expect(result.code == 64, "\(command): \(result.output)\(result.errors)")
      #expect(result.output.isEmpty, "\(command)")
    }
    #expect(try home.networks.first?["contacts"] as? Int == 0)
  }
}
