import GRDB
import Synchronization
import TendModel

/// Keeps how many contacts are due between queries, because a frame says it in two places and a large store takes
/// milliseconds to count.
final class DueCountCache: Sendable {
  private struct Known {
    var day: CalendarDay
    /// The newest entry of the history that is counted in.
    var newestChange: Int64
    var count: Int
  }

  private let known = Mutex<Known?>(nil)

  /// How many contacts are due on a day.
  func count(on day: CalendarDay, _ database: Database) throws -> Int {
    let newest =
      try Int64.fetchOne(
        try database.cachedStatement(sql: "SELECT coalesce(max(id), 0) FROM changeLog")
      ) ?? 0
    // Locked while it counts, so that who asks meanwhile waits for the answer instead of counting as well.
    return try known.withLock { known in
      if let known, known.day == day, known.newestChange == newest { return known.count }
      let count = try DueReader(database: database, day: day).count()
      known = Known(day: day, newestChange: newest, count: count)
      return count
    }
  }
}
