/// The name by which another system knows a contact; it makes a second import recognise the first.
public struct ExternalKey: Hashable, Sendable, Codable {
  /// The system, such as `linkedin`.
  public var source: String
  /// What the key is there, such as `profile`.
  public var kind: String
  /// The key itself, in the form in which it is compared.
  public var key: String

  /// A key of a system.
  public init(source: String, kind: String, key: String) {
    self.source = source
    self.kind = kind
    self.key = key
  }
}
