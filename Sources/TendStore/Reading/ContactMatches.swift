import GRDB
import TendModel

/// Finds the contacts that meet the conditions of a filter.
struct ContactMatches {
  let database: Database
  let today: CalendarDay
  let names: NameCache

  /// With fewer matches than this, names that fit the words by and large are found as well.
  static let fewMatches = 50

  /// Which contacts a list is of.
  enum Scope { case live, archived, everyone }

  /// What was found.
  struct Found {
    var scope: Scope
    /// Those that meet the conditions to the letter.
    var strict: RowSet
    /// Those whose names fit by and large, the best first; none of them is among the strict ones.
    var fuzzy: [Int64] = []
    /// How many contacts there are in the store.
    var contactCount: Int
    /// The words that were searched for.
    var texts: [FilterText]
    /// What the strict ones still have to be checked for, one by one; they are too many to be checked at once.
    var checks: [TextCheck] = []

    /// All of them.
    var all: RowSet {
      var all = strict
      all.formUnion(RowSet(fuzzy))
      return all
    }

    var total: Int { strict.count(of: contactCount) + fuzzy.count }
  }

  /// Up to so many contacts are read one by one in a blink.
  private static let checkLimit = 2000

  /// The contacts that meet the conditions.
  ///
  /// - Parameters:
  ///   - filter: The conditions.
  ///   - isExact: Every contact found is checked, however many they are.
  /// - Returns: What was found; nil when there are no conditions.
  /// - Throws: What the database throws when it cannot be read.
  func find(_ filter: ContactFilter, isExact: Bool) throws -> Found? {
    let expression = filter.expression
    var others = try conditions(filter)
    if others == nil, expression == .everything { return nil }
    // The archive is a small part, so that it is quicker to leave it out than to look the others up.
    let archived = try rows("SELECT contactId FROM standing WHERE isArchived = 1", nil)
    let isOfEveryone = expression.terms.contains(.state(.archived))
    let scope: Scope = filter.isArchived ? .archived : isOfEveryone ? .everyone : .live
    switch scope {
    case .live: others = Self.intersection(others, archived.inverted)
    case .archived: others = Self.intersection(others, archived)
    case .everyone: break
    }
    let sets = FilterSets(database: database, today: today)
    let parts = if case .all(let parts) = expression { parts } else { [expression] }
    var fuzzy: [(FuzzyWord, RowSet)] = []
    var strict = others ?? .everything
    var around = strict
    var checks: [TextCheck] = []
    for part in parts {
      guard case .term(.words(let text)) = part else {
        let set = try sets.set(part)
        strict.formIntersection(set)
        around.formIntersection(set)
        continue
      }
      let set = try sets.candidates(text)
      strict.formIntersection(set)
      if let word = FuzzyWord(text) {
        fuzzy.append((word, set))
      } else {
        around.formIntersection(set)
      }
      if TextCheck.isNeeded(for: text) { checks.append(try TextCheck(text, database)) }
    }
    if !checks.isEmpty, isExact || strict.namedCount <= Self.checkLimit {
      for check in checks { strict = try check.kept(of: strict) }
      if !fuzzy.isEmpty { for check in checks { around = try check.kept(of: around) } }
      checks = []
    }
    let count = try Int.fetchOne(
      try database.cachedStatement(sql: "SELECT count(*) FROM contact")
    )
    var found = Found(
      scope: scope,
      strict: strict,
      contactCount: count ?? 0,
      texts: expression.searchTexts,
      checks: checks
    )
    if !fuzzy.isEmpty, found.total < Self.fewMatches {
      found.fuzzy = try self.fuzzy(fuzzy, around, leavingOut: strict)
    }
    // Only archived ones were found: they have an index of their own.
    if scope == .everyone {
      var live = found.all
      live.subtract(archived)
      if !live.isComplement, live.count == 0 { found.scope = .archived }
    }
    return found
  }

  private static func intersection(_ left: RowSet?, _ right: RowSet) -> RowSet {
    guard var left else { return right }
    left.formIntersection(right)
    return left
  }

  /// The conditions beside the filter line; nil when there are none.
  private func conditions(_ filter: ContactFilter) throws -> RowSet? {
    var found: RowSet?
    if let network = filter.network {
      found = try rows(
        "SELECT contactId FROM membership WHERE networkId = ? AND until IS NULL",
        network.number
      )
    }
    if let topic = filter.topic {
      let set = try rows(
        """
        SELECT ct.contactId FROM contactTopic ct JOIN topic t ON t.id = ct.topicId
        WHERE t.sortName = ?
        """,
        FoldedText.folded(topic)
      )
      found = Self.intersection(found, set)
    }
    if let day = filter.dueBy {
      let set = try rows(
        "SELECT contactId FROM standing WHERE \(Due.condition(on: "?1"))",
        day.epochDay
      )
      found = Self.intersection(found, set)
    }
    return found
  }

  private func rows(_ sql: String, _ argument: (any DatabaseValueConvertible)?) throws -> RowSet {
    try RowSet(
      try database.cachedStatement(sql: sql),
      argument.map { [$0] } ?? []
    )
  }

  /// The contacts for which each word holds or fits the name, by how well they fit, then by name.
  private func fuzzy(
    _ words: [(FuzzyWord, RowSet)],
    _ around: RowSet,
    leavingOut strict: RowSet
  ) throws -> [Int64] {
    try names.use(database) { index in
      var wide = around
      wide.subtract(strict)
      var scores: [[Int64: Int]] = []
      for (word, set) in words {
        var others = wide
        others.subtract(set)
        let found = index.scores(of: word, within: others)
        scores.append(found)
        var either = set
        either.formUnion(RowSet(found.keys))
        wide.formIntersection(either)
      }
      return index.sorted(
        wide.numbers.map { number in
          // Of a word that the contact has, it was not asked whether it fits.
          (number, scores.reduce(0) { sum, found in sum + (found[number].map { $0 + 1 } ?? 0) })
        }
      )
    }
  }
}
