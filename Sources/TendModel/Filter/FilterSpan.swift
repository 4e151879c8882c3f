/// A part of a filter line and what it is, for colouring.
public struct FilterSpan: Hashable, Sendable {
  /// What a part is.
  public enum Kind: Hashable, Sendable {
    /// The name of a field with its colon, or the `#` of a topic.
    case field
    /// The value of a field.
    case value
    /// A plain word.
    case word
    /// `and`, `or`, `not`, `-` or `!`.
    case operation
    /// A parenthesis.
    case parenthesis
  }

  /// What the part is.
  public var kind: Kind
  /// Its place, in characters from 0.
  public var range: Range<Int>

  /// A part of a filter line.
  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
