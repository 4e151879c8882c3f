import Foundation
import TendModel
import TendRuntime
import TendScreen
import TendStore
import TendTesting
import Testing

/// The dashboard on a store that can be read and not written.
@Suite struct ReadOnlySessionTests {
  private func store(in folder: TemporaryFolder) throws -> Store {
    let clock = ManualClock().clock
    let path = folder.file("tend.db")
    let bits = CountingBits()
    func open(_ access: StoreAccess) throws -> Store {
      try Store(
        path: path,
        access: access,
        author: "tester",
        seed: { bits.next() },
        now: { clock.epochSeconds }
      )
    }
    let writer = try open(.create)
    let ada = Contact(uid: writer.makeUID(), name: "Ada Example", createdOn: ManualClock.day)
    try writer.apply(.addContact(ContactDraft(ada)))
    try writer.close()
    return try open(.readOnly)
  }

  @Test func aChangeIsRefusedInWordsAndTheListStays() throws {
    let folder = try TemporaryFolder()
    let driver = try Driver(store: try store(in: folder))
    driver.command("contacts")
    #expect(driver.shows("Ada Example"))
    driver.command("undo")
    #expect(driver.message.contains("cannot be written"), "\(driver.message)")
    #expect(driver.shows("Ada Example"))
    #expect(driver.line(0).contains("READ ONLY"))
    #expect(!driver.line(-1).contains("Log") && driver.line(-1).contains("Filter"))
  }

  @Test(.enabled(if: getuid() != 0, "nothing is unwritable to root"))
  func aFileThatCannotBeWrittenIsShownWithANotice() throws {
    let folder = try TemporaryFolder()
    try store(in: folder).close()
    let path = folder.file("tend.db")
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    let session = try Session(
      SessionOptions(storePath: path, environment: Environment(["HOME": folder.path]))
    )
    #expect(session.store.isReadOnly)
    let lines = try TextFrame.lines(of: session, size: Size(columns: 80, rows: 24))
    #expect(lines.contains { $0.contains("This store cannot be written") })
  }
}
