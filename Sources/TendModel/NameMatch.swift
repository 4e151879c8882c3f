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

  /// Somebody who is not in the store yet and is to be added.
  public static func new(_ name: String) -> NameMatch {
    NameMatch(number: 0, name: name, detail: "")
  }

  /// The row number that `id:12` in place of a name says; nil for any other text.
  public static func number(in text: String) -> Int64? {
    guard text.lowercased().hasPrefix("id:") else { return nil }
    return Int64(text.dropFirst(3))
  }

  /// Whether it is to be added.
  public var isNew: Bool { number == 0 }
}
