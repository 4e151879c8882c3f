/// Why a value cannot be saved, in words that a person can act on.
public struct ValidationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The field that is wrong.
  public let field: String
  /// What is wrong and what would be right.
  public let reason: String

  /// A field and what is wrong with it.
  public init(_ field: String, _ reason: String) {
    self.field = field
    self.reason = reason
  }

  /// One sentence.
  public var description: String { "\(field): \(reason)" }
}
