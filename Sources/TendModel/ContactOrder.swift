/// The order of a contact list; equal contacts follow by name, then by key, and a reversed list is turned round as a whole.
public struct ContactOrder: Hashable, Sendable {
  /// What is compared: names, due days and organisations from the first on, last contacts from the newest on, importance
  /// from the highest on.
  public enum Field: String, Sendable, CaseIterable {
    case name, due, lastContact, organisation, importance
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
