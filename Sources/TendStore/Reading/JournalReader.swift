import GRDB
import TendModel

/// Reads interactions, newest first.
struct JournalReader {
  let database: Database

  private static let newestFirst = "i.day DESC, i.minuteOfDay DESC, i.id DESC"

  func page(_ filter: JournalFilter, _ window: Window) throws -> JournalPage {
    var conditions: [String] = []
    var arguments: [(any DatabaseValueConvertible)?] = []
    if let network = filter.network {
      conditions.append("i.networkId = ?")
      arguments.append(network.number)
    }
    if !filter.text.isEmpty {
      let pattern = "%" + Self.escaped(filter.text) + "%"
      conditions.append(
        """
        (i.note LIKE ? ESCAPE '\\' OR i.purpose LIKE ? ESCAPE '\\' OR EXISTS (
          SELECT 1 FROM participant p JOIN contact c ON c.id = p.contactId
          WHERE p.interactionId = i.id AND c.sortName LIKE ? ESCAPE '\\'))
        """
      )
      arguments += [pattern, pattern, "%" + Self.escaped(FoldedText.folded(filter.text)) + "%"]
    }
    let clause = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
    let total =
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM interaction i WHERE \(clause)",
        arguments: StatementArguments(arguments)
      ) ?? 0
    let offset = max(0, min(window.offset, total - 1))
    // Row numbers first: the rows that are passed over are then never read.
    let numbers = try Int64.fetchAll(
      database,
      sql: """
        SELECT i.id FROM interaction i WHERE \(clause)
        ORDER BY \(Self.newestFirst) LIMIT ? OFFSET ?
        """,
      arguments: StatementArguments(arguments + [window.count, offset])
    )
    let list = numbers.map(String.init).joined(separator: ",")
    let rows = try fetch("WHERE i.id IN (\(list)) ORDER BY \(Self.newestFirst)", [])
    return JournalPage(rows: rows, offset: offset, total: total)
  }

  func row(_ id: InteractionID) throws -> InteractionRow? {
    try fetch("WHERE i.id = ?", [id.number]).first
  }

  func rows(of contact: ContactID, limit: Int) throws -> [InteractionRow] {
    try fetch(
      """
      WHERE i.id IN (SELECT interactionId FROM participant WHERE contactId = ?)
      ORDER BY \(Self.newestFirst) LIMIT ?
      """,
      [contact.number, limit]
    )
  }

  private func fetch(
    _ tail: String,
    _ arguments: [(any DatabaseValueConvertible)?]
  ) throws
    -> [InteractionRow]
  {
    try Row.fetchAll(
      database,
      sql: """
        SELECT i.*, n.name AS networkName FROM interaction i LEFT JOIN network n ON n.id = i.networkId
        \(tail)
        """,
      arguments: StatementArguments(arguments)
    ).map(read)
  }

  private func read(_ row: Row) throws -> InteractionRow {
    let id: Int64 = row["id"]
    let people = try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT c.id, c.name FROM participant p JOIN contact c ON c.id = p.contactId
          WHERE p.interactionId = ? ORDER BY p.position
          """
      ),
      arguments: [id]
    )
    let topics = try String.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT t.name FROM interactionTopic it JOIN topic t ON t.id = it.topicId
          WHERE it.interactionId = ? ORDER BY t.sortName
          """
      ),
      arguments: [id]
    )
    return InteractionRow(
      id: InteractionID(id),
      interaction: try InteractionRecord.interaction(
        row,
        contacts: people.map { ContactID($0[0]) }
      ),
      contactNames: people.map { $0[1] },
      networkName: row["networkName"],
      topics: topics
    )
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "%_\\".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
