import GRDB

extension Database {
  /// What is made of each row of an answer.
  ///
  /// The library's own list of rows copies every value first, which takes several times as long as reading it.
  ///
  /// - Parameters:
  ///   - statement: What is asked; `transform` must not run it.
  ///   - arguments: What the statement is asked with.
  ///   - transform: Makes a value of a row, which must not be kept: the next row takes its place.
  /// - Returns: The values in the order of the rows.
  /// - Throws: What the database or `transform` throws.
  func values<Value>(
    _ statement: Statement,
    _ arguments: StatementArguments = [],
    _ transform: (Row) throws -> Value
  ) throws -> [Value] {
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var values: [Value] = []
    while let row = try rows.next() { values.append(try transform(row)) }
    return values
  }
}
