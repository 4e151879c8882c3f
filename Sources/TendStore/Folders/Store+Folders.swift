import GRDB
import Synchronization
public import TendModel

/// Folders that are kept in step with the store.
extension Store {
  /// All folders, by their names.
  ///
  /// - Throws: `StoreError` when the file cannot be read.
  public func folders() throws(StoreError) -> [Folder] {
    try reading { try FolderTables(database: $0).folders() }
  }

  /// What is known of a folder, which need not be remembered yet, and of what could come into it.
  ///
  /// - Throws: `StoreError` when the file cannot be read.
  /// - Complexity: O(n) in the number of contacts.
  public func contents(of folder: Folder) throws(StoreError) -> FolderContents {
    try reading { try FolderTables(database: $0).contents(folder) }
  }

  /// What the last sync of a folder did not settle.
  ///
  /// - Throws: `StoreError`, `.notFound` for a folder that is not remembered.
  public func conflicts(of folder: Folder) throws(StoreError) -> [FolderConflict] {
    try reading { try FolderTables(database: $0).conflicts(folder) }
  }

  /// Who records of a folder are, by the rules of an import.
  ///
  /// - Parameters:
  ///   - contacts: The records.
  ///   - day: Today.
  /// - Returns: An answer for each record, in their order.
  /// - Throws: `StoreError` when the file cannot be read.
  public func matches(
    of contacts: [ImportedContact],
    on day: CalendarDay
  ) throws(StoreError) -> [FolderMatch] {
    let batch = ImportBatch(
      source: ImportedContact.cardSource,
      fileName: "",
      fileHash: "",
      contacts: contacts,
      problems: [],
      day: day
    )
    return try reading { try ImportPlanner($0).matches(batch) }
  }

  /// Remembers a folder, or changes what is known of the one with its uid.
  ///
  /// - Throws: `StoreError` when name or path are another folder's, or the file cannot be written.
  public func remember(_ folder: Folder) throws(StoreError) {
    try noting { try FolderTables(database: $0).write(folder) }
  }

  /// Forgets a folder; its contacts and files stay.
  ///
  /// - Throws: `StoreError` when the file cannot be written.
  public func forget(_ folder: Folder) throws(StoreError) {
    try noting { try FolderTables(database: $0).remove(folder) }
  }

  /// Writes one step of a sync in one transaction: the change, what is agreed, and the journal of files to be written.
  ///
  /// What changes contacts is one entry of the history; the rest is not part of it.
  ///
  /// - Parameters:
  ///   - step: The step.
  ///   - progress: Is told how much is done of how much; answers false to stop.
  /// - Returns: The entry of the history; its number is 0 when no contact changed.
  /// - Throws: `StoreError`, `.conflict` when the folder was synced meanwhile; nothing is then written.
  public func sync(
    _ step: FolderStep,
    progress: (Int, Int) -> Bool = { _, _ in true }
  ) throws(StoreError) -> Applied? {
    var applied: Applied?
    defer { if !step.change.isEmpty { shrink() } }
    try noting { database in
      let tables = FolderTables(database: database)
      if !step.change.isEmpty {
        applied = try withoutActuallyEscaping(progress) { progress in
          try ChangeApplier(database: database, environment: environment, progress: progress)
            .run(.syncFolder(step.change))
        }
        if applied?.entry.number == 0 {
          try database.execute(
            sql: "DELETE FROM changeLog WHERE id = (SELECT max(id) FROM changeLog)"
          )
        }
      }
      try tables.write(step)
    }
    return applied
  }

  /// Closes the journal of a file: it was written, or has changed and is to be compared anew.
  ///
  /// - Throws: `StoreError` when the file cannot be written.
  public func settle(
    _ file: String,
    in folder: Folder,
    isWritten: Bool
  ) throws(StoreError) {
    try noting { try FolderTables(database: $0).settle(file, in: folder, isWritten: isWritten) }
  }

  /// Writes what is no part of the history.
  private func noting(_ body: (Database) throws -> Void) throws(StoreError) {
    do {
      try writer.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try body(database)
          return .commit
        }
      }
      commits.withLock { $0 += 1 }
    } catch {
      throw StoreError(error, path: path ?? "the store")
    }
  }
}
