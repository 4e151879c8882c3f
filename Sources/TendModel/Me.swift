/// What the program knows of its user.
public struct Me: Hashable, Sendable, Codable {
  /// The user's names, the first is shown.
  public var names: [String] = []
  /// The user's e-mail addresses; they are never taken for a contact's.
  public var emails: [String] = []
  /// The organisations whose people count as inside.
  public var organisations: [String] = []
  /// ISO 3166 code of the country for numbers without a country code; empty when not said.
  public var country = ""

  /// Nothing known.
  public init() {}
}
