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
    let back = try home.tend("networks", "edit", "alumni", "--no-archived")
    #expect(back.code == 0, "\(back.errors)")
    #expect(try home.networks.map { $0["name"] as? String } == ["Alumni"])
  }
}
