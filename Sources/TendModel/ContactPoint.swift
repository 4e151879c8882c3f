/// A way to reach a contact or a dated fact of its card: an address, a number, a link.
public struct ContactPoint: Hashable, Sendable, Codable {
  /// What the value is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case email, phone, url, address, social, im, date, relation
  }

  /// What the value is.
  public var kind: Kind
  /// The value as written.
  public var value: String
  /// What the user calls it, such as Work; empty when not labelled.
  public var label: String
  /// Rank among the points of one kind: 1 is preferred, 0 means not ranked.
  public var preference: Int

  /// A point of a kind.
  public init(_ kind: Kind, _ value: String, label: String = "", preference: Int = 0) {
    self.kind = kind
    self.value = value
    self.label = label
    self.preference = preference
  }

  /// The form by which two points are compared: an e-mail without case, a number without punctuation.
  public var normalised: String {
    let value = Self.trimmed(value)
    switch kind {
    case .email:
      return Self.dropping(["mailto:"], from: value.lowercased())
    case .phone:
      return String(value.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" })
    case .url, .social, .im:
      var text = Self.dropping(["https://", "http://"], from: value.lowercased())[...]
      if text.hasPrefix("www.") { text = text.dropFirst(4) }
      while text.hasSuffix("/") { text = text.dropLast() }
      return String(text)
    case .address, .date, .relation:
      return value.lowercased()
    }
  }

  private static func trimmed(_ text: String) -> String {
    // Nearly all values begin and end with a letter or digit.
    if let first = text.utf8.first, let last = text.utf8.last, (0x21..<0x7f).contains(first),
      (0x21..<0x7f).contains(last)
    {
      return text
    }
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  private static func dropping(_ schemes: [String], from text: String) -> String {
    guard let scheme = schemes.first(where: text.hasPrefix) else { return text }
    return String(text.dropFirst(scheme.count))
  }
}
