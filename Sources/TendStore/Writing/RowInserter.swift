import GRDB
import GRDBSQLite

/// Inserts the rows of a large import into one table, many with a statement.
///
/// It binds the bytes of strings directly: the boxes and copies of general arguments take as long as the insert itself.
/// What a statement sets up before its first row (cursors, the lists that checks compare with) would take longer than the
/// row, so that rows are kept until `write`. The values of a row are given in the order of the columns.
struct RowInserter {
  /// How many rows one statement inserts; of more, its own length eats the gain.
  private static let batchSize = 100

  private let single: Statement
  private let batch: Statement
  private let columnCount: Int
  private var bytes: [UInt8] = []
  private var values: [Value] = []

  private enum Value {
    case integer(Int64)
    case null
    /// Bytes of UTF-8 in `bytes`.
    case text(Range<Int>)
  }

  /// Prepares the statements for the columns of a table.
  init(_ table: String, _ columns: [String], _ database: Database) throws {
    let row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
    let sql = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
    single = try database.cachedStatement(sql: sql + row)
    batch = try database.cachedStatement(
      sql: sql + repeatElement(row, count: Self.batchSize).joined(separator: ", ")
    )
    columnCount = columns.count
  }

  mutating func text(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    values.append(.text(start..<bytes.count))
  }

  mutating func text(_ text: String?) {
    if let text { self.text(text) } else { values.append(.null) }
  }

  mutating func integer(_ number: Int64) { values.append(.integer(number)) }

  mutating func integer(_ number: Int) { integer(Int64(number)) }

  mutating func integer(_ number: Int?) {
    if let number { integer(Int64(number)) } else { values.append(.null) }
  }

  /// Writes the rows whose values were given, and forgets them.
  ///
  /// - Throws: `DatabaseError` when a row breaks a constraint or cannot be written.
  mutating func write() throws {
    defer {
      bytes.removeAll(keepingCapacity: true)
      values.removeAll(keepingCapacity: true)
    }
    var start = 0
    for (statement, rowCount) in [(batch, Self.batchSize), (single, 1)] {
      let count = rowCount * columnCount
      while start + count <= values.count {
        try run(statement, values[start..<start + count])
        start += count
      }
    }
  }

  private func run(_ statement: Statement, _ values: ArraySlice<Value>) throws {
    let handle = statement.sqliteStatement
    let code = bytes.withUnsafeBufferPointer { buffer in
      for (index, value) in values.enumerated() {
        let mark = Int32(index + 1)
        switch value {
        case .integer(let number): sqlite3_bind_int64(handle, mark, number)
        case .null: sqlite3_bind_null(handle, mark)
        case .text(let range): bind(range, of: buffer, handle, mark)
        }
      }
      let code = sqlite3_step(handle)
      // The bytes are only lent for as long as the rows are written.
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
      return code
    }
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
      )
    }
  }

  private func bind(
    _ range: Range<Int>,
    of buffer: UnsafeBufferPointer<UInt8>,
    _ handle: OpaquePointer,
    _ mark: Int32
  ) {
    guard !range.isEmpty, let start = buffer.baseAddress else {
      sqlite3_bind_text(handle, mark, "", 0, nil)
      return
    }
    let pointer = UnsafeRawPointer(start + range.lowerBound).assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text(handle, mark, pointer, Int32(range.count), nil)
  }
}
