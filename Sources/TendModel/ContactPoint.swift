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
      return Self.dropping("mailto:", from: value.lowercased())
    case .phone:
      return String(value.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" })
    case .url, .social, .im:
      return Self.bare(value.lowercased())
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

  private static func dropping(_ beginning: String, from text: String) -> String {
    guard text.utf8.starts(with: beginning.utf8) else { return text }
    return String(Substring(text.utf8.dropFirst(beginning.utf8.count)))
  }

  /// A link in small letters without its scheme, `www.` and the slashes at its end.
  ///
  /// By bytes, because it is asked for several times with each link of a large import.
  private static func bare(_ link: String) -> String {
    var link = link
    return link.withUTF8 { bytes in
      func begins(_ part: StaticString, at start: Int) -> Bool {
        let count = part.utf8CodeUnitCount
        guard bytes.count - start >= count else { return false }
        return (0..<count).allSatisfy { bytes[start + $0] == part.utf8Start[$0] }
      }
      var (start, end) = (0, bytes.count)
      if begins("https://", at: 0) {
        start = 8
      } else if begins("http://", at: 0) {
        start = 7
      }
      if begins("www.", at: start) { start += 4 }
      while end > start, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }
  }
}
