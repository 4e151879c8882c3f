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

  /// Checks what a user typed.
  ///
  /// - Throws: `ValidationError` when an address can reach nobody or the country is no code of two letters.
  public func validateEntry() throws(ValidationError) {
    for email in emails { try ContactPoint(.email, email).validateEntry() }
    let isCode = country.utf8.count == 2 && country.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    if !country.isEmpty && !isCode {
      throw ValidationError("country", "\"\(country)\" is no code of two letters, such as DE")
    }
  }
}
