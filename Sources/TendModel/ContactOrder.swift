/// The order of a contact list; equal contacts follow by name, then by key, and a reversed list is turned round as a whole.
public struct ContactOrder: Hashable, Sendable, Codable {
  /// What is compared.
  ///
  /// Names, due days and organisations go from the first on, last contacts from the newest on, importance from the
  /// highest on. By relevance, those come first whose names hold the words that are searched for, then by name.
  public enum Field: String, Sendable, Codable, CaseIterable {
    case name, due, lastContact, organisation, importance, relevance
  }

  /// What is compared; contacts without a value come last either way.
  public var field: Field
  /// From the other end.
  public var isReversed: Bool

  /// An order by a field.
  public init(_ field: Field, isReversed: Bool = false) {
    self.field = field
    self.isReversed = isReversed
  }
}
