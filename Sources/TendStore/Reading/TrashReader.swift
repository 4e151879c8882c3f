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
  func page(limit: Int) throws -> TrashPage {
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
    let rows = try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT *, max(sum(kind = 'contact') OVER change,
            (sum(kind = 'contact') OVER change = 0) * count(*) OVER (PARTITION BY id, kind)),
            count(*) OVER ()
          FROM (\(parts.joined(separator: " UNION ALL ")))
          WINDOW change AS (PARTITION BY id) ORDER BY 1 DESC, 2, 3 LIMIT ?
          """
      ),
      arguments: [limit]
    )
    let people = try participants(
      of: rows.filter { $0[1] == TrashRow.Kind.interaction.rawValue }.map { ($0[0], $0[5]) }
    )
    return TrashPage(
      rows: try rows.map { row in
        let kind: TrashRow.Kind = try Field.value(row[1])
        let with = kind == .interaction ? people[row[5]].map { " with " + $0 } ?? "" : ""
        return TrashRow(
          change: ChangeID(row[0]),
          kind: kind,
          name: row[2] + with,
          secondsSince1970: row[3],
          author: row[4],
          together: row[6]
        )
      },
      total: rows.first.map { $0[7] } ?? 0
    )
  }
}
