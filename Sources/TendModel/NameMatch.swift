/// A name found by a look-up.
public struct NameMatch: Hashable, Sendable {
  /// The row number of the contact, network or topic.
  public var number: Int64
  /// The name.
  public var name: String
  /// What tells two of one name apart, such as the organisation; empty when there is nothing.
  public var detail: String

  /// A name and what it belongs to.
  public init(number: Int64, name: String, detail: String) {
    self.number = number
    self.name = name
    self.detail = detail
  }
}
