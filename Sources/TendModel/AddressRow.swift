/// An e-mail address with whose it is.
public struct AddressRow: Hashable, Sendable, Codable {
  /// The address as written.
  public var address: String
  /// The contact's name.
  public var name: String
  /// Empty when not known.
  public var organisation: String

  /// An address and whose it is.
  public init(address: String, name: String, organisation: String) {
    self.address = address
    self.name = name
    self.organisation = organisation
  }
}
