import GRDB

/// Puts rows back to where they were before a change of the history.
struct Reversal {
  let database: Database

  /// Reverts what an entry recorded, set-wise; the triggers record the reversal itself.
  func revert(_ entry: Int64) throws {
    // Parents and children come back in any order; what refers to what is checked at the commit.
    try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let touched = try TouchedTables.names(of: entry, database)
    let tables = Migrations.loggedTables.filter(touched.contains)
    let movesKeys = touched.contains("externalKey")
    if movesKeys { try holdCards(entry) }
    for table in tables.reversed() { try removeAdded(entry, table) }
    for table in tables { try restore(entry, table) }
    if movesKeys { try putBackCards() }
  }

  /// Keeps the cards of the keys that an entry moved: a key is away for a moment, and its card would go with it for good.
  ///
  /// What the entry itself says of a card is left to it.
  private func holdCards(_ entry: Int64) throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE heldCard AS SELECT c.* FROM changeRow l JOIN card c ON c.id = l.recordId
        WHERE l.changeId = ?1 AND l.tableName = 'externalKey' AND l.before IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM changeRow o
          WHERE o.changeId = ?1 AND o.tableName = 'card' AND o.recordId = c.id)
        AND NOT EXISTS (SELECT 1 FROM changeRange r
          WHERE r.changeId = ?1 AND r.tableName = 'card' AND c.id BETWEEN r.firstId AND r.lastId)
        """,
      arguments: [entry]
    )
  }

  private func putBackCards() throws {
    try database.execute(
      sql: """
        INSERT INTO card SELECT h.* FROM heldCard h JOIN externalKey k ON k.id = h.id
        WHERE NOT EXISTS (SELECT 1 FROM card c WHERE c.id = h.id);
        DROP TABLE heldCard
        """
    )
  }

  /// What each column held; an entry from before a column was added knows nothing of it, and gets what rows got then.
  private func values(of table: String) throws -> [String] {
    try Row.fetchAll(
      database,
      sql: "SELECT cid, dflt_value FROM pragma_table_info(?) ORDER BY cid",
      arguments: [table]
    ).map { row in
      let held = "json_extract(before, '$[\(row["cid"] as Int)]')"
      guard let usual = row["dflt_value"] as String? else { return held }
      return "iif(json_array_length(before) > \(row["cid"] as Int), \(held), \(usual))"
    }
  }

  private func removeAdded(_ entry: Int64, _ table: String) throws {
    try database.execute(
      sql: """
        DELETE FROM \(table) WHERE id IN (
          SELECT recordId FROM changeRow WHERE changeId = ? AND tableName = ? AND before IS NULL)
        """,
      arguments: [entry, table]
    )
    let ranges = try Row.fetchAll(
      database,
      sql: "SELECT firstId, lastId FROM changeRange WHERE changeId = ? AND tableName = ?",
      arguments: [entry, table]
    )
    for range in ranges {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE id BETWEEN ? AND ?",
        arguments: [range["firstId"] as Int64, range["lastId"] as Int64]
      )
    }
  }

  /// Brings back what rows held; those that the entry itself had added in bulk before it changed them stay away.
  private func restore(_ entry: Int64, _ table: String) throws {
    let columns = try LogTriggers.columns(of: table, database)
    let values = try values(of: table)
    // Rows that hang on others by pairs may have changed places; out of the way, none can stand in another's.
    if Migrations.pairTables.contains(table) {
      try database.execute(
        sql: """
          DELETE FROM \(table) WHERE id IN (SELECT recordId FROM changeRow
          WHERE changeId = ? AND tableName = ? AND before IS NOT NULL)
          """,
        arguments: [entry, table]
      )
    }
    let rows = """
      FROM changeRow l WHERE changeId = ? AND tableName = ? AND before IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM changeRange r WHERE r.changeId = l.changeId AND r.tableName = l.tableName
        AND l.recordId BETWEEN r.firstId AND r.lastId)
      """
    // Two statements, as an upsert would impose its own way with conflicts on the triggers, which meet rows again that a
    // deleted parent has left.
    let held = zip(columns, values).dropFirst().map { "\($1) AS \($0)" }
    let sets = columns.dropFirst().map { "\($0) = s.\($0)" }
    try database.execute(
      sql: """
        UPDATE \(table) SET \(sets.joined(separator: ", "))
        FROM (SELECT l.recordId, \(held.joined(separator: ", ")) \(rows)) AS s
        WHERE \(table).id = s.recordId
        """,
      arguments: [entry, table]
    )
    try database.execute(
      sql: """
        INSERT INTO \(table) (\(columns.joined(separator: ", ")))
        SELECT \(values.joined(separator: ", ")) \(rows)
        AND NOT EXISTS (SELECT 1 FROM \(table) t WHERE t.id = l.recordId)
        """,
      arguments: [entry, table]
    )
  }
}
