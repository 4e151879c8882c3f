import GRDB

/// By how many the number of due contacts changes on each day, so that to count them no contact has to be looked at.
///
/// A contact is counted in on its due day and out again on the day from which it is dormant, never before the first; who is
/// archived or has no due day is in no row. Triggers keep it in step: rows of `standing` come and go and are never updated.
enum DueTally {
  private static let triggers = ["standingTallyInsert", "standingTallyDelete"]

  static func create(_ database: Database) throws {
    try database.execute(
      sql: "CREATE TABLE dueTally (day INTEGER PRIMARY KEY, change INTEGER NOT NULL);" + triggersSQL
    )
  }

  /// How many contacts are due on a day; see `Due.condition`.
  ///
  /// - Complexity: O(d) for d days on which any contact becomes due or dormant.
  static func count(on day: Int, _ database: Database) throws -> Int {
    try Int.fetchOne(
      try database.cachedStatement(
        sql: "SELECT coalesce(sum(change), 0) FROM dueTally WHERE day <= ?"
      ),
      arguments: [day]
    ) ?? 0
  }

  /// Runs a body that writes much of `standing`, and counts all anew after it.
  static func suspended(_ database: Database, _ body: () throws -> Void) throws {
    let isKept = try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND name = ?)",
      arguments: [triggers[0]]
    )
    // Whoever suspended it already counts for all that happens meanwhile.
    guard isKept == true else { return try body() }
    for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
    try body()
    try database.execute(
      sql: """
        DELETE FROM dueTally;
        INSERT INTO dueTally SELECT day, sum(change) FROM (
          SELECT dueDay AS day, 1 AS change FROM standing WHERE isArchived = 0 AND dueDay IS NOT NULL
          UNION ALL
          SELECT max(dueDay, dormantDay), -1 FROM standing
          WHERE isArchived = 0 AND dueDay IS NOT NULL AND dormantDay IS NOT NULL)
        GROUP BY day;
        \(triggersSQL)
        """
    )
  }

  private static let triggersSQL: String = zip(
    triggers,
    [("INSERT", "NEW", 1), ("DELETE", "OLD", -1)]
  )
  .map { name, kind -> String in
    let (event, row, change) = kind
    return """
      CREATE TRIGGER \(name) AFTER \(event) ON standing
      WHEN \(row).isArchived = 0 AND \(row).dueDay IS NOT NULL
      BEGIN
        INSERT INTO dueTally VALUES (\(row).dueDay, \(change))
        ON CONFLICT (day) DO UPDATE SET change = change + \(change);
        INSERT INTO dueTally SELECT max(\(row).dueDay, \(row).dormantDay), \(-change)
        WHERE \(row).dormantDay IS NOT NULL
        ON CONFLICT (day) DO UPDATE SET change = change - \(change);
      END;
      """
  }.joined(separator: "\n")
}
