import GRDB
import TendModel

/// Finds the day's fresh perspective: someone dormant from another corner than the day's other contacts.
///
/// People reconnect with whom they know best, though those they know less bring more that is new (Levin, Walter and
/// Murnighan 2011); so whoever shares a network with the day's list is passed over, and of the others those come whom the
/// fewest other contacts know. Who is in no network at all comes only where nobody is in another one.
struct FreshReader {
  let database: Database
  let day: CalendarDay

  private static let poolSize = 50
  /// So many of those who have been dormant longest are looked at, however many there are.
  private static let lookedAt = 200
  /// Whoever was tried in so many days is left alone.
  private static let triedDays = 7

  /// A contact for the day.
  ///
  /// - Parameters:
  ///   - listed: The contacts of the day's list.
  ///   - before: Who had the place when it was last asked, and keeps it while dormant: what was done since then
  ///     changes the list, but is no reason to suggest somebody else.
  /// - Returns: The contact; nil when nobody is dormant elsewhere.
  /// - Throws: `DatabaseError` when the file cannot be read.
  func contact(besides listed: Set<Int64>, before: Int64? = nil) throws -> Int64? {
    if let before, try canCome(before) { return before }
    let few = try withFewShared(try pool(besides: listed))
    guard !few.isEmpty else { return nil }
    let turn = day.epochDay % few.count
    return few[turn < 0 ? turn + few.count : turn]
  }

  private static let condition = """
    dormantDay IS NOT NULL AND dormantDay <= ?1 AND isArchived = 0
    AND cadenceDays IS NOT NULL AND dueDay <= ?1
    """
  private static let isUntried = """
    NOT EXISTS (
      SELECT 1 FROM participant p JOIN interaction i ON i.id = p.interactionId
      WHERE p.contactId = s.contactId AND i.outcome = 'tried' AND i.day BETWEEN ?1 - ?3 AND ?1)
    """

  private func canCome(_ number: Int64) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM standing s WHERE contactId = ?2 AND \(Self.condition) AND \(Self.isUntried))
        """
    )
    return try Bool.fetchOne(statement, arguments: [day.epochDay, number, Self.triedDays]) ?? false
  }

  /// Those who may come: who is in another network, or where there are none of these, who is in no network.
  private func pool(besides listed: Set<Int64>) throws -> [Int64] {
    let list = listed.map(String.init).joined(separator: ",")
    let own = "SELECT 1 FROM membership m WHERE m.contactId = s.contactId AND m.until IS NULL"
    let statement = try database.makeStatement(
      sql: """
        SELECT s.contactId, EXISTS (\(own)) AS isInNetwork FROM (
          SELECT contactId, importance, lastDay FROM standing
          WHERE \(Self.condition) AND contactId NOT IN (\(list))
          ORDER BY dormantDay, contactId LIMIT ?2) s
        WHERE NOT EXISTS (
          \(own) AND m.networkId IN (
            SELECT networkId FROM membership WHERE until IS NULL AND contactId IN (\(list))))
        AND \(Self.isUntried)
        ORDER BY isInNetwork DESC, s.importance DESC, s.lastDay, s.contactId LIMIT ?4
        """
    )
    let found: [(number: Int64, isInNetwork: Bool)] = try database.values(
      statement,
      [day.epochDay, Self.lookedAt, Self.triedDays, Self.poolSize]
    ) { ($0[0], $0[1]) }
    return found.filter { $0.isInNetwork == found.first?.isInNetwork }.map(\.number)
  }

  /// The half of a pool, or more where many are equal, whom the fewest other contacts know, in the pool's order.
  private func withFewShared(_ pool: [Int64]) throws -> [Int64] {
    let shared = try sharedContactCounts(pool)
    let counts = pool.map { shared[$0] ?? 0 }
    guard let most = counts.sorted().dropFirst((pool.count - 1) / 2).first else { return [] }
    return zip(pool, counts).filter { $0.1 <= most }.map(\.0)
  }

  /// How many other contacts know each, by what was noted and by what they took part in together; none is left out.
  private func sharedContactCounts(_ pool: [Int64]) throws -> [Int64: Int] {
    let list = pool.map(String.init).joined(separator: ",")
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT one, count(*) FROM (
          SELECT firstId AS one, secondId AS other FROM tie WHERE firstId IN (\(list)) AND state = 'known'
          UNION
          SELECT secondId, firstId FROM tie WHERE secondId IN (\(list)) AND state = 'known'
          UNION
          SELECT own.contactId, p.contactId FROM participant own
          JOIN participant p ON p.interactionId = own.interactionId AND p.contactId <> own.contactId
          WHERE own.contactId IN (\(list)) AND (SELECT count(*) FROM participant a
            WHERE a.interactionId = own.interactionId) <= ?)
        WHERE NOT EXISTS (SELECT 1 FROM tie t WHERE t.state = 'absent'
          AND t.firstId = min(one, other) AND t.secondId = max(one, other))
        GROUP BY one
        """,
      arguments: [TieEvidence.largestGroup]
    )
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
  }
}
