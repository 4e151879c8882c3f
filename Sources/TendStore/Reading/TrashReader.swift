import GRDB
import TendModel

/// Reads what was deleted out of the history, where every row is kept as it was before a change.
struct TrashReader {
  let database: Database

  /// The tables whose rows are listed, and the expression that names one.
  private static let sources: [(kind: TrashRow.Kind, name: String)] = [
    (.contact, "json_extract(r.before, '$[3]')"), (.network, "json_extract(r.before, '$[2]')"),
    (
      .interaction,
      "json_extract(r.before, '$[5]') || ' of ' || date(json_extract(r.before, '$[2]') * 86400, 'unixepoch')"
    ),
    (.followUp, "json_extract(r.before, '$[4]')"), (.goal, "json_extract(r.before, '$[2]')"),
  ]

  /// Records that a change which stands has deleted, newest first.
  func rows(limit: Int) throws -> [TrashRow] {
    let parts = Self.sources.map { kind, name in
      let table = kind == .followUp ? "followUp" : kind.rawValue
      return """
        SELECT l.id, '\(kind.rawValue)' AS kind, \(name) AS name, l.at, l.author, r.recordId
        FROM changeRow r JOIN changeLog l ON l.id = r.changeId
        WHERE r.tableName = '\(table)' AND r.before IS NOT NULL AND l.state = 'done'
        AND l.rootId IS NULL AND NOT EXISTS (SELECT 1 FROM \(table) t WHERE t.id = r.recordId)
        AND NOT EXISTS (SELECT 1 FROM changeRow later JOIN changeLog o ON o.id = later.changeId
          WHERE later.tableName = r.tableName AND later.recordId = r.recordId
          AND later.changeId > r.changeId AND o.state = 'done' AND o.rootId IS NULL)
        """
    }
    return try Row.fetchAll(
      try database.cachedStatement(
        sql: parts.joined(separator: " UNION ALL ") + " ORDER BY 1 DESC, 2, 3 LIMIT ?"
      ),
      arguments: [limit]
    ).map { row in
      TrashRow(
        change: ChangeID(row[0]),
        kind: try Field.value(row[1]),
        name: row[2],
        secondsSince1970: row[3],
        author: row[4]
      )
    }
  }
}
