import GRDB
import TendModel

/// Finds names for completion: those that begin with a text first, then those that contain it.
struct NameReader {
  let database: Database

  func names(_ kind: NameKind, _ text: String, _ limit: Int) throws -> [NameMatch] {
    let folded = FoldedText.folded(text)
    let (table, detail, live) =
      switch kind {
      case .contact:
        (
          "(SELECT s.contactId AS id, c.name, s.sortName, c.organisation FROM standing s "
            + "JOIN contact c ON c.id = s.contactId WHERE s.isArchived = 0)",
          "coalesce(organisation, '')", "1"
        )
      case .network: ("network", "kind", "isArchived = 0")
      case .topic: ("topic", "''", "1")
      }
    // The first range is answered by the index, the second only when the first leaves room.
    var found = try fetch(
      """
      SELECT id, name, \(detail) FROM \(table) WHERE sortName >= ?1 AND sortName < ?1 || char(1114111)
      AND \(live) ORDER BY sortName, id LIMIT ?2
      """,
      [folded, limit]
    )
    if found.count < limit, !folded.isEmpty {
      found += try fetch(
        """
        SELECT id, name, \(detail) FROM \(table) WHERE instr(sortName, ?1) > 1 AND \(live)
        ORDER BY instr(sortName, ' ' || ?1) = 0, sortName, id LIMIT ?2
        """,
        [folded, limit - found.count]
      )
    }
    return found
  }

  private func fetch(_ sql: String, _ arguments: StatementArguments) throws -> [NameMatch] {
    try Row.fetchAll(database, sql: sql, arguments: arguments).map {
      NameMatch(number: $0[0], name: $0[1], detail: $0[2])
    }
  }
}
