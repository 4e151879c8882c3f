import GRDB
import TendModel

/// Terms that look for words.
extension FilterSets {
  /// The columns of the search index in the order in which a match tells most.
  static let columns = [
    "name", "organisation", "title", "topics", "networks", "points", "note", "log",
  ]

  /// The contacts whose columns hold a text; no column stands for all.
  func words(_ text: FilterText, in columns: [String]) throws -> RowSet {
    let found = try candidates(text, in: columns)
    return try TextCheck.isNeeded(for: text)
      ? TextCheck(text, in: columns, database).kept(of: found) : found
  }

  /// What the index finds for a text, which may be too much where a `TextCheck` is needed; anywhere, digits are found in
  /// telephone numbers as well, whose blanks nobody types.
  func candidates(_ text: FilterText, in columns: [String] = []) throws -> RowSet {
    guard let search = try SearchText(text.text, database) else { return RowSet() }
    let query = search.query(in: columns, isPhrase: text.isPhrase)
    var found = try rows("SELECT rowid FROM search WHERE search MATCH ?", [query])
    if columns.isEmpty, let digits = text.phoneDigits {
      found.formUnion(try points(.phone, holding: digits))
    }
    return found
  }

  func set(_ field: FilterField, _ text: FilterText) throws -> RowSet {
    switch field {
    case .organisation: try words(text, in: ["organisation"])
    case .name, .title, .note: try words(text, in: [field.rawValue])
    case .network: try networks(text)
    case .topic: try topics(text, nil)
    case .offers: try topics(text, .offers)
    case .needs: try topics(text, .needs)
    case .sector: try sectors(text)
    case .email: try points(.email, text)
    case .phone: try points(.phone, text)
    default: try places(text)
    }
  }

  private func named(_ table: String, _ text: FilterText) throws -> [Int64] {
    try Row.fetchAll(database, sql: "SELECT id, name FROM \(table)").compactMap { row in
      text.matches(in: row[1]) == nil ? nil : row[0]
    }
  }

  private func networks(_ text: FilterText) throws -> RowSet {
    var found = RowSet()
    for number in try named("network", text) {
      found.formUnion(
        try rows(
          "SELECT contactId FROM membership WHERE networkId = ? AND until IS NULL",
          [number]
        )
      )
    }
    return found
  }

  private func topics(_ text: FilterText, _ role: Topic.Role?) throws -> RowSet {
    var found = RowSet()
    for number in try named("topic", text) {
      found.formUnion(
        try rows(
          "SELECT contactId FROM contactTopic WHERE topicId = ?1 AND role = coalesce(?2, role)",
          [number, role?.rawValue]
        )
      )
      // Whoever it was talked about with has to do with it as well.
      guard role == nil else { continue }
      found.formUnion(
        try rows(
          """
          SELECT p.contactId FROM interactionTopic it
          JOIN participant p ON p.interactionId = it.interactionId WHERE it.topicId = ?
          """,
          [number]
        )
      )
    }
    return found
  }

  /// Each sector is read once from the index, however many contacts are of it.
  private func sectors(_ text: FilterText) throws -> RowSet {
    let sectors = try String.fetchAll(
      try database.cachedStatement(
        sql: """
          WITH RECURSIVE found (sector) AS (
            SELECT min(sector) FROM contact WHERE sector IS NOT NULL
            UNION ALL
            SELECT (SELECT min(c.sector) FROM contact c WHERE c.sector > found.sector)
            FROM found WHERE found.sector IS NOT NULL
          )
          SELECT sector FROM found WHERE sector IS NOT NULL
          """
      )
    )
    var found = RowSet()
    for sector in sectors where text.matches(in: sector) != nil {
      found.formUnion(try rows("SELECT id FROM contact WHERE sector = ?", [sector]))
    }
    return found
  }

  private func points(_ kind: ContactPoint.Kind, _ text: FilterText) throws -> RowSet {
    let sought = ContactPoint(kind, text.text).normalised
    return sought.isEmpty ? RowSet() : try points(kind, holding: sought)
  }

  private func points(_ kind: ContactPoint.Kind, holding sought: String) throws -> RowSet {
    try rows(
      """
      SELECT contactId FROM contactPoint
      WHERE kind = '\(kind.rawValue)' AND instr(normalised, ?) > 0
      """,
      [sought]
    )
  }

  private func places(_ text: FilterText) throws -> RowSet {
    let rows = try Row.fetchCursor(
      try database.cachedStatement(
        sql: "SELECT id, metPlace FROM contact WHERE metPlace IS NOT NULL"
      )
    )
    var found = RowSet()
    while let row = try rows.next() {
      if text.matches(in: row[1]) != nil { found.insert(row[0]) }
    }
    return found
  }
}
