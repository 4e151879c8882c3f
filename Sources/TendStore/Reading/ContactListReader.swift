import GRDB
import TendModel

/// Reads windows of the contact list through the indexes of `standing`.
struct ContactListReader {
  let database: Database

  /// Up to this many matches are sorted by themselves; of more, the list is walked in its order and those that match are
  /// taken, which ends as soon as the window is full.
  private static let sortLimit = 2000

  static let rowColumns = """
    s.contactId, c.name, c.organisation, c.title, c.circle, s.importance, s.isArchived, s.lastDay,
    s.anchorDay, s.cadenceDays, s.dueDay, s.usualGapDays, s.networks, s.lastNote
    """

  func page(_ filter: ContactFilter, _ order: ContactOrder, _ window: Window) throws -> ContactPage
  {
    let list = List(isArchived: filter.isArchived, order: order)
    guard var matches = try matches(filter) else { return try whole(list, window) }
    // The archive is a small part, so that it is quicker to leave it out than to look the others up.
    let archived = try archived()
    if filter.isArchived { matches.formIntersection(archived) } else { matches.subtract(archived) }
    let total = matches.count
    let offset = Self.offset(window, total)
    let numbers =
      total <= Self.sortLimit
      ? try sorted(matches, list, limit: window.count, offset: offset)
      : try walked(matches, list, limit: window.count, offset: offset)
    return ContactPage(rows: try rows(numbers), offset: offset, total: total)
  }

  /// The numbers of the whole list in its order.
  func numbers(_ filter: ContactFilter, _ order: ContactOrder) throws -> [Int64] {
    let list = List(isArchived: filter.isArchived, order: order)
    let all = try Int64.fetchAll(
      try database.cachedStatement(
        sql: "SELECT s.contactId FROM standing s WHERE \(list.condition) ORDER BY \(list.sql())"
      )
    )
    guard let matches = try matches(filter) else { return all }
    return all.filter { matches.contains($0) }
  }

  /// Rows of contacts in the order of their numbers.
  func rows(_ numbers: [Int64]) throws -> [ContactRow] {
    guard !numbers.isEmpty else { return [] }
    let list = numbers.map(String.init).joined(separator: ",")
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT \(Self.rowColumns) FROM standing s JOIN contact c ON c.id = s.contactId
        WHERE s.contactId IN (\(list))
        """
    ).map(Self.row)
    let byNumber = Dictionary(uniqueKeysWithValues: rows.map { ($0.id.number, $0) })
    return numbers.compactMap { byNumber[$0] }
  }

  /// A list without any condition but the archive.
  private struct List {
    var isArchived: Bool
    var order: ContactOrder

    /// The condition is written out, because the indexes hold for it alone.
    var condition: String { isArchived ? "s.isArchived = 1" : "s.isArchived = 0" }

    /// The terms to sort by; `isFromEnd` gives the list from its last row on.
    func sql(isFromEnd: Bool = false) -> String {
      let isTurned = order.isReversed != isFromEnd
      let (up, down) = isTurned ? ("DESC", "ASC") : ("ASC", "DESC")
      let end = isFromEnd ? "FIRST" : "LAST"
      let name = "s.sortName \(up), s.contactId \(up)"
      return switch order.field {
      case .name: name
      case .due: "s.dueDay \(up) NULLS \(end), \(name)"
      case .lastContact: "s.lastDay \(down) NULLS \(end), \(name)"
      case .organisation: "s.sortOrganisation \(up) NULLS \(end), \(name)"
      case .importance: "s.importance \(down), \(name)"
      }
    }
  }

  /// The contacts that meet the conditions; nil when there are none.
  private func matches(_ filter: ContactFilter) throws -> ContactSet? {
    var sets: [ContactSet] = []
    if !filter.text.allSatisfy(\.isWhitespace) {
      let words = try SearchText.match(filter.text, database)
      sets.append(
        try set(
          words == nil
            ? "SELECT NULL WHERE ? IS NOT NULL" : "SELECT rowid FROM search WHERE search MATCH ?",
          words
        )
      )
    }
    if let network = filter.network {
      sets.append(
        try set(
          "SELECT contactId FROM membership WHERE networkId = ? AND until IS NULL",
          network.number
        )
      )
    }
    if let topic = filter.topic {
      sets.append(
        try set(
          """
          SELECT ct.contactId FROM contactTopic ct JOIN topic t ON t.id = ct.topicId
          WHERE t.sortName = ?
          """,
          FoldedText.folded(topic)
        )
      )
    }
    if let day = filter.dueBy {
      sets.append(
        try set(
          "SELECT contactId FROM standing WHERE \(Due.condition(on: "?1"))",
          day.epochDay
        )
      )
    }
    guard var matches = sets.first else { return nil }
    for set in sets.dropFirst() { matches.formIntersection(set) }
    return matches
  }

  private func set(_ sql: String, _ argument: (any DatabaseValueConvertible)?) throws -> ContactSet
  {
    try ContactSet(try database.cachedStatement(sql: sql), [argument])
  }

  private func archived() throws -> ContactSet {
    try ContactSet(
      try database.cachedStatement(sql: "SELECT contactId FROM standing WHERE isArchived = 1"),
      []
    )
  }

  private func whole(_ list: List, _ window: Window) throws -> ContactPage {
    let total = try count(isArchived: list.isArchived)
    let offset = Self.offset(window, total)
    let count = min(window.count, total - offset)
    let fromEnd = total - offset - count
    // The far half is read from the end, so that at most half of the index is passed over.
    let isFromEnd = fromEnd < offset
    let numbers = try Int64.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT s.contactId FROM standing s WHERE \(list.condition)
          ORDER BY \(list.sql(isFromEnd: isFromEnd)) LIMIT ? OFFSET ?
          """
      ),
      arguments: [count, isFromEnd ? fromEnd : offset]
    )
    return ContactPage(
      rows: try rows(isFromEnd ? numbers.reversed() : numbers),
      offset: offset,
      total: total
    )
  }

  private static func offset(_ window: Window, _ total: Int) -> Int {
    max(0, min(window.offset, total - 1))
  }

  /// Counting a whole table is quick, as is counting the archive; counting all but the archive is not.
  private func count(isArchived: Bool) throws -> Int {
    let archived =
      try Int.fetchOne(
        try database.cachedStatement(sql: "SELECT count(*) FROM standing WHERE isArchived = 1")
      ) ?? 0
    if isArchived { return archived }
    let all = try Int.fetchOne(try database.cachedStatement(sql: "SELECT count(*) FROM contact"))
    return (all ?? 0) - archived
  }

  private func sorted(
    _ matches: ContactSet,
    _ list: List,
    limit: Int,
    offset: Int
  ) throws -> [Int64] {
    let numbers = matches.numbers.map(String.init).joined(separator: ",")
    return try Int64.fetchAll(
      database,
      sql: """
        SELECT s.contactId FROM standing s WHERE s.contactId IN (\(numbers))
        ORDER BY \(list.sql()) LIMIT ? OFFSET ?
        """,
      arguments: [limit, offset]
    )
  }

  private func walked(
    _ matches: ContactSet,
    _ list: List,
    limit: Int,
    offset: Int
  ) throws -> [Int64] {
    let cursor = try Int64.fetchCursor(
      try database.cachedStatement(
        sql: "SELECT s.contactId FROM standing s WHERE \(list.condition) ORDER BY \(list.sql())"
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

  static func row(_ row: Row) -> ContactRow {
    ContactRow(
      id: ContactID(row[0]),
      name: row[1],
      organisation: row[2] ?? "",
      title: row[3] ?? "",
      circle: row[4],
      importance: row[5],
      isArchived: row[6],
      standing: standing(row, from: 7),
      networks: row[12],
      lastNote: row[13]
    )
  }

  /// Reads lastDay, anchorDay, cadenceDays, dueDay and usualGapDays from a column on.
  static func standing(_ row: Row, from column: Int) -> Standing {
    Standing(
      lastContact: Field.day(row[column]),
      anchor: CalendarDay(epochDay: row[column + 1]),
      cadenceDays: row[column + 2],
      due: Field.day(row[column + 3]),
      usualGapDays: row[column + 4]
    )
  }
}
