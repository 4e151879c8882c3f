import Foundation
import ProgramTesting
import Testing

/// What is hidden from lists, and how it comes back.
@Suite struct ArchiveCommandTests {
  private let home: ProgramHome

  init() throws { home = try ProgramHome() }

  @Test func anArchivedContactIsFoundAgainByItsName() throws {
    try home.tend("add", "Ada Okafor")
    try home.tend("add", "Ada Example")
    #expect(try home.tend("edit", "Ada Okafor", "--archived").code == 0)
    #expect(try home.names(in: "find") == ["Ada Example"])
    #expect(try home.names(in: "find", "--archived") == ["Ada Okafor"])
    #expect(try home.tend("show", "Ada").output.hasPrefix("Ada Example"))
    let back = try home.tend("edit", "Okafor", "--no-archived")
    #expect(back.code == 0, "\(back.errors)")
    #expect(try home.names(in: "find") == ["Ada Example", "Ada Okafor"])
  }

  @Test func anArchivedNetworkIsFoundAgainByItsName() throws {
    try home.tend("networks", "add", "Alumni")
    #expect(try home.tend("networks", "edit", "Alumni", "--archived").code == 0)
    #expect(try home.networks.isEmpty)
    #expect(
      try home.tend("networks").output
        == "All networks are archived; tend networks --archived lists them.\n"
    )
    let back = try home.tend("networks", "edit", "alumni", "--no-archived")
    #expect(back.code == 0, "\(back.errors)")
    #expect(try home.networks.map { $0["name"] as? String } == ["Alumni"])
  }

  @Test func archivedNetworksAreListedApart() throws {
    try home.tend("networks", "add", "Alumni")
    try home.tend("networks", "add", "Guild")
    #expect(try home.tend("networks", "--archived").output == "No network is archived.\n")
    try home.tend("networks", "edit", "Guild", "--archived")
    for (arguments, name, isArchived) in [
      (["networks"], "Alumni", false), (["networks", "--archived"], "Guild", true),
      (["networks", "list", "--archived"], "Guild", true),
    ] {
      let rows = try home.rows("networks", of: arguments)
      #expect(rows.map { $0["name"] as? String } == [name], "\(arguments)")
      #expect(rows.map { $0["archived"] as? Bool } == [isArchived], "\(arguments)")
    }
  }
}
