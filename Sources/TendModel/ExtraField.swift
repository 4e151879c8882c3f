/// A column of an imported file that has no field of its own, kept as it was.
public struct ExtraField: Hashable, Sendable, Codable {
  /// The column's header.
  public var name: String
  /// The cell.
  public var value: String

  /// A header and its cell.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
