import GRDB
import GRDBSQLite

/// Runs a prepared statement row by row and lends the bytes of its columns.
///
/// A cursor that makes values of them takes several times as long, which counts where a word matches 100,000 rows.
struct RowReader {
  private let handle: OpaquePointer

  /// A statement with its arguments.
  init(_ statement: Statement, _ arguments: StatementArguments = []) throws {
    try statement.setArguments(arguments)
    handle = statement.sqliteStatement
    sqlite3_reset(handle)
  }

  /// Calls a body for each row.
  func forEach(_ body: () -> Void) throws {
    defer { sqlite3_reset(handle) }
    var code = sqlite3_step(handle)
    while code == SQLITE_ROW {
      body()
      code = sqlite3_step(handle)
    }
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
      )
    }
  }

  /// The number in a column of the row.
  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// Calls a body with the UTF-8 of a column of the row, which is lent until then.
  func withBytes<Value>(
    _ column: Int32,
    _ body: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    let start = sqlite3_column_text(handle, column)
    let count = Int(sqlite3_column_bytes(handle, column))
    return body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}
