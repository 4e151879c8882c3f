import GRDB
import TendModel

/// Reads who is named on whose card as a relation; only a name that one contact alone has means anybody.
struct RelationReader {
  let database: Database

  /// Two contacts and what the card calls the other.
  struct Relation {
    var owner: Int64
    var other: Int64
    var label: String
  }

  /// All relations between contacts.
  ///
  /// - Complexity: O(r log n) for r relations on cards.
  func all() throws -> [Relation] {
    try named("SELECT contactId, value, label FROM contactPoint WHERE kind = 'relation'", [])
  }

  /// The relations of one contact, on its own card and on others'.
  func relations(of id: ContactID) throws -> [(other: Int64, label: String)] {
    let own = try named(
      "SELECT contactId, value, label FROM contactPoint WHERE contactId = ? AND kind = 'relation'",
      [id.number]
    )
    let name = try String.fetchOne(
      try database.cachedStatement(sql: "SELECT name FROM contact WHERE id = ?"),
      arguments: [id.number]
    )
    // Points are compared in the form that they normalise to.
    let form = ContactPoint(.relation, name ?? "").normalised
    let others = try named(
      "SELECT contactId, value, label FROM contactPoint WHERE kind = 'relation' AND normalised = ?",
      [form]
    )
    return own.map { ($0.other, $0.label) }
      + others.filter { $0.other == id.number }.map { ($0.owner, $0.label) }
  }

  private func named(_ sql: String, _ arguments: StatementArguments) throws -> [Relation] {
    let holders = try database.cachedStatement(
      sql: "SELECT contactId FROM standing WHERE sortName = ? AND isArchived = 0 LIMIT 2"
    )
    return try Row.fetchAll(try database.cachedStatement(sql: sql), arguments: arguments)
      .compactMap { row in
        let name = FoldedText.folded(row[1])
        let found = try Int64.fetchAll(holders, arguments: [name])
        guard found.count == 1, found[0] != row[0] else { return nil }
        return Relation(owner: row[0], other: found[0], label: row[2])
      }
  }
}
