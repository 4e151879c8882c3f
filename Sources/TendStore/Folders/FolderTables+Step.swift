import Foundation
import GRDB
import TendModel

extension FolderTables {
  /// Notes what is agreed from now on and what is to be written into the folder.
  ///
  /// - Throws: `StoreError.conflict` when another sync of the folder came between.
  func write(_ step: FolderStep) throws {
    let (id, round) = try row(step.change.folder)
    guard round == step.round else {
      throw StoreError(.conflict, "the folder was synced by another program meanwhile")
    }
    for token in step.removedTokens { try remove(token, step.change.folder, id) }
    let pending = Set(step.writes.map(\.file))
    for item in step.items { try write(item, step.change.folder, id, pending) }
    try database.execute(
      sql: "UPDATE folderItem SET conflicts = '[]' WHERE folderId = ? AND conflicts <> '[]'",
      arguments: [id]
    )
    for (token, conflicts) in Dictionary(grouping: step.conflicts, by: \.token) {
      try database.execute(
        sql: "UPDATE folderItem SET conflicts = ? WHERE folderId = ? AND token = ?",
        arguments: [try JSON.text(conflicts), id, token]
      )
    }
    for write in step.writes {
      try database.execute(
        sql:
          "INSERT OR REPLACE INTO folderWrite (folderId, file, bytes, before) VALUES (?, ?, ?, ?)",
        arguments: [id, write.file, write.bytes.map { Data($0) }, write.before]
      )
    }
    try database.execute(sql: "UPDATE folder SET round = round + 1 WHERE id = ?", arguments: [id])
  }

  private func remove(_ token: String, _ folder: Folder, _ id: Int64) throws {
    try database.execute(
      sql: "DELETE FROM folderItem WHERE folderId = ? AND token = ?",
      arguments: [id, token]
    )
    let key = folder.key(token)
    try database.execute(
      sql: "DELETE FROM externalKey WHERE source = ? AND kind = ? AND key = ?",
      arguments: [key.source, key.kind, key.key]
    )
  }

  private func write(
    _ item: FolderItem,
    _ folder: Folder,
    _ id: Int64,
    _ pending: Set<String>
  ) throws {
    if folder.kind == .cards {
      // What did not become a contact is no record of the folder, or its file would be taken for one whose contact is gone.
      guard try keep(item, folder.key(item.token)) else { return }
    }
    try database.execute(
      sql: """
        INSERT INTO folderItem
          (folderId, token, file, encoding, base, recordUID, previousEncoding, previous, isPending)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (folderId, token) DO UPDATE SET
        file = excluded.file, encoding = excluded.encoding, base = excluded.base,
        previousEncoding = excluded.previousEncoding, previous = excluded.previous,
        isPending = excluded.isPending
        """,
      arguments: [
        id, item.token, item.file, item.base.encoding.rawValue, item.base.text,
        item.uid?.text, item.previous?.encoding.rawValue, item.previous?.text,
        pending.contains(item.file),
      ]
    )
  }

  /// Keeps the card of a record beside the key of its contact, which is made for a contact that is named.
  ///
  /// - Returns: Whether there is a contact.
  private func keep(_ item: FolderItem, _ key: ExternalKey) throws -> Bool {
    let find = "SELECT id FROM externalKey WHERE source = ? AND kind = ? AND key = ?"
    let arguments: StatementArguments = [key.source, key.kind, key.key]
    if let record = item.record,
      try Int64.fetchOne(database, sql: find, arguments: arguments) == nil
    {
      // The history knows nothing of this row, and must never bring back another of its number: below 0 are none of it.
      try database.execute(
        sql: """
          INSERT INTO externalKey (id, contactId, source, kind, key)
          SELECT -1 - abs(random() % 4611686018427387904), id, ?, ?, ? FROM contact WHERE id = ?
          """,
        arguments: [key.source, key.kind, key.key, record]
      )
    }
    guard let number = try Int64.fetchOne(database, sql: find, arguments: arguments) else {
      return false
    }
    if item.base.text.isEmpty { return true }
    try database.execute(
      sql: """
        INSERT INTO card (id, encoding, text) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET encoding = excluded.encoding, text = excluded.text
        """,
      arguments: [number, item.base.encoding.rawValue, item.base.text]
    )
    return true
  }

  /// Closes the journal of a file.
  ///
  /// - Parameters:
  ///   - file: The file, without the folder.
  ///   - folder: The folder.
  ///   - isWritten: The file is as the journal has it; else the records go back to what the file said before, so that the
  ///     next sync compares anew.
  /// - Throws: `StoreError`, `DatabaseError`.
  func settle(_ file: String, in folder: Folder, isWritten: Bool) throws {
    let id = try row(folder).id
    if !isWritten {
      try database.execute(
        sql: """
          DELETE FROM folderItem
          WHERE folderId = ? AND file = ? AND isPending = 1 AND previous IS NULL
          """,
        arguments: [id, file]
      )
      try database.execute(
        sql: """
          UPDATE folderItem SET base = previous, encoding = previousEncoding
          WHERE folderId = ? AND file = ? AND isPending = 1
          """,
        arguments: [id, file]
      )
    }
    try database.execute(
      sql: """
        UPDATE folderItem SET isPending = 0, previous = NULL, previousEncoding = NULL
        WHERE folderId = ? AND file = ? AND isPending = 1
        """,
      arguments: [id, file]
    )
    try database.execute(
      sql: "DELETE FROM folderWrite WHERE folderId = ? AND file = ?",
      arguments: [id, file]
    )
  }
}
