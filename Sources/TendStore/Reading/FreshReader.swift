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

  /// A contact for the day, the same all day long; nil when nobody is dormant elsewhere.
  func contact(besides listed: Set<Int64>) throws -> Int64? {
    let list = listed.map(String.init).joined(separator: ",")
    let pool = try Int64.fetchAll(
      database,
      sql: """
        SELECT s.contactId FROM standing s WHERE s.isArchived = 0 AND s.cadenceDays IS NOT NULL
        AND s.dormantDay <= ? AND s.contactId NOT IN (\(list)) AND NOT EXISTS (
          SELECT 1 FROM membership m JOIN membership o ON o.networkId = m.networkId
          WHERE m.contactId = s.contactId AND m.until IS NULL AND o.until IS NULL
          AND o.contactId IN (\(list)))
        ORDER BY s.importance DESC, s.lastDay, s.contactId LIMIT ?
        """,
      arguments: [day.epochDay, Self.poolSize]
    )
    guard !pool.isEmpty else { return nil }
    let turn = day.epochDay % pool.count
    return pool[turn < 0 ? turn + pool.count : turn]
  }
}
