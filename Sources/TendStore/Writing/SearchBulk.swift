import GRDB

/// The search index while many contacts are added.
enum SearchBulk {
  /// With fewer the usual settings do as well.
  private static let fewContacts = 2000
  private static let usual = (pieceBytes: 1_048_576, mergedPieces: 4)
  private static let bulk = (pieceBytes: 16_777_216, mergedPieces: 0)

  /// Runs a body that adds so many contacts.
  ///
  /// What is gathered in large pieces that are not merged on the way takes a fifth less time to write, and is in no more
  /// pieces in the end.
  static func during(adding count: Int, _ database: Database, _ body: () throws -> Void) throws {
    if count < fewContacts { return try body() }
    try set(bulk, database)
    try body()
    try set(usual, database)
  }

  /// Both are kept in the file, as part of the change that sets them: one that fails leaves them as they were.
  private static func set(
    _ settings: (pieceBytes: Int, mergedPieces: Int),
    _ database: Database
  ) throws {
    for (name, value) in [
      ("hashsize", settings.pieceBytes), ("automerge", settings.mergedPieces),
    ] {
      try database.execute(
        sql: "INSERT INTO search (search, rank) VALUES (?, ?)",
        arguments: [name, value]
      )
    }
  }
}
