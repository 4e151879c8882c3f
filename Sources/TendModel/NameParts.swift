/// The parts of a person's name; what is not known is empty.
public struct NameParts: Hashable, Sendable, Codable {
  /// Honorific before the name, such as Dr.
  public var prefix = ""
  /// First name.
  public var given = ""
  /// Middle names.
  public var additional = ""
  /// Last name.
  public var family = ""
  /// What follows the name, such as Jr. or MBA.
  public var suffix = ""
  /// Names used among friends.
  public var nicknames: [String] = []

  /// Empty parts.
  public init() {}

  /// Given and family name, all else empty.
  public init(given: String, family: String) {
    self.given = given
    self.family = family
  }

  /// The parts in reading order with single blanks between; empty when nothing is known.
  public var joined: String {
    let name = [prefix, given, additional, family].filter { !$0.isEmpty }.joined(separator: " ")
    if suffix.isEmpty { return name }
    return name.isEmpty ? suffix : name + ", " + suffix
  }
}
