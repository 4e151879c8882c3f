/// What a number or a sign means and how it is counted.
public struct Explanation: Hashable, Sendable, Encodable {
  /// What is explained.
  public let term: String
  /// The explanation.
  public let text: String

  /// An explanation of a term.
  public init(term: String, text: String) { (self.term, self.text) = (term, text) }
}
