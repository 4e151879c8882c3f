import GRDB
import TendModel

/// Reads windows of the contact list through the indexes of `standing`.
struct ContactListReader {
  let database: Database

  /// Up to this many matches are sorted by themselves; of more, the list is walked in its order and those that match are
  /// taken, which ends as soon as the window is full.
  private static let sortLimit = 2000
  /// So many first ones of a set are found among the names in memory.
  private static let headLimit = 500
  /// So few contacts are looked at one by one sooner than the index goes through all that it holds of a word.
  private static let fewLimit = 500

  static let rowColumns = """
    s.contactId, c.name, c.organisation, c.title, c.circle, s.importance, s.isArchived, s.lastDay,
    s.anchorDay, s.cadenceDays, s.dueDay, s.longestGapDays, s.usualGapDays, s.networks, s.lastNote
    """

  func page(
    _ filter: ContactFilter,
    _ order: ContactOrder,
    _ window: Window,
    today: CalendarDay,
    names: NameCache
  ) throws -> ContactPage {
    let part = try part(filter, order, window, today, names)
    let rows = try MatchFinder(database: database, filter.expression).marked(try rows(part.numbers))
    return ContactPage(
      rows: rows,
      offset: part.offset,
      total: part.total,
      isTotalExact: part.isTotalExact
    )
  }

  /// The numbers of the whole list in its order.
  func numbers(
    _ filter: ContactFilter,
    _ order: ContactOrder,
    today: CalendarDay,
    names: NameCache
  ) throws -> [Int64] {
    try part(filter, order, Window(count: .max), today, names).numbers
  }

  /// The numbers of a window, where it begins, and how long the list is.
  private struct Part {
    var numbers: [Int64]
    var offset: Int
    var total: Int
    var isTotalExact = true
  }

  private func part(
    _ filter: ContactFilter,
    _ order: ContactOrder,
    _ window: Window,
    _ today: CalendarDay,
    _ names: NameCache
  ) throws -> Part {
    let scopes = ContactMatches(database: database, today: filter.today ?? today, names: names)
    // Read from its end, a list of matches has to be known as a whole.
    let isExact = window.isTotalExact || order.field == .relevance && order.isReversed
    guard let found = try scopes.find(filter, isExact: isExact) else {
      // Without words all are equally relevant.
      let field = order.field == .relevance ? .name : order.field
      let list = List(
        scope: filter.isArchived ? .archived : .live,
        order: ContactOrder(field, isReversed: order.isReversed)
      )
      return try whole(list, window)
    }
    let list = List(scope: found.scope, order: order)
    let offset = Self.offset(window, found.total)
    let count = min(window.count, found.total - offset)
    let isRanked = order.field == .relevance && !found.texts.isEmpty
    let isFromEnd = isRanked && order.isReversed
    var skipped = isFromEnd ? found.total - offset - count : offset
    let numbers =
      isRanked
      ? try ranked(found, list, names, limit: count, skipping: &skipped)
      : try selected(found.all, found, list, limit: count, skipping: &skipped)
    if isFromEnd { return Part(numbers: numbers.reversed(), offset: offset, total: found.total) }
    if found.checks.isEmpty || numbers.count == count {
      return Part(
        numbers: numbers,
        offset: offset,
        total: found.total,
        isTotalExact: found.checks.isEmpty
      )
    }
    // All were looked at, so that now it is known how many they are.
    let total = offset - skipped + numbers.count
    if numbers.isEmpty, total > 0 {
      return try part(
        filter,
        order,
        Window(offset: total - 1, count: window.count, isTotalExact: false),
        today,
        names
      )
    }
    return Part(numbers: numbers, offset: min(offset, total), total: total)
  }

  /// Rows of contacts in the order of their numbers.
  func rows(_ numbers: [Int64]) throws -> [ContactRow] {
    guard !numbers.isEmpty else { return [] }
    // One statement for any numbers: to prepare one takes as long as to read many rows.
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(Self.rowColumns) FROM standing s JOIN contact c ON c.id = s.contactId
        WHERE s.contactId IN (SELECT value FROM json_each(?))
        """
    )
    let list = "[" + numbers.map(String.init).joined(separator: ",") + "]"
    let rows = try database.values(statement, [list], Self.row)
    let byNumber = Dictionary(uniqueKeysWithValues: rows.map { ($0.id.number, $0) })
    return numbers.compactMap { byNumber[$0] }
  }

  /// A part of the matches in the order of their quality: tier by tier, each by name.
  private func ranked(
    _ found: ContactMatches.Found,
    _ list: List,
    _ names: NameCache,
    limit: Int,
    skipping skipped: inout Int
  ) throws -> [Int64] {
    var numbers: [Int64] = []
    var rest = found.strict
    // Those that have the words anywhere but in what was logged, once that is asked.
    var others: RowSet?
    for tier in SearchTier.allCases where numbers.count < limit && rest.namedCount > 0 {
      if tier == .organisation {
        // A word of what was logged with everyone would be looked for in each tier in vain.
        others = try SearchTier.note.set(found.texts, within: rest, database)
        others?.formIntersection(rest)
      }
      if tier != .log, let others, others.count == 0 { continue }
      let isFew = others.map { $0.count <= Self.fewLimit } ?? false
      var set =
        if let others, isFew, tier != .log {
          try tier.set(found.texts, among: others, database)
        } else {
          try tier.set(found.texts, within: rest, database)
        }
      set.formIntersection(rest)
      rest.subtract(set)
      if found.checks.isEmpty, skipped >= set.count {
        skipped -= set.count
        continue
      }
      let wanted = limit - numbers.count + skipped
      if found.checks.isEmpty, wanted <= Self.headLimit,
        let first = try names.useIfRead(database, { $0.first(wanted, of: set) })
      {
        numbers += first.dropFirst(skipped)
        skipped = 0
        continue
      }
      numbers += try selected(
        set,
        found,
        list,
        limit: limit - numbers.count,
        skipping: &skipped
      )
    }
    let fuzzy = found.fuzzy.dropFirst(skipped).prefix(limit - numbers.count)
    skipped -= min(skipped, found.fuzzy.count)
    return numbers + fuzzy
  }

  /// A part of a set in the order of a list.
  private func selected(
    _ set: RowSet,
    _ found: ContactMatches.Found,
    _ list: List,
    limit: Int,
    skipping skipped: inout Int
  ) throws -> [Int64] {
    let isLong = set.isComplement || set.count(of: found.contactCount) > Self.sortLimit
    let cursor = try isLong ? walk(list) : sorted(set, list)
    var numbers: [Int64] = []
    while numbers.count < limit, let number = try cursor.next() {
      if isLong, !set.contains(number) { continue }
      guard try found.checks.allSatisfy({ try $0.holds(number) }) else { continue }
      if skipped > 0 { skipped -= 1 } else { numbers.append(number) }
    }
    return numbers
  }

  private func whole(
    _ list: List,
    _ window: Window
  ) throws -> Part {
    let total = try count(list.scope)
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
    return Part(numbers: isFromEnd ? numbers.reversed() : numbers, offset: offset, total: total)
  }

  private static func offset(_ window: Window, _ total: Int) -> Int {
    max(0, min(window.offset, total - 1))
  }

  /// Counting a whole table is quick, as is counting the archive; counting all but the archive is not.
  private func count(_ scope: ContactMatches.Scope) throws -> Int {
    let archived =
      try Int.fetchOne(
        try database.cachedStatement(sql: "SELECT count(*) FROM standing WHERE isArchived = 1")
      ) ?? 0
    if scope == .archived { return archived }
    let all = try Int.fetchOne(try database.cachedStatement(sql: "SELECT count(*) FROM contact"))
    return (all ?? 0) - archived
  }

  private func sorted(_ matches: RowSet, _ list: List) throws -> FastDatabaseValueCursor<Int64> {
    let numbers = matches.numbers.map(String.init).joined(separator: ",")
    return try Int64.fetchCursor(
      database,
      sql: """
        SELECT s.contactId FROM standing s WHERE s.contactId IN (\(numbers)) ORDER BY \(list.sql())
        """
    )
  }

  private func walk(_ list: List) throws -> FastDatabaseValueCursor<Int64> {
    try Int64.fetchCursor(
      try database.cachedStatement(
        sql: "SELECT s.contactId FROM standing s WHERE \(list.condition) ORDER BY \(list.sql())"
      )
    )
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
      networks: row[13],
      lastNote: row[14]
    )
  }

  /// Reads lastDay, anchorDay, cadenceDays, dueDay, longestGapDays and usualGapDays from a column on.
  static func standing(_ row: Row, from column: Int) -> Standing {
    Standing(
      lastContact: Field.day(row[column]),
      anchor: CalendarDay(epochDay: row[column + 1]),
      cadenceDays: row[column + 2],
      due: Field.day(row[column + 3]),
      longestGapDays: row[column + 4],
      usualGapDays: row[column + 5]
    )
  }
}
