import GRDB
import TendModel

/// Answers each term of a filter by a set of interactions.
struct JournalSets {
  let database: Database
  let today: CalendarDay

  /// The interactions for which an expression holds; no complement.
  func interactions(_ expression: FilterExpression) throws -> RowSet {
    let found = try set(expression)
    guard found.isComplement else { return found }
    var all = try rows("SELECT id FROM interaction")
    all.formIntersection(found)
    return all
  }

  private func set(_ expression: FilterExpression) throws -> RowSet {
    switch expression {
    case .term(let term): return try set(term)
    case .not(let inner): return try set(inner).inverted
    case .all(let parts):
      var result = RowSet.everything
      for part in parts { result.formIntersection(try set(part)) }
      return result
    case .any(let parts):
      var result = RowSet()
      for part in parts { result.formUnion(try set(part)) }
      return result
    }
  }

  private func set(_ term: FilterTerm) throws -> RowSet {
    switch term {
    case .words(let text): try words(text)
    case .text(.topic, let text):
      try named(text, "topic") {
        try rows("SELECT interactionId FROM interactionTopic WHERE topicId = ?", [$0])
      }
    case .text(.network, let text):
      try named(text, "network") {
        try rows("SELECT id FROM interaction WHERE networkId = ?", [$0])
      }
    case .channel(let channel):
      try rows("SELECT id FROM interaction WHERE channel = ?", [channel.rawValue])
    case .space(let space):
      try rows("SELECT id FROM interaction WHERE space = ?", [space.rawValue])
    case .day(.last, let condition): try days(condition)
    default: try withParticipants(FilterSets(database: database, today: today).set(.term(term)))
    }
  }

  /// Words of the note, the purpose or a topic, or of the name of someone who took part.
  private func words(_ text: FilterText) throws -> RowSet {
    guard let search = try SearchText(text.text, database) else { return RowSet() }
    var found = try rows(
      "SELECT rowid FROM journalSearch WHERE journalSearch MATCH ?",
      [search.query(isPhrase: text.isPhrase)]
    )
    found.formUnion(
      try rows(
        """
        SELECT p.interactionId FROM search s JOIN participant p ON p.contactId = s.rowid
        WHERE search MATCH ?
        """,
        [search.query(in: ["name"], isPhrase: text.isPhrase)]
      )
    )
    return found
  }

  private func days(_ condition: DayCondition) throws -> RowSet {
    guard let days = condition.days(today: today, isAge: true) else { return RowSet() }
    return try rows(
      "SELECT id FROM interaction WHERE day BETWEEN ? AND ?",
      [days.lowerBound.epochDay, days.upperBound.epochDay]
    )
  }

  /// What belongs to the topics or networks whose name holds a text.
  private func named(
    _ text: FilterText,
    _ table: String,
    _ set: (Int64) throws -> RowSet
  ) throws -> RowSet {
    var found = RowSet()
    for row in try Row.fetchAll(database, sql: "SELECT id, name FROM \(table)")
    where text.matches(in: row[1]) != nil {
      found.formUnion(try set(row[0]))
    }
    return found
  }

  /// A condition on contacts holds for what one of them took part in.
  private func withParticipants(_ contacts: RowSet) throws -> RowSet {
    var found = RowSet()
    let reader = try RowReader(
      try database.cachedStatement(sql: "SELECT interactionId, contactId FROM participant"),
      []
    )
    try reader.forEach { if contacts.contains(reader.number(1)) { found.insert(reader.number(0)) } }
    return found
  }

  private func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> RowSet {
    try RowSet(try database.cachedStatement(sql: sql), arguments)
  }
}
