/// The order of a contact list; equal contacts follow by name, then by key.
public struct ContactOrder: Hashable, Sendable {
  /// What is compared.
  public enum Field: String, Sendable, CaseIterable {
    case name, due, lastContact, organisation, importance
  }

  /// What is compared; contacts without a value come last either way.
  public var field: Field
  /// Largest first.
  public var isDescending: Bool

  /// An order by a field.
  public init(_ field: Field, isDescending: Bool = false) {
    self.field = field
    self.isDescending = isDescending
  }
}
