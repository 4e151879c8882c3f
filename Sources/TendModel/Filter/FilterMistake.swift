/// What is wrong with a filter, and where.
public struct FilterMistake: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place in the text, in characters from 0.
  public var range: Range<Int>
  /// What is wrong, and what was perhaps meant: `there is no field "orgg"; did you mean org:?`.
  public var message: String

  /// A mistake at a place.
  public init(_ range: Range<Int>, _ message: String) {
    self.range = range
    self.message = message
  }

  /// The column, counted from 0.
  public var column: Int { range.lowerBound }

  /// Column, counted from 1, and what is wrong.
  public var description: String { "column \(column + 1): \(message)" }
}
