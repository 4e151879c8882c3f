import GRDB
import TendModel

/// Finds names for completion: those that begin with a text first, then those that contain it.
struct NameReader {
  let database: Database

  /// The names of contacts, those that there are.
  func names(of ids: [ContactID]) throws -> [ContactID: String] {
    var names: [ContactID: String] = [:]
    let statement = try database.cachedStatement(sql: "SELECT name FROM contact WHERE id = ?")
    for id in ids {
      names[id] = try String.fetchOne(statement, arguments: [id.number])
    }
    return names
  }

  /// The names that match; archived records only where nothing else does, or they could never be brought back.
  func names(_ kind: NameKind, _ text: String, _ limit: Int) throws -> [NameMatch] {
    if let number = NameMatch.number(in: text) {
      let source = Source(kind, isArchived: false)
      return try fetch(
        "SELECT id, name, \(source.detail) FROM \(source.bare) WHERE id = ?1 LIMIT ?2",
        [number, limit]
      )
    }
    let folded = FoldedText.folded(text)
    let found = try names(Source(kind, isArchived: false), folded, limit)
    guard found.isEmpty, !folded.isEmpty, kind != .topic else { return found }
    return try names(Source(kind, isArchived: true), folded, limit)
  }

  /// Where names are looked up.
  private struct Source {
    let table: String
    /// The table itself, with the archived.
    var bare: String { isIndexed ? "contact" : table }
    let detail: String
    let condition: String
    /// The search index holds the names.
    let isIndexed: Bool

    init(_ kind: NameKind, isArchived: Bool) {
      isIndexed = kind == .contact
      let archived = isArchived ? "isArchived = 1" : "isArchived = 0"
      switch kind {
      case .contact:
        table =
          "(SELECT s.contactId AS id, c.name, s.sortName, c.organisation FROM standing s "
          + "JOIN contact c ON c.id = s.contactId WHERE s.\(archived))"
        detail = "coalesce(organisation, '')"
        condition = "1"
      case .network:
        table = "network"
        detail = "kind"
        condition = archived
      case .topic:
        table = "topic"
        detail = "''"
        condition = "1"
      }
    }
  }

  private func names(_ source: Source, _ folded: String, _ limit: Int) throws -> [NameMatch] {
    // The first range is answered by the index, the second only when the first leaves room.
    var found = try fetch(
      """
      SELECT id, name, \(source.detail) FROM \(source.table)
      WHERE sortName >= ?1 AND sortName < ?1 || char(1114111) AND \(source.condition)
      ORDER BY sortName, id LIMIT ?2
      """,
      [folded, limit]
    )
    if found.count < limit, !folded.isEmpty {
      found += try within(source, folded, limit - found.count)
    }
    return found
  }

  /// Names in which the text stands further back: of contacts at the beginning of a word, which the search index knows;
  /// the few networks and topics are looked through.
  private func within(_ source: Source, _ folded: String, _ limit: Int) throws -> [NameMatch] {
    guard source.isIndexed else {
      return try fetch(
        """
        SELECT id, name, \(source.detail) FROM \(source.table)
        WHERE instr(sortName, ?1) > 1 AND \(source.condition)
        ORDER BY instr(sortName, ' ' || ?1) = 0, sortName, id LIMIT ?2
        """,
        [folded, limit]
      )
    }
    // The index knows beginnings of words, and there are no words here.
    if FoldedText.isIdeographic(folded) {
      return try fetch(
        """
        SELECT id, name, \(source.detail) FROM \(source.table)
        WHERE instr(sortName, ?1) > 1 AND \(source.condition) ORDER BY sortName, id LIMIT ?2
        """,
        [folded, limit]
      )
    }
    guard let words = try SearchText(folded, database)?.query(in: ["name"]) else { return [] }
    return try fetch(
      """
      SELECT id, name, \(source.detail) FROM \(source.table)
      WHERE id IN (SELECT rowid FROM search WHERE search MATCH ?3)
      AND NOT (sortName >= ?1 AND sortName < ?1 || char(1114111)) AND \(source.condition)
      ORDER BY sortName, id LIMIT ?2
      """,
      [folded, limit, words]
    )
  }

  private func fetch(_ sql: String, _ arguments: StatementArguments) throws -> [NameMatch] {
    try Row.fetchAll(database, sql: sql, arguments: arguments).map {
      NameMatch(number: $0[0], name: $0[1], detail: $0[2])
    }
  }
}
