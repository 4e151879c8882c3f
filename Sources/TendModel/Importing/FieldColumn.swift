/// A field and what its values are called, such as a phone number at work.
public struct FieldColumn: Hashable, Sendable, Codable {
  /// What the column holds.
  public var field: ContactField
  /// What the value is called, such as `Work`; empty when the column does not say.
  public var label: String
  /// The name of the column only suggests the field, so that the values have to look like it.
  public var isGuess = false

  /// What is kept of a mapping; whatever was chosen is no guess.
  private enum CodingKeys: String, CodingKey { case field, label }

  /// A field with a label.
  public init(_ field: ContactField, label: String = "") {
    self.field = field
    self.label = label
  }
}
