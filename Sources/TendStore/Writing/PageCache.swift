import GRDB

/// How much of the file a connection keeps in memory.
enum PageCache {
  private static let usualKibibytes = 2000
  private static let bulkKibibytes = 131_072

  /// Lets the database keep more pages until a change of many rows is done; what does not fit is written and read again and
  /// again.
  static func widen(_ database: Database) throws {
    try database.execute(sql: "PRAGMA cache_size = -\(bulkKibibytes)")
  }

  /// Gives the memory back; pages that a transaction still needs stay until it ends.
  static func narrow(_ database: Database) throws {
    try database.execute(sql: "PRAGMA cache_size = -\(usualKibibytes); PRAGMA shrink_memory")
  }
}
