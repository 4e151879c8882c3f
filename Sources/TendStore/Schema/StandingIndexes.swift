import GRDB

/// The indexes by which lists are read in order.
enum StandingIndexes {
  /// Name and columns of each; archived contacts are in none of them.
  ///
  /// `isArchived` is among the columns, though it is 0 in every row: SQLite would look it up in the table otherwise.
  private static let columns = [
    ("standingName", "sortName, contactId"),
    ("standingDue", "dueDay, sortName, contactId, dormantDay"),
    ("standingLast", "lastDay DESC, sortName, contactId"),
    ("standingOrganisation", "sortOrganisation, sortName, contactId"),
    ("standingImportance", "importance DESC, sortName, contactId"),
    ("standingToday", "importance, cadenceDays, anchorDay, sortName, dueDay, dormantDay"),
  ]

  /// The statements that make them.
  static let sql = columns.map { name, columns in
    "CREATE INDEX \(name) ON standing (\(columns), isArchived) WHERE isArchived = 0;"
  }.joined(separator: "\n")

  /// From this many new contacts on, sorting each index once is quicker than keeping it up to date row by row.
  private static let bulkLimit = 2000

  /// Runs a body that adds contacts; where they are many beside those that are there, the indexes are made anew after it.
  static func suspended(
    whileAdding count: Int,
    _ database: Database,
    _ body: () throws -> Void
  ) throws {
    let held = try Int.fetchOne(database, sql: "SELECT count(*) FROM standing") ?? 0
    let isKept = try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = ?)",
      arguments: [columns[0].0]
    )
    // Whoever suspended them already makes them anew.
    guard isKept == true, count >= bulkLimit, count > held / 4 else { return try body() }
    for (name, _) in columns { try database.execute(sql: "DROP INDEX \(name)") }
    try DueTally.suspended(database, body)
    try database.execute(sql: sql)
  }
}
