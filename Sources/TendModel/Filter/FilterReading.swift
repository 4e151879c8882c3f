/// What was understood of a filter line.
///
/// There is always an expression: a term that is wrong or not finished counts as if it were not there.
public struct FilterReading: Hashable, Sendable {
  /// The line as it was typed.
  public let text: String
  /// What it asks for.
  public let expression: FilterExpression
  /// What is wrong with it, from left to right.
  public let mistakes: [FilterMistake]
  /// What would be wrong if the line ended here; nil when it may.
  public let unfinished: FilterMistake?
  /// Its parts, from left to right, for colouring.
  public let spans: [FilterSpan]

  /// Reads a line.
  ///
  /// - Complexity: O(n) in its length.
  public init(_ text: String) {
    var parser = FilterParser(FilterScanner(text))
    self.text = text
    expression = parser.parse() ?? .everything
    mistakes = parser.mistakes.sorted { $0.range.lowerBound < $1.range.lowerBound }
    unfinished = parser.unfinished
    spans = parser.spans
  }

  /// An expression in its own words.
  public init(_ expression: FilterExpression) {
    text = expression.description
    self.expression = expression
    mistakes = []
    unfinished = nil
    spans = FilterScanner(text).spans
  }

  /// The first thing wrong with a line that is complete; nil when all is well.
  public var firstMistake: FilterMistake? { mistakes.first ?? unfinished }
}
