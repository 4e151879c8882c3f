import Foundation
import GRDB
import TendModel
import Testing

@testable import TendStore

@Suite struct OpeningTests {
  private func code(_ path: String) -> StoreError.Code? {
    do {
      _ = try Fixture.store(at: path)
      return nil
    } catch let error as StoreError {
      return error.code
    } catch {
      return nil
    }
  }

  @Test func fileAndFolderBelongToTheirOwnerAlone() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/data/tend/tend.db"
      let store = try Fixture.store(at: path)
      try Fixture.add(store, "Ada")
      #expect(try mode(path) == 0o600)
      #expect(try mode(path + "-wal") == 0o600)
      #expect(try mode(folder + "/data/tend") == 0o700)
      try store.close()
    }
  }

  @Test func filesThatAreNoStoreAreNamedAndLeftAlone() throws {
    try Fixture.withFolder { folder in
      let text = folder + "/notes.txt"
      let bytes = Data("These are my notes, and they are long enough to be a page.\n".utf8)
      try bytes.write(to: URL(fileURLWithPath: text))
      #expect(code(text) == .notOurs)
      #expect(try Data(contentsOf: URL(fileURLWithPath: text)) == bytes)

      let other = folder + "/other.db"
      let queue = try DatabaseQueue(path: other)
      try queue.write { try $0.execute(sql: "CREATE TABLE recipe (id INTEGER)") }
      try queue.close()
      let recipes = try Data(contentsOf: URL(fileURLWithPath: other))
      #expect(code(other) == .notOurs)
      #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == recipes)
      #expect(!FileManager.default.fileExists(atPath: other + "-wal"))
    }
  }

  @Test func aNewerStoreAsksForANewerProgram() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/tend.db"
      try Fixture.store(at: path).close()
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
      try queue.close()
      #expect(code(path) == .newer)
    }
  }

  @Test func aDamagedStoreIsToldFromAForeignOne() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/tend.db"
      let store = try Fixture.store(at: path)
      try Fixture.add(store, "Ada")
      try store.close()
      #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
      let handle = try #require(FileHandle(forUpdatingAtPath: path))
      try handle.seek(toOffset: 4096)
      try handle.write(contentsOf: Data(repeating: 0xff, count: 200_000))
      try handle.close()
      // The pages are read when they are needed, so that opening stays quick.
      let error = #expect(throws: StoreError.self) {
        _ = try Fixture.names(try Fixture.store(at: path, seed: 2))
      }
      #expect(error?.code == .corrupt)
    }
  }

  @Test func aFolderInPlaceOfTheFileIsSaid() throws {
    try Fixture.withFolder { folder in #expect(code(folder) == .cannotOpen) }
  }

  @Test func aFullDiskLeavesTheStoreAsItWas() throws {
    let store = try Fixture.store()
    try Fixture.add(store, "Ada")
    let before = try Fixture.dump(store)
    try store.writer.writeWithoutTransaction { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    let error = #expect(throws: StoreError.self) {
      try store.apply(.importContacts(Fixture.batch(Fixture.imported(500))))
    }
    #expect(error?.code == .diskFull)
    #expect(try Fixture.dump(store) == before)
    #expect(try store.check() == [])
  }

  @Test func twoProgramsSeeEachOthersChanges() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/tend.db"
      let first = try Fixture.store(at: path)
      let second = try Fixture.store(at: path, author: "bo", seed: 2)
      let before = try first.revision
      try Fixture.add(second, "Ada")
      #expect(try first.revision != before)
      #expect(try Fixture.names(first) == ["Ada"])
      try Fixture.add(first, "Bo")
      #expect(try Fixture.names(second) == ["Ada", "Bo"])
      try first.close()
      try second.close()
    }
  }

  @Test func aStoreThatNobodyWroteToHasNotChanged() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/tend.db"
      let first = try Fixture.store(at: path)
      #expect(try first.revision == 0)
      try first.openReaders()
      #expect(try first.revision == 0)
      _ = try Fixture.names(first)
      #expect(try first.revision == 0)
      try Fixture.add(first, "Ada")
      let own = try first.revision
      #expect(own != 0)
      #expect(try first.revision == own)
      try first.close()
    }
  }

  @Test func whatIsWrittenBeforeTheReadersOpenCountsAsAChange() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/tend.db"
      let (first, own) = (try Fixture.store(at: path), try Fixture.store(at: path, seed: 3))
      let second = try Fixture.store(at: path, author: "bo", seed: 2)
      try Fixture.add(second, "Ada")
      try Fixture.add(own, "Bo")
      for store in [first, own] {
        try store.openReaders()
        #expect(try store.revision != 0)
        try store.close()
      }
      try second.close()
    }
  }

  @Test func theConnectionThatWritesReadsTheSame() throws {
    try Fixture.withFolder { folder in
      let store = try Fixture.store(at: folder + "/tend.db")
      try store.openReaders()
      let ada = try Fixture.add(store, "Ada")
      for isWriterFree in [false, true] {
        guard case .card(let card?) = try store.read(.card(ada), isWriterFree: isWriterFree) else {
          Issue.record("no card")
          continue
        }
        #expect(card.contact.name == "Ada")
      }
      try store.close()
    }
  }

  @Test func aBackupIsAStoreOfItsOwnAndComesBack() throws {
    try Fixture.withFolder { folder in
      let (path, backup) = (folder + "/tend.db", folder + "/backup.db")
      let store = try Fixture.store(at: path)
      let ada = try Fixture.add(store, "Ada")
      try store.backup(to: backup)
      #expect(throws: StoreError.self) { try store.backup(to: backup) }
      try store.apply(.deleteContacts([ada]))
      try store.close()
      try Store.restore(from: backup, to: path)
      let restored = try Fixture.store(at: path, seed: 3)
      #expect(try Fixture.names(restored) == ["Ada"])
      #expect(try restored.check() == [])
      #expect(FileManager.default.fileExists(atPath: path + ".before-restore"))
      try restored.close()
    }
  }

  @Test func whatIsNoBackupIsNotRestored() throws {
    try Fixture.withFolder { folder in
      let (path, text) = (folder + "/tend.db", folder + "/notes.txt")
      let store = try Fixture.store(at: path)
      try Fixture.add(store, "Ada")
      try store.close()
      try Data("no store at all, only words".utf8).write(to: URL(fileURLWithPath: text))
      #expect(throws: StoreError.self) { try Store.restore(from: text, to: path) }
      let again = try Fixture.store(at: path, seed: 4)
      #expect(try Fixture.names(again) == ["Ada"])
      try again.close()
    }
  }

  @Test func derivedValuesOutOfStepAreFound() throws {
    let store = try Fixture.store()
    try Fixture.add(store, "Ada")
    #expect(try store.check() == [])
    try store.writer.write { try $0.execute(sql: "UPDATE standing SET dueDay = 1") }
    #expect(try store.check().count == 1)
  }

  @Test func aBackupBelongsToItsOwnerAloneAndLeavesNoRest() throws {
    try Fixture.withFolder { folder in
      let store = try Fixture.store(at: folder + "/tend.db")
      try store.backup(to: folder + "/backup.db")
      #expect(try mode(folder + "/backup.db") == 0o600)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names.filter { $0.hasPrefix("backup") } == ["backup.db"])
      #expect(throws: StoreError.self) { try store.backup(to: folder + "/none/backup.db") }
      try store.close()
    }
  }

  @Test func aStoreThatIsOpenIsNotReplaced() throws {
    try Fixture.withFolder { folder in
      let (path, backup) = (folder + "/tend.db", folder + "/backup.db")
      let store = try Fixture.store(at: path)
      try Fixture.add(store, "Ada")
      try store.backup(to: backup)
      try Fixture.add(store, "Bo")
      let error = #expect(throws: StoreError.self) { try Store.restore(from: backup, to: path) }
      #expect(error?.code == .locked)
      #expect(try Fixture.names(store) == ["Ada", "Bo"])
      try store.close()
      try Store.restore(from: backup, to: path)
      try Store.restore(from: backup, to: path)
      #expect(FileManager.default.fileExists(atPath: path + ".before-restore"))
      #expect(FileManager.default.fileExists(atPath: path + ".before-restore-2"))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names.filter { $0.contains("partial") || $0.contains("incomplete") } == [])
    }
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
