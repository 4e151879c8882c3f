import GRDB

/// Triggers that write the state before each change of a row into the history.
///
/// The idea is that of SQLite's own page on undo by triggers. Only the first state of a row in a change is kept, because
/// reverting goes back to before the whole change; rows that cascades delete are caught as well.
///
/// They belong to a connection that writes, not to the file: whoever only looks would read them all at each start, a
/// quarter of the time in which a store opens.
enum LogTriggers {
  private static let events = ["INSERT", "UPDATE", "DELETE"]

  /// The columns of a table in the order in which they are kept.
  static func columns(of table: String, _ database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid",
      arguments: [table]
    )
  }

  /// Sees to it that the connection has the triggers, which stay until it is closed.
  static func prepare(_ database: Database) throws {
    let hasSome = try Bool.fetchOne(
      try database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM sqlite_temp_master WHERE type = 'trigger')"
      )
    )
    if hasSome != true {
      for table in Migrations.loggedTables { try install(on: table, database) }
    }
  }

  /// Takes those away that stores of the first two versions had in the file.
  static func removeStored(_ database: Database) throws {
    let names = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_master WHERE type = 'trigger'
        AND (name GLOB '*LogINSERT' OR name GLOB '*LogUPDATE' OR name GLOB '*LogDELETE')
        """
    )
    for name in names { try database.execute(sql: "DROP TRIGGER \(name)") }
  }

  /// Runs a body that adds rows which nobody has to note; a row is inserted faster where no trigger could fire.
  static func suspended(
    on tables: [String],
    _ database: Database,
    _ body: () throws -> Void
  ) throws {
    for table in tables {
      for event in events { try database.execute(sql: "DROP TRIGGER temp.\(table)Log\(event)") }
    }
    try body()
    for table in tables { try install(on: table, database) }
  }

  private static func install(on table: String, _ database: Database) throws {
    let columns = try columns(of: table, database)
    let old = "json_array(" + columns.map { "OLD.\($0)" }.joined(separator: ", ") + ")"
    // An update that changes nothing is no change: it leaves no entry to undo.
    let differs = columns.map { "OLD.\($0) IS NOT NEW.\($0)" }.joined(separator: " OR ")
    for (event, row, before, condition) in [
      ("INSERT", "NEW", "NULL", "1"), ("UPDATE", "OLD", old, differs), ("DELETE", "OLD", old, "1"),
    ] {
      try database.execute(
        sql: """
          CREATE TEMP TRIGGER \(table)Log\(event) AFTER \(event) ON \(table)
          WHEN (SELECT changeId FROM changeContext) IS NOT NULL AND (\(condition))
          BEGIN
            INSERT OR IGNORE INTO changeRow
            SELECT changeId, '\(table)', \(row).id, \(before) FROM changeContext;
          END
          """
      )
    }
  }
}
