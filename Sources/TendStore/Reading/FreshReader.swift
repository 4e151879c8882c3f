import GRDB
import TendModel

/// Finds the day's fresh perspective: someone dormant from another corner than the day's other contacts.
///
/// People reconnect with whom they know best, though those they know less bring more that is new (Levin, Walter and
/// Murnighan 2011); so whoever shares a network with the day's list is passed over.
struct FreshReader {
  let database: Database
  let day: CalendarDay

  private static let poolSize = 50
  /// So many of those who have been dormant longest are looked at, however many there are.
  private static let lookedAt = 1000

  /// A contact for the day, the same all day long; nil when nobody is dormant elsewhere.
  func contact(besides listed: Set<Int64>) throws -> Int64? {
    let list = listed.map(String.init).joined(separator: ",")
    let pool = try Int64.fetchAll(
      database,
      sql: """
        SELECT s.contactId FROM (
          SELECT contactId, importance, lastDay FROM standing
          WHERE dormantDay IS NOT NULL AND dormantDay <= ? AND isArchived = 0
          AND cadenceDays IS NOT NULL AND contactId NOT IN (\(list))
          ORDER BY dormantDay, contactId LIMIT ?) s
        WHERE NOT EXISTS (
          SELECT 1 FROM membership m WHERE m.contactId = s.contactId AND m.until IS NULL
          AND m.networkId IN (
            SELECT networkId FROM membership WHERE until IS NULL AND contactId IN (\(list))))
        ORDER BY s.importance DESC, s.lastDay, s.contactId LIMIT ?
        """,
      arguments: [day.epochDay, Self.lookedAt, Self.poolSize]
    )
    guard !pool.isEmpty else { return nil }
    let turn = day.epochDay % pool.count
    return pool[turn < 0 ? turn + pool.count : turn]
  }
}
