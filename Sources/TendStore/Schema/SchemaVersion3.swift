import GRDB

/// What a start reads: no triggers of the history, which belong to the connections that write, and the days on which the
/// number of due contacts changes.
enum SchemaVersion3 {
  static func create(_ database: Database) throws {
    try LogTriggers.removeStored(database)
    try DueTally.create(database)
  }
}
