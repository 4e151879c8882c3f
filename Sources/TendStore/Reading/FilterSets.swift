import GRDB
import TendModel

/// Answers each term of a filter by a set of contacts, from an index.
struct FilterSets {
  let database: Database
  let today: CalendarDay

  /// The contacts for which an expression holds.
  func set(_ expression: FilterExpression) throws -> RowSet {
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
    case .words(let text): try words(text, in: [])
    case .text(let field, let text): try set(field, text)
    case .number(.circle, let range): try circles(range)
    case .number(_, let range): try importance(range)
    case .day(let field, let condition): try days(field, condition)
    case .has(let fact): try has(fact)
    case .lacks(let fact): try has(fact).inverted
    case .state(let state): try set(state)
    case .space(let space): try self.space(space)
    case .channel(let channel): try reached(by: ChannelBits.bit(channel))
    }
  }

  /// The contacts that a statement answers.
  func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> RowSet {
    try RowSet(try database.cachedStatement(sql: sql), arguments)
  }

  /// The contacts whose standing meets a condition; those that are not archived are found by an index.
  func standing(_ condition: String, _ arguments: StatementArguments = []) throws -> RowSet {
    var found = try rows(
      "SELECT contactId FROM standing WHERE isArchived = 0 AND \(condition)",
      arguments
    )
    found.formUnion(
      try rows("SELECT contactId FROM standing WHERE isArchived = 1 AND \(condition)", arguments)
    )
    return found
  }

  /// Most contacts are in the outermost circle, so that the others are looked up.
  private func circles(_ range: ClosedRange<Int>) throws -> RowSet {
    func inner(_ circles: ClosedRange<Int>) throws -> RowSet {
      try rows(
        "SELECT id FROM contact WHERE circle < 4 AND circle BETWEEN ? AND ?",
        [circles.lowerBound, circles.upperBound]
      )
    }
    if range.upperBound < 4 { return try inner(range) }
    return range.lowerBound == 1 ? .everything : try inner(1...range.lowerBound - 1).inverted
  }

  /// Most contacts have the importance that they are given first, so that a range with it is found by the others.
  private func importance(_ range: ClosedRange<Int>) throws -> RowSet {
    if range.contains(3) {
      return try standing(
        "(importance < ? OR importance > ?)",
        [range.lowerBound, range.upperBound]
      ).inverted
    }
    return try standing("importance BETWEEN ? AND ?", [range.lowerBound, range.upperBound])
  }

  private func days(_ field: FilterField, _ condition: DayCondition) throws -> RowSet {
    guard let days = condition.days(today: today, isAge: field.isAge) else { return RowSet() }
    let bounds: StatementArguments = [days.lowerBound.epochDay, days.upperBound.epochDay]
    return switch field {
    case .due: try standing("dueDay BETWEEN ? AND ?", bounds)
    case .last: try standing("lastDay BETWEEN ? AND ?", bounds)
    default: try rows("SELECT id FROM contact WHERE metDay BETWEEN ? AND ?", bounds)
    }
  }

  private func space(_ space: Space) throws -> RowSet {
    var found = try reached(by: ChannelBits.bit(space))
    found.formUnion(
      try rows("SELECT id FROM contact WHERE metSpace = ?", [space.rawValue])
    )
    return found
  }

  private func reached(by bit: Int) throws -> RowSet {
    try rows("SELECT contactId FROM standing WHERE channels <> 0 AND channels & ? <> 0", [bit])
  }

  private func has(_ fact: FilterFact) throws -> RowSet {
    switch fact {
    case .email, .phone:
      // The kind is written out, because the index holds for it alone.
      try rows("SELECT contactId FROM contactPoint WHERE kind = '\(fact.rawValue)'")
    case .note: try rows("SELECT id FROM contact WHERE note <> ''")
    case .birthday: try rows("SELECT id FROM contact WHERE birthdayMonthDay IS NOT NULL")
    case .followUp:
      try rows("SELECT contactId FROM followUp WHERE state = 'open' AND contactId IS NOT NULL")
    case .promise:
      try rows(
        """
        SELECT contactId FROM followUp WHERE state = 'open' AND contactId IS NOT NULL
        AND kind IN ('promise-by-me', 'promise-by-them')
        """
      )
    case .news: try rows("SELECT id FROM contact WHERE newsDay IS NOT NULL")
    case .newJob:
      try rows(
        """
        SELECT id FROM contact
        WHERE newsDay IS NOT NULL AND (newsText LIKE 'now %(was %' OR newsText LIKE 'new job%')
        """
      )
    case .interaction: try standing("lastDay IS NOT NULL")
    case .network: try rows("SELECT contactId FROM membership WHERE until IS NULL")
    // Fewer contacts have none.
    case .cadence: try lackingCadence().inverted
    case .inPerson: try space(.inPerson)
    }
  }

  /// Without a cadence a contact is never due; of those archived, who are not due either, the cadence itself is asked.
  private func lackingCadence() throws -> RowSet {
    var found = try rows(
      "SELECT contactId FROM standing WHERE isArchived = 0 AND dueDay IS NULL"
    )
    found.formUnion(
      try rows("SELECT contactId FROM standing WHERE isArchived = 1 AND cadenceDays IS NULL")
    )
    return found
  }

  private func set(_ state: FilterState) throws -> RowSet {
    let day: StatementArguments = [today.epochDay]
    let dormant = "isArchived = 0 AND dueDay IS NOT NULL AND dormantDay <= ?1"
    switch state {
    case .due:
      return try rows("SELECT contactId FROM standing WHERE \(Due.condition(on: "?1"))", day)
    case .overdue:
      return try rows(
        """
        SELECT contactId FROM standing WHERE dueDay < ?1 AND \(Due.condition(on: "?1"))
        AND (longestGapDays IS NULL OR anchorDay + longestGapDays < ?1)
        """,
        day
      )
    case .fresh:
      var found = try rows(
        "SELECT contactId FROM standing WHERE isArchived = 0 AND dueDay > ?1",
        day
      )
      found.subtract(try rows("SELECT contactId FROM standing WHERE \(dormant)", day))
      return found
    case .dormant: return try rows("SELECT contactId FROM standing WHERE \(dormant)", day)
    case .archived: return try rows("SELECT contactId FROM standing WHERE isArchived = 1")
    case .snoozed: return try rows("SELECT id FROM contact WHERE snoozedUntil > ?", day)
    case .quiet: return try rows("SELECT id FROM contact WHERE isQuiet = 1")
    case .inside: return try inside()
    case .outside:
      var others = try standing("sortOrganisation IS NULL")
      others.formUnion(try inside())
      return others.inverted
    case .new:
      return try rows(
        "SELECT id FROM contact WHERE createdOn BETWEEN ? AND ?",
        [today.epochDay - FilterState.newDays, today.epochDay]
      )
    }
  }

  private func inside() throws -> RowSet {
    var found = RowSet()
    for organisation in try QueryReader.me(database).organisations {
      found.formUnion(
        try standing("sortOrganisation = ?", [FoldedText.folded(organisation)])
      )
    }
    return found
  }
}
