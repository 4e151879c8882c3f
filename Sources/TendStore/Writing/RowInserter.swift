import GRDB
import GRDBSQLite

/// One prepared statement that is run once for each row of a large import.
///
/// It binds the bytes of strings directly: the boxes and copies of general arguments take as long as the insert itself.
/// Values are given in the order of the statement's marks, then `run` writes the row.
struct RowInserter {
  private let statement: Statement
  private var bytes: [UInt8] = []
  private var values: [Value] = []

  private enum Value {
    case integer(Int64)
    case null
    /// Bytes of UTF-8 in `bytes`.
    case text(Range<Int>)
  }

  /// Prepares a statement.
  init(_ sql: String, _ database: Database) throws {
    statement = try database.cachedStatement(sql: sql)
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

  /// Writes the row and forgets its values.
  ///
  /// - Throws: `DatabaseError` when the row breaks a constraint or cannot be written.
  mutating func run() throws {
    defer {
      bytes.removeAll(keepingCapacity: true)
      values.removeAll(keepingCapacity: true)
    }
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
      // The bytes are only lent for as long as the row is written.
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
