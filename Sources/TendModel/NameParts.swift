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
  /// What follows the name, such as MBA.
  public var suffix = ""
  /// Names used among friends.
  public var nicknames: [String] = []

  /// Empty parts.
  public init() {}

  /// Reads the parts; what is not there is empty.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func text(_ key: CodingKeys) throws -> String {
      try container.decodeIfPresent(String.self, forKey: key) ?? ""
    }
    prefix = try text(.prefix)
    given = try text(.given)
    additional = try text(.additional)
    family = try text(.family)
    suffix = try text(.suffix)
    nicknames = try container.decodeIfPresent([String].self, forKey: .nicknames) ?? []
  }

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
