import GRDB
import TendModel

/// Reads what the columns of tables hold.
struct TableMappingReader {
  let database: Database

  /// What was said of tables with a header; nil when nothing was.
  func mapping(_ fingerprint: String) throws -> TableMapping? {
    try Row.fetchOne(
      database,
      sql: "SELECT fingerprint, header, columns FROM tableMapping WHERE fingerprint = ?",
      arguments: [fingerprint]
    ).map(Self.mapping)
  }

  /// All that was said, by fingerprint.
  func all() throws -> [TableMapping] {
    try Row.fetchAll(
      database,
      sql: "SELECT fingerprint, header, columns FROM tableMapping ORDER BY fingerprint"
    ).map(Self.mapping)
  }

  private static func mapping(_ row: Row) throws -> TableMapping {
    TableMapping(
      fingerprint: row[0],
      header: try JSON.value([String].self, row[1]),
      columns: try JSON.value([FieldColumn?].self, row[2])
    )
  }
}
