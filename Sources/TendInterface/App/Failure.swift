/// Why something could not be done, in one sentence that a person can act on.
public struct Failure: Error, Hashable, Sendable {
  /// The sentence.
  public var text: String

  /// A failure in words.
  public init(_ text: String) { self.text = text }
}
