import Foundation
import GRDB
import Glibc

/// Backup, restore and checks.
extension Store {
  /// Writes a copy of the store as it is now to a new file, while others go on working.
  ///
  /// - Parameter target: The file, which must not exist yet; it belongs to its owner alone.
  /// - Throws: `StoreError.cannotOpen` when the file exists, `.diskFull` or `.readOnly`; no file is then left behind.
  public func backup(to target: String) throws(StoreError) {
    do {
      try writer.writeWithoutTransaction { try StoreCopy.write($0, to: target) }
    } catch {
      throw StoreError(error, path: target)
    }
  }

  /// Puts a backup in the place of a store; what was there is kept beside it as `.before-restore`.
  ///
  /// - Parameters:
  ///   - source: The backup, which is checked first.
  ///   - target: The store, which no program may have open.
  /// - Throws: `StoreError` when the backup is no store of ours, newer or damaged, or when a program has the store open;
  ///   the store is then as it was.
  public static func restore(from source: String, to target: String) throws(StoreError) {
    guard FileManager.default.fileExists(atPath: source) else {
      throw StoreError(.cannotOpen, "\(source): there is no such file")
    }
    let partial = target + ".partial"
    do {
      let backup = try DatabaseQueue(path: source, configuration: StoreOpening.readOnly)
      try backup.read { database in
        if try StoreOpening.version(of: database, source) == 0 {
          throw StoreError(.notOurs, source)
        }
        let found = try String.fetchAll(database, sql: "PRAGMA integrity_check(1)")
        if found != ["ok"] { throw StoreError(.corrupt, source) }
      }
      unlink(partial)
      // Copied by the database, not by the file, because a log beside the file may hold a part of it.
      try backup.unsafeRead { try StoreCopy.write($0, to: partial) }
      try backup.close()
    } catch {
      throw StoreError(error, path: source)
    }
    do {
      try StoreCopy.setAside(target)
      try FileManager.default.moveItem(atPath: partial, toPath: target)
    } catch {
      unlink(partial)
      throw StoreError(error, path: target)
    }
  }

  /// Forgets what was done so far, so that none of it can be undone; what it did stays.
  ///
  /// - Throws: `StoreError` when the file cannot be written.
  public func forgetHistory() throws(StoreError) {
    do {
      try writer.write { database in
        try database.execute(
          sql: "DELETE FROM changeRow; DELETE FROM changeRange; DELETE FROM changeLog"
        )
      }
    } catch {
      throw StoreError(error, path: path ?? "the store")
    }
  }

  /// Looks for damage and for derived values that are out of step.
  ///
  /// Derived values are counted anew in the file itself, so that those of a store that is only read are not checked.
  ///
  /// - Returns: A sentence for each thing found; empty when all is well.
  /// - Throws: `StoreError` when the file cannot be read at all.
  public func check() throws(StoreError) -> [String] {
    do {
      return try writer.writeWithoutTransaction { database in
        var found = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter {
          $0 != "ok"
        }
        found += try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map {
          "a row of \($0[0] as String) refers to nothing"
        }
        if found.isEmpty, !isReadOnly, try Self.isDerivedOutOfStep(database) {
          found.append("due days or the search index are out of step with the contacts")
        }
        if found.isEmpty, !isReadOnly, try !Self.isJournalInStep(database) {
          found.append("the search index of the journal is out of step with the interactions")
        }
        return found
      }
    } catch {
      throw StoreError(error, path: path ?? "the store")
    }
  }

  /// Counts everything derived anew, compares, and leaves the file as it was.
  private static func isDerivedOutOfStep(_ database: Database) throws -> Bool {
    var differs = false
    try database.inTransaction {
      let before = try derived(database)
      try DerivedTables(database: database).rebuild()
      differs = try derived(database) != before
      return .rollback
    }
    return differs
  }

  private static func isJournalInStep(_ database: Database) throws -> Bool {
    do {
      try database.execute(
        sql: "INSERT INTO journalSearch (journalSearch, rank) VALUES ('integrity-check', 1)"
      )
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return false
    }
  }

  private static func derived(_ database: Database) throws -> [[Row]] {
    [
      try Row.fetchAll(database, sql: "SELECT * FROM standing ORDER BY contactId"),
      try Row.fetchAll(database, sql: "SELECT rowid, * FROM search ORDER BY rowid"),
      try Row.fetchAll(database, sql: "SELECT * FROM dueTally WHERE change <> 0 ORDER BY day"),
    ]
  }
}
