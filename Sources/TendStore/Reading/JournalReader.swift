import GRDB
import TendModel

/// Reads interactions, newest first.
struct JournalReader {
  let database: Database

  private static let newestFirst = "i.day DESC, i.minuteOfDay DESC, i.id DESC"

  /// Up to this many matches are sorted by themselves; of more, the journal is walked.
  private static let sortLimit = 2000

  func page(_ filter: JournalFilter, _ window: Window) throws -> JournalPage {
    let matches = try matches(filter)
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
  ///
  /// Each word begins a word of the note, the purpose, or the name of someone who took part.
  private func matches(_ filter: JournalFilter) throws -> RowSet? {
    var sets: [RowSet] = []
    for word in filter.text.split(whereSeparator: \.isWhitespace) {
      guard let search = try SearchText(String(word), database) else { return RowSet() }
      var found = try set(
        "SELECT rowid FROM journalSearch WHERE journalSearch MATCH ?",
        search.query()
      )
      found.formUnion(
        try set(
          """
          SELECT p.interactionId FROM search s JOIN participant p ON p.contactId = s.rowid
          WHERE search MATCH ?
          """,
          search.query(in: ["name"])
        )
      )
      sets.append(found)
    }
    if let network = filter.network {
      sets.append(
        try set("SELECT id FROM interaction WHERE networkId = ?", network.number)
      )
    }
    guard var matches = sets.first else { return nil }
    for set in sets.dropFirst() { matches.formIntersection(set) }
    return matches
  }

  private func set(_ sql: String, _ argument: any DatabaseValueConvertible) throws -> RowSet {
    try RowSet(try database.cachedStatement(sql: sql), [argument])
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
}
