import GRDB

/// The schema as a list of steps that is only ever appended to; a step that was released never changes.
enum Migrations {
  /// The number in `application_id` by which a store is recognised: "tend" in ASCII.
  static let applicationID = 0x7465_6e64

  /// Each step brings the schema to the version of its place in the list, counted from 1.
  static let steps: [@Sendable (Database) throws -> Void] = [
    SchemaVersion1.create, SchemaVersion2.create, SchemaVersion3.create, PlainLetters.bringIn,
    // Due days are counted anew: a snooze no longer brings one forward. What is derived is built again after any step.
    { _ in },
  ]

  /// The tables whose rows the history records, parents before children.
  static let loggedTables = SchemaVersion1.loggedTables + SchemaVersion2.loggedTables

  /// Tables to whose rows nothing refers but the cards of keys, and which are unique by more than their number.
  static let pairTables = SchemaVersion1.pairTables.union(SchemaVersion2.pairTables)

  /// Brings a store up to date in one transaction; of two programs that start at once, the second finds it done.
  static func migrate(_ database: Database, _ path: String) throws {
    try database.inTransaction(.immediate) {
      let version = try StoreOpening.version(of: database, path)
      for step in steps[version...] { try step(database) }
      // What is derived has the shape of the last step only.
      if version > 0, version < steps.count { try DerivedTables(database: database).rebuild() }
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(steps.count)")
      return .commit
    }
  }
}
