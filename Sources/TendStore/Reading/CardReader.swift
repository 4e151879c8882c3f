import GRDB
import TendModel

/// Reads one contact with all that its card shows.
///
/// Its statements are kept, because an export reads them for each contact.
struct CardReader {
  let database: Database

  func card(_ id: ContactID, entries: Int) throws -> ContactCard? {
    guard let contact = try ContactRecord.fetch(id, database) else { return nil }
    let journal = JournalReader(database: database)
    let count = try Int.fetchOne(
      try database.cachedStatement(
        sql: "SELECT count(*) FROM participant WHERE contactId = ?"
      ),
      arguments: [id.number]
    )
    let through = try contact.met.through.flatMap {
      try String.fetchOne(
        try database.cachedStatement(
          sql: "SELECT name FROM contact WHERE id = ?"
        ),
        arguments: [$0.number]
      )
    }
    return ContactCard(
      id: id,
      contact: contact,
      standing: try standing(id),
      points: try points(id),
      networks: try networks(id),
      topics: try topics(id),
      followUps: try followUps(id),
      timeline: try journal.rows(of: id, limit: entries),
      interactionCount: count ?? 0,
      metThroughName: through,
      exchanges: try ExchangeReader(database: database).ledger(of: id),
      ties: try TieReader(database: database).known(to: id)
    )
  }

  /// Reads a row of `followUp.*` with a `targetName`.
  static func followUp(_ row: Row) throws -> FollowUpRow {
    FollowUpRow(
      id: FollowUpID(row["id"]),
      followUp: try FollowUpRecord.followUp(row),
      targetName: row["targetName"]
    )
  }

  func points(_ id: ContactID) throws -> [ContactPoint] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT kind, value, label, preference FROM contactPoint WHERE contactId = ? ORDER BY position
        """
    )
    return try database.values(statement, [id.number]) { row in
      ContactPoint(try Field.value(row[0]), row[1], label: row[2], preference: row[3])
    }
  }

  private func standing(_ id: ContactID) throws -> Standing {
    let row = try Row.fetchOne(
      try database.cachedStatement(
        sql: """
          SELECT lastDay, anchorDay, cadenceDays, dueDay, longestGapDays, usualGapDays FROM standing
          WHERE contactId = ?
          """
      ),
      arguments: [id.number]
    )
    guard let row else { throw StoreError(.corrupt, "the standing of contact \(id.number)") }
    return ContactListReader.standing(row, from: 0)
  }

  private func networks(_ id: ContactID) throws -> [ContactCard.NetworkEntry] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT n.id, n.name, m.role FROM membership m JOIN network n ON n.id = m.networkId
        WHERE m.contactId = ? AND m.until IS NULL ORDER BY n.sortName
        """
    )
    return try database.values(statement, [id.number]) {
      ContactCard.NetworkEntry(id: NetworkID($0[0]), name: $0[1], role: $0[2])
    }
  }

  private func topics(_ id: ContactID) throws -> [ContactCard.TopicEntry] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT t.name, ct.role FROM contactTopic ct JOIN topic t ON t.id = ct.topicId
        WHERE ct.contactId = ? ORDER BY t.sortName, ct.role
        """
    )
    return try database.values(statement, [id.number]) {
      ContactCard.TopicEntry(name: $0[0], role: try Field.value($0[1]))
    }
  }

  private func followUps(_ id: ContactID) throws -> [FollowUpRow] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT f.*, c.name AS targetName FROM followUp f JOIN contact c ON c.id = f.contactId
        WHERE f.contactId = ? AND f.state = 'open' ORDER BY f.due IS NULL, f.due, f.id
        """
    )
    return try database.values(statement, [id.number], Self.followUp)
  }
}
