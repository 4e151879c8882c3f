import Foundation
import ProgramTesting
import Testing

/// A store that the user of the moment may not write.
@Suite(.enabled(if: try Stranger.isAvailable, "root cannot run the program as another user"))
struct ForeignStoreTests {
  private let home: ProgramHome

  init() throws { home = try ProgramHome() }

  @Test(arguments: [
    StorePermissions(file: "0444", folder: "0755"), StorePermissions(file: "0444", folder: "0555"),
    StorePermissions(file: "0000", folder: "0755"), StorePermissions(file: "0644", folder: "0000"),
    StorePermissions(file: "0666", folder: "0555"),
  ])
  func aStoreThatCannotBeWrittenSaysSoAndStaysAsItIs(permissions: StorePermissions) throws {
    try home.tend("add", "Ada Example")
    let before = try home.tend("export").output
    #expect(try setPermissions(permissions) == 0)
    for command in ["add 'Bo Example'", "undo"] {
      let result = try home.shell("\(Stranger.prefix)$tend \(command)")
      #expect(result.code == 1, "\(command): \(result.output)")
      #expect(result.output.isEmpty)
      #expect(result.errors.hasPrefix("Error: \(home.path("data/tend/tend.db")) cannot be written"))
      #expect(result.errors.contains("check its permissions"))
      #expect(result.errors.split(separator: "\n").count == 1)
    }
    // So that the store can be looked at, and the folder deleted.
    #expect(try setPermissions(StorePermissions(file: "0600", folder: "0700")) == 0)
    #expect(try home.tend("check").code == 0)
    #expect(try home.tend("export").output == before)
  }

  @Test(arguments: [
    StorePermissions(file: "0444", folder: "0755"), StorePermissions(file: "0444", folder: "0555"),
    StorePermissions(file: "0666", folder: "0555"),
  ])
  func aStoreThatCannotBeWrittenCanBeRead(permissions: StorePermissions) throws {
    try home.tend("add", "Ada Example")
    #expect(try setPermissions(permissions) == 0)
    let found = try home.shell("\(Stranger.prefix)$tend find")
    #expect(found.output.contains("Ada Example"), "\(found.errors)")
    #expect(try home.shell("\(Stranger.prefix)$tend check").code == 0)
    #expect(try setPermissions(StorePermissions(file: "0600", folder: "0700")) == 0)
  }

  @Test(arguments: [
    StorePermissions(file: "0000", folder: "0755"), StorePermissions(file: "0644", folder: "0000"),
  ])
  func aStoreThatCannotBeReadSaysSo(permissions: StorePermissions) throws {
    try home.tend("add", "Ada Example")
    #expect(try setPermissions(permissions) == 0)
    let found = try home.shell("\(Stranger.prefix)$tend find")
    #expect(found.code == 1, "\(found.output)")
    #expect(found.errors.contains("tend.db"))
    #expect(try setPermissions(StorePermissions(file: "0600", folder: "0700")) == 0)
  }

  @Test func nothingIsLeftInAFolderThatCannotBeWritten() throws {
    try home.tend("add", "Ada Example")
    #expect(try setPermissions(StorePermissions(file: "0666", folder: "0777")) == 0)
    #expect(try home.shell("mkdir closed && chmod 0555 closed").code == 0)
    for command in ["backup closed/copy.db", "export -o closed/store.json"] {
      let result = try home.shell("\(Stranger.prefix)$tend \(command)")
      #expect(result.code == 1, "\(command)")
      #expect(result.errors.contains(command.split(separator: " ").last ?? ""))
      #expect(result.errors.contains("cannot be written"), "\(result.errors)")
      #expect(result.errors.split(separator: "\n").count == 1)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path("closed")).isEmpty)
  }

  /// The folder is closed last and opened first.
  private func setPermissions(_ permissions: StorePermissions) throws -> Int32 {
    try home.shell(
      """
      chmod 0755 data data/tend && chmod \(permissions.file) data/tend/tend.db \
      && chmod \(permissions.folder) data/tend
      """
    ).code
  }
}
