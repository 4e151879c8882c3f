import GRDB
import TendModel

/// Counts how many contacts the user has room for in a day.
///
/// The number of ties that a person keeps active is about constant (Miritello et al. 2013), so the pace of the last eight
/// weeks says what a day can hold; a list that asks for more would only grow.
struct CapacityReader {
  let database: Database
  let day: CalendarDay

  /// The days that are looked back on.
  private static let days = 56
  /// Before so many days of logging, the pace is not known.
  private static let knownDays = 28
  private static let limits = 3...15
  /// Working days in a week of seven days.
  private static let workingDays = 5

  /// Contacts reached for each working day of the last eight weeks, rounded up, within sensible limits.
  func capacity() throws -> Int {
    let first = try Int.fetchOne(
      try database.cachedStatement(
        sql: """
          SELECT day FROM interaction WHERE outcome = 'reached' AND day BETWEEN ?1 - ?2 AND ?1 - 1
          ORDER BY day LIMIT 1
          """
      ),
      arguments: [day.epochDay, Self.days]
    )
    guard let first, day.epochDay - first >= Self.knownDays else {
      return TodayList.usualCapacity
    }
    let days = (day.epochDay - first) * Self.workingDays / 7
    // More than fills the largest day need not be counted.
    let reached =
      try Int.fetchOne(
        try database.cachedStatement(
          sql: """
            SELECT count(*) FROM (
              SELECT DISTINCT p.contactId, i.day FROM interaction i
              JOIN participant p ON p.interactionId = i.id
              WHERE i.outcome = 'reached' AND i.day BETWEEN ?1 AND ?2 - 1 LIMIT ?3)
            """
        ),
        arguments: [first, day.epochDay, days * Self.limits.upperBound]
      ) ?? 0
    let perDay = (reached + days - 1) / max(1, days)
    return min(max(perDay, Self.limits.lowerBound), Self.limits.upperBound)
  }
}
