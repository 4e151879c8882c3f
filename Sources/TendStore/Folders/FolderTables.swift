import Foundation
import GRDB
import TendModel

/// Reads and writes what is known of folders; none of it is part of the history.
struct FolderTables {
  let database: Database

  /// All folders, by their names.
  func folders() throws -> [Folder] {
    try Row.fetchAll(database, sql: "SELECT * FROM folder ORDER BY sortName").map(Self.folder)
  }

  private static func folder(_ row: Row) throws -> Folder {
    var folder = Folder(
      uid: try Field.uid(row["uid"]),
      name: row["name"],
      path: row["path"],
      kind: try Field.value(row["kind"])
    )
    folder.isReadOnly = row["isReadOnly"]
    folder.takesNew = row["takesNew"]
    return folder
  }

  /// Adds a folder, or changes one of the same uid.
  func write(_ folder: Folder) throws {
    try database.execute(
      sql: """
        INSERT INTO folder (uid, name, sortName, path, kind, isReadOnly, takesNew)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE SET
        name = excluded.name, sortName = excluded.sortName, path = excluded.path,
        isReadOnly = excluded.isReadOnly, takesNew = excluded.takesNew
        """,
      arguments: [
        folder.uid.text, OutsideText.line(folder.name),
        FoldedText.folded(OutsideText.line(folder.name)), folder.path, folder.kind.rawValue,
        folder.isReadOnly, folder.takesNew,
      ]
    )
  }

  /// Forgets a folder and what was agreed with it; the contacts and files stay.
  func remove(_ folder: Folder) throws {
    try database.execute(sql: "DELETE FROM folder WHERE uid = ?", arguments: [folder.uid.text])
    try database.execute(
      sql: "DELETE FROM externalKey WHERE source = ? AND kind = ?",
      arguments: [Folder.keySource, folder.uid.text]
    )
  }

  /// The row number of a folder, and how often it has been synced.
  func row(_ folder: Folder) throws -> (id: Int64, round: Int) {
    guard let row = try knownRow(folder) else {
      throw StoreError(.notFound, "the folder \(folder.name)")
    }
    return row
  }

  private func knownRow(_ folder: Folder) throws -> (id: Int64, round: Int)? {
    try Row.fetchOne(
      database,
      sql: "SELECT id, round FROM folder WHERE uid = ?",
      arguments: [folder.uid.text]
    ).map { ($0[0], $0[1]) }
  }

  /// All that a sync has to know; of a folder that is not remembered yet, what could come into it.
  func contents(_ folder: Folder) throws -> FolderContents {
    let (id, round) = try knownRow(folder) ?? (0, 0)
    func contacts(_ condition: String) throws -> Set<ContactID> {
      let numbers = try Int64.fetchAll(
        database,
        sql: """
          SELECT DISTINCT k.contactId FROM folderItem i JOIN folder f ON f.id = i.folderId
          JOIN externalKey k ON k.source = ? AND k.kind = f.uid AND k.key = i.token
          WHERE \(condition)
          """,
        arguments: [Folder.keySource, id]
      )
      return Set(numbers.map { ContactID($0) })
    }
    let me = try QueryReader.me(database)
    var contents = FolderContents(
      folder: folder,
      round: round,
      items: try items(folder, id),
      writes: try writes(id),
      people: try DocumentReader(database: database).people(),
      inFolders: try contacts("f.kind = 'cards' AND ?2 = ?2"),
      inOtherFolders: try contacts("f.kind = 'cards' AND f.id <> ?2"),
      ownEmails: Set(me.emails.map { ContactPoint(.email, $0).normalised })
    )
    if folder.kind == .followUps { contents.tasks = try tasks() }
    return contents
  }

  /// All follow-ups, by uid.
  private func tasks() throws -> [FolderTask] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT f.*, coalesce(c.uid, n.uid) AS targetUID, coalesce(c.name, n.name) AS targetName,
          coalesce(c.isArchived, n.isArchived) AS isTargetArchived
        FROM followUp f LEFT JOIN contact c ON c.id = f.contactId
        LEFT JOIN network n ON n.id = f.networkId ORDER BY f.uid
        """
    ).map { row in
      FolderTask(
        id: FollowUpID(row["id"]),
        followUp: try FollowUpRecord.followUp(row),
        target: try Field.uid(row["targetUID"]),
        name: row["targetName"],
        isArchived: row["isTargetArchived"]
      )
    }
  }

  private func items(_ folder: Folder, _ id: Int64) throws -> [FolderItem] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT i.token, i.file, i.encoding, i.base, coalesce(u.id, k.contactId), i.recordUID
        FROM folderItem i LEFT JOIN followUp u ON u.uid = i.recordUID
        LEFT JOIN externalKey k ON k.source = ? AND k.kind = ? AND k.key = i.token
        WHERE i.folderId = ? ORDER BY i.file, i.token
        """,
      arguments: [Folder.keySource, folder.uid.text, id]
    ).map { row in
      var item = FolderItem(
        token: row[0],
        file: row[1],
        base: StoredCard(encoding: try Field.value(row[2]), text: row[3]),
        record: row[4]
      )
      item.uid = try (row[5] as String?).map(Field.uid)
      return item
    }
  }

  /// The journal: files that are still to be written.
  func writes(_ id: Int64) throws -> [FolderWrite] {
    try Row.fetchAll(
      database,
      sql: "SELECT file, bytes, before FROM folderWrite WHERE folderId = ? ORDER BY file",
      arguments: [id]
    ).map { row in
      let data: [UInt8]? = (row[1] as Data?).map { [UInt8]($0) }
      return FolderWrite(file: row[0], bytes: data, before: row[2])
    }
  }

  /// What the last sync did not settle, by folder and file; that of one folder, or of all.
  func conflicts(_ folder: Folder? = nil) throws -> [FolderConflict] {
    try String.fetchAll(
      database,
      sql: """
        SELECT i.conflicts FROM folderItem i JOIN folder f ON f.id = i.folderId
        WHERE i.conflicts <> '[]' AND (?1 IS NULL OR f.uid = ?1) ORDER BY f.sortName, i.file, i.token
        """,
      arguments: [folder?.uid.text]
    ).flatMap { try JSON.value([FolderConflict].self, $0) }
  }
}
