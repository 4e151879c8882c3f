extension ContentLineReader {
  /// The line begins a card.
  func isBegin(_ line: ContentLine) -> Bool {
    line.nameKey == Self.beginKey && line.hasValue
      && line.matches(line.trimmed(line.value), "VCARD")
  }

  /// Looks ahead for the version of the card that begins before the position; some programs write it last.
  ///
  /// - Complexity: O(n) in the card, which for most is their second line.
  mutating func ageOfCard() -> ContentLine.Age {
    var start = position
    while start < bytes.count {
      let end = endOfLine(from: start)
      let line = ContentLine(bytes, text: start..<end, number: 0, place: start..<end)
      if line.hasValue, line.nameKey == Self.versionKey {
        let value = line.trimmed(line.value)
        return value.isEmpty || bytes[value.lowerBound] != UInt8(ascii: "2") ? .current : .old
      }
      // A card inside this one speaks for itself.
      if isBegin(line) || line.hasValue && line.nameKey == Self.endKey { return .unsaid }
      start = end + 1
    }
    return .unsaid
  }

  private static let beginKey = ContentLine.key("BEGIN".utf8)
  private static let endKey = ContentLine.key("END".utf8)
  private static let versionKey = ContentLine.key("VERSION".utf8)

  /// Whether the fold at the end of a text stands for a blank, as in version 2.1.
  ///
  /// - Parameters:
  ///   - line: The line that is folded.
  ///   - length: The octets of its last piece in the file.
  ///   - next: Where the text goes on, the first blank behind.
  /// - Returns: False for a fold that stands for nothing.
  func isBlankFold(_ line: ContentLine, length: Int, next: Int) -> Bool {
    guard age != .current, line.hasValue, !mayBeBlock(line) else { return false }
    if Self.withoutBlanks.contains(line.nameKey) {
      // An address has no blank, but one may stand before it and its name.
      let start = bytes[next...].first { $0 != 0x20 && $0 != 0x09 }
      return start == UInt8(ascii: "<")
    }
    // Who cuts at the width of 3.0, or inside a character, counts octets and no words.
    return length != ContentLineWriter.longestLine
      && !(next < bytes.count && bytes[next] & 0xC0 == 0x80)
  }

  /// The line at the position has no colon and belongs to the value before, as old programs of Microsoft write addresses.
  mutating func goesOnWithoutIndent(_ line: ContentLine) -> Bool {
    guard age == .old, line.hasValue, position < bytes.count else { return false }
    switch line.nameKey {
    case Self.emailKey:
      if line.bytes[line.value].contains(UInt8(ascii: "@")) { return false }
    case let key where Self.structured.contains(key): break
    default: return false
    }
    let end = endOfLine(from: position)
    guard end > position, bytes[position] != UInt8(ascii: "#") else { return false }
    return !bytes[position..<end].contains(0x3A)
  }

  private static let withoutBlanks = ["EMAIL", "URL", "UID"].map { ContentLine.key($0.utf8) }
  private static let emailKey = ContentLine.key("EMAIL".utf8)
  private static let structured = ["N", "ADR", "ORG"].map { ContentLine.key($0.utf8) }
}
