import GRDB
import TendModel

/// Undo and redo of one author, kept in the history so that they survive a restart.
///
/// Taking back a change and bringing it again are reversals of the newest entry of its chain: change, undo, redo, undo ...
struct UndoStack {
  let applier: ChangeApplier

  private var database: Database { applier.database }
  private var author: String { applier.environment.author }

  /// A change of the history with the newest entry of its chain.
  private struct Root {
    var number: Int64
    var tip: Int64
    var title: String
    var author: String
    var isDone: Bool
  }

  private static let rootColumns = "id, tipId, title, author, state = 'done' AS isDone"

  /// Reverts the author's newest change that stands.
  func undo() throws -> Applied {
    guard let root = try newest("done") else { throw StoreError(.nothingToUndo) }
    return try turn(root, isExplicit: false)
  }

  /// Reverts the author's changes from the newest back to one of them, each an entry that redo brings again by itself.
  func undo(backTo number: Int64) throws -> Applied {
    guard let target = try root(of: number) else { throw StoreError(.notFound, "the change") }
    guard target.author == author, target.isDone else {
      let reason = target.isDone ? "is by \(target.author)" : "has been undone already"
      throw StoreError(.conflict, "\"\(target.title)\" \(reason)")
    }
    var applied: Applied?
    var count = 0
    while let root = try newest("done") {
      applied = try turn(root, isExplicit: false)
      count += 1
      if root.number == target.number { break }
    }
    guard var applied else { throw StoreError(.nothingToUndo) }
    if count > 1 { applied.title = "Undone: \(count) changes back to \"\(target.title)\"" }
    return applied
  }

  /// Applies again what the author undid last.
  func redo() throws -> Applied {
    guard let root = try newest("undone") else { throw StoreError(.nothingToRedo) }
    return try turn(root, isExplicit: false)
  }

  /// Reverts an entry that was named: a change, or the undo or redo of one.
  func revert(_ entry: Int64) throws -> Applied {
    guard let root = try root(of: entry) else { throw StoreError(.notFound, "the change") }
    guard root.tip == entry || (root.number == entry && root.isDone) else {
      throw StoreError(.conflict, "\"\(root.title)\" has been undone or redone already")
    }
    if root.author == author { return try turn(root, isExplicit: true) }
    // Reverting what someone else did is a change of one's own, to be seen and undone as any other.
    let title = "Reverted what \(root.author) did: \(root.title)"
    try reverse(root, title: title, isOwnChange: true, isExplicit: true)
    return applier.applied(title)
  }

  private func root(of entry: Int64) throws -> Root? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT \(Self.rootColumns) FROM changeLog
        WHERE id = (SELECT coalesce(rootId, id) FROM changeLog WHERE id = ?)
        """,
      arguments: [entry]
    ).map(Self.root)
  }

  private func newest(_ state: String) throws -> Root? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT \(Self.rootColumns) FROM changeLog
        WHERE author = ? AND state = ? AND rootId IS NULL ORDER BY tipId DESC LIMIT 1
        """,
      arguments: [author, state]
    ).map(Self.root)
  }

  private static func root(_ row: Row) -> Root {
    Root(
      number: row["id"],
      tip: row["tipId"],
      title: row["title"],
      author: row["author"],
      isDone: row["isDone"]
    )
  }

  private func turn(_ root: Root, isExplicit: Bool) throws -> Applied {
    let title = root.isDone ? "Undone: \(root.title)" : "Again: \(root.title)"
    try reverse(root, title: title, isOwnChange: false, isExplicit: isExplicit)
    try applier.execute(
      "UPDATE changeLog SET state = ? WHERE id = ?",
      [root.isDone ? "undone" : "done", root.number]
    )
    return applier.applied(title)
  }

  private func reverse(_ root: Root, title: String, isOwnChange: Bool, isExplicit: Bool) throws {
    // It may be an import that is taken back.
    try PageCache.widen(applier.database)
    try applier.begin(title, under: isOwnChange ? nil : root.number)
    do {
      try Reversal(database: database).revert(root.tip)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw StoreError(
        .conflict,
        "\"\(root.title)\" is left as it is: what was done since does not go with it"
      )
    }
    try applier.finish()
    try refuseConflict(root, isExplicit: isExplicit)
  }

  /// What others have changed since is never written over silently, nor deleted with what it belongs to.
  ///
  /// The rows that the reversal touched are compared, as they include those that went by a cascade. Undo and redo follow
  /// the author's own order, so only other authors can be in their way; a change that was named may lie further back.
  private func refuseConflict(_ root: Root, isExplicit: Bool) throws {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT r.author, r.title FROM changeLog l JOIN changeLog r ON r.id = coalesce(l.rootId, l.id)
        WHERE l.id > :tip AND l.id < :entry AND r.id <> :root AND r.state = 'done'
        AND (r.author <> :author OR (:isExplicit AND l.rootId IS NULL)) AND (
          EXISTS (
            SELECT 1 FROM changeRow theirs CROSS JOIN changeRow mine
              ON mine.changeId = :entry AND mine.tableName = theirs.tableName
              AND mine.recordId = theirs.recordId
            WHERE theirs.changeId = l.id)
          OR EXISTS (
            SELECT 1 FROM changeRange theirs CROSS JOIN changeRow mine
              ON mine.changeId = :entry AND mine.tableName = theirs.tableName
              AND mine.recordId BETWEEN theirs.firstId AND theirs.lastId
            WHERE theirs.changeId = l.id))
        ORDER BY l.id DESC LIMIT 1
        """,
      arguments: [
        "tip": root.tip, "entry": applier.entry, "root": root.number, "author": author,
        "isExplicit": isExplicit,
      ]
    )
    guard let row else { return }
    let (other, theirs): (String, String) = (row["author"], row["title"])
    let who = other == author ? "you" : other
    throw StoreError(
      .conflict,
      "\"\(root.title)\" is left as it is: \(who) changed the same since (\(theirs))"
    )
  }
}
