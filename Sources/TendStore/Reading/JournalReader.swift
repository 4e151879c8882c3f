import GRDB
import TendModel

/// Reads interactions, newest first.
struct JournalReader {
  let database: Database

  private static let newestFirst = "i.day DESC, i.minuteOfDay DESC, i.id DESC"

  /// Up to this many matches are sorted by themselves; of more, the journal is walked.
  private static let sortLimit = 2000

  func page(_ filter: JournalFilter, _ window: Window, today: CalendarDay) throws -> JournalPage {
    let matches = try matches(filter, filter.today ?? today)
    let total =
      try matches?.count ?? Int.fetchOne(
        try database.cachedStatement(sql: "SELECT count(*) FROM interaction")
      ) ?? 0
    let offset = max(0, min(window.offset, total - 1))
    let numbers = try numbers(matches, limit: window.count, offset: offset)
    let list = numbers.map(String.init).joined(separator: ",")
    let rows = try fetch("WHERE i.id IN (\(list)) ORDER BY \(Self.newestFirst)", [])
    return JournalPage(rows: rows, offset: offset, total: total)
  }

  /// Row numbers first: the rows that are passed over are then never read.
  private func numbers(_ matches: RowSet?, limit: Int, offset: Int) throws -> [Int64] {
    guard let matches else {
      return try Int64.fetchAll(
        try database.cachedStatement(
          sql: "SELECT i.id FROM interaction i ORDER BY \(Self.newestFirst) LIMIT ? OFFSET ?"
        ),
        arguments: [limit, offset]
      )
    }
    if matches.count <= Self.sortLimit {
      let list = matches.numbers.map(String.init).joined(separator: ",")
      return try Int64.fetchAll(
        database,
        sql: """
          SELECT i.id FROM interaction i WHERE i.id IN (\(list))
          ORDER BY \(Self.newestFirst) LIMIT ? OFFSET ?
          """,
        arguments: [limit, offset]
      )
    }
    let cursor = try Int64.fetchCursor(
      try database.cachedStatement(
        sql: "SELECT i.id FROM interaction i ORDER BY \(Self.newestFirst)"
      )
    )
    var numbers: [Int64] = []
    var skipped = 0
    while numbers.count < limit, let number = try cursor.next() {
      guard matches.contains(number) else { continue }
      if skipped < offset { skipped += 1 } else { numbers.append(number) }
    }
    return numbers
  }

  /// The interactions that meet the conditions; nil when there are none.
  private func matches(_ filter: JournalFilter, _ today: CalendarDay) throws -> RowSet? {
    let expression = filter.reading.expression
    var matches: RowSet?
    if expression != .everything {
      matches = try JournalSets(database: database, today: today).interactions(expression)
    }
    if let network = filter.network {
      let ofNetwork = try RowSet(
        try database.cachedStatement(sql: "SELECT id FROM interaction WHERE networkId = ?"),
        [network.number]
      )
      if matches == nil { matches = ofNetwork } else { matches?.formIntersection(ofNetwork) }
    }
    return matches
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
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT i.*, n.name AS networkName FROM interaction i LEFT JOIN network n ON n.id = i.networkId
        \(tail)
        """,
      arguments: StatementArguments(arguments)
    )
    if rows.isEmpty { return [] }
    // What belongs to them is read for all at once: a card may show two hundred.
    let list = rows.map { String($0["id"] as Int64) }.joined(separator: ",")
    let named = try database.makeStatement(
      sql: """
        SELECT p.interactionId, c.id, c.name FROM participant p JOIN contact c ON c.id = p.contactId
        WHERE p.interactionId IN (\(list)) ORDER BY p.interactionId, p.position
        """
    )
    let people = Dictionary(
      grouping: try database.values(named) { Person($0[0], $0[1], $0[2]) },
      by: \.interaction
    )
    let held = try database.makeStatement(
      sql: """
        SELECT it.interactionId, t.name FROM interactionTopic it JOIN topic t ON t.id = it.topicId
        WHERE it.interactionId IN (\(list)) ORDER BY it.interactionId, t.sortName
        """
    )
    let topics = Dictionary(
      grouping: try database.values(held) { Topic($0[0], $0[1]) },
      by: \.interaction
    )
    return try rows.map { row in
      let id: Int64 = row["id"]
      return try read(row, people: people[id] ?? [], topics: topics[id] ?? [])
    }
  }

  private typealias Person = (interaction: Int64, id: Int64, name: String)
  private typealias Topic = (interaction: Int64, name: String)

  private func read(_ row: Row, people: [Person], topics: [Topic]) throws -> InteractionRow {
    InteractionRow(
      id: InteractionID(row["id"]),
      interaction: try InteractionRecord.interaction(
        row,
        contacts: people.map { ContactID($0.id) }
      ),
      contactNames: people.map(\.name),
      networkName: row["networkName"],
      topics: topics.map(\.name)
    )
  }
}
