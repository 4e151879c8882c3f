import GRDB
import TendModel

/// Finds the contacts whose cadence presses most, without looking at all that are due.
///
/// Among contacts of one importance and one cadence, who was in touch longest ago presses most. So the first few of each
/// such group, in the order of an index, hold the first few of all.
struct DueReader {
  let database: Database
  let day: CalendarDay

  /// The most pressing contacts; what is promised to them, and whom they lead to, is not counted in.
  ///
  /// - Parameter limit: How many are wanted.
  /// - Returns: At least `limit` contacts if so many are due, in no order.
  /// - Throws: `DatabaseError` when the file cannot be read.
  func mostPressing(_ limit: Int) throws -> [DueCandidate] {
    var found: [DueCandidate] = []
    var group = try nextGroup(below: 6, 0)
    while let (importance, cadence) = group {
      // No contact of this importance can score more than this.
      let most = RankPoints.mostForLateness(of: importance)
      if found.count >= limit, found.count(where: { $0.points.score > most }) >= limit { break }
      if let cadence { found += try first(limit, importance, cadence) }
      group = try nextGroup(below: importance, cadence ?? 0)
    }
    return found
  }

  /// The next importance and cadence that some contact has: shorter importance later, longer cadence later.
  private func nextGroup(below importance: Int, _ cadence: Int) throws -> (Int, Int?)? {
    func fetch(_ condition: String, _ arguments: StatementArguments) throws -> Row? {
      try Row.fetchOne(
        try database.cachedStatement(
          sql: """
            SELECT importance, cadenceDays FROM standing WHERE isArchived = 0 AND \(condition) LIMIT 1
            """
        ),
        arguments: arguments
      )
    }
    let row =
      try fetch(
        "importance = ? AND cadenceDays > ? ORDER BY cadenceDays",
        [importance, cadence]
      )
      ?? fetch("importance < ? ORDER BY importance DESC, cadenceDays DESC", [importance]).flatMap {
        try fetch("importance = ? ORDER BY cadenceDays", [$0[0] as Int])
      }
    return row.map { ($0[0], $0[1]) }
  }

  private func first(_ limit: Int, _ importance: Int, _ cadence: Int) throws -> [DueCandidate] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT contactId, anchorDay, sortName FROM standing INDEXED BY standingToday
        WHERE importance = ?2 AND cadenceDays = ?3 AND \(Due.condition(on: "?1"))
        ORDER BY anchorDay, sortName LIMIT ?4
        """
    )
    let arguments: StatementArguments = [day.epochDay, importance, cadence, limit]
    return try database.values(statement, arguments) { row in
      DueCandidate(
        number: row[0],
        importance: importance,
        ratio: Double(day.epochDay - row[1]) / Double(cadence),
        name: row[2],
        isDue: true
      )
    }
  }
}
