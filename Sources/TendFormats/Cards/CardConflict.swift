/// A property that both sides changed since they last agreed, each in its own way.
public struct CardConflict: Hashable, Sendable, Codable {
  /// The property and what it is called, such as `TEL (cell)`.
  public var property: String
  /// What it was when both agreed; nil when there was none.
  public var base: String?
  /// What the contact says.
  public var local: String
  /// What the file says.
  public var remote: String

  /// A property on which two sides differ.
  public init(property: String, base: String?, local: String, remote: String) {
    self.property = property
    self.base = base
    self.local = local
    self.remote = remote
  }
}
