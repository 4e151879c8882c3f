import GRDB

/// The tables in which a change of the history touched rows: most changes touch one or two, and the others cost nothing.
enum TouchedTables {
  /// Their names.
  static func names(of entry: Int64, _ database: Database) throws -> Set<String> {
    try String.fetchSet(
      try database.cachedStatement(
        sql: """
          SELECT DISTINCT tableName FROM changeRow WHERE changeId = ?1
          UNION SELECT tableName FROM changeRange WHERE changeId = ?1
          """
      ),
      arguments: [entry]
    )
  }
}
