extension ContentLineReader {
  /// The line at a byte is a property, though the one before it ends in a soft break: its writer cut the value short.
  ///
  /// A text may well go on with such a word. Only a break long before the width at which encoders put them, and not behind
  /// the code of a line end, shows that nothing goes on.
  ///
  /// - Parameters:
  ///   - start: Where the line begins.
  ///   - joined: The value so far.
  ///   - length: The octets of its last piece in the file.
  /// - Returns: False for text that may go on.
  func isProperty(_ start: Int, after joined: [UInt8], length: Int) -> Bool {
    guard length < Self.shortestEncodedLine, !joined.suffix(4).elementsEqual("=0A=".utf8) else {
      return false
    }
    let word = bytes[start...].prefix(Self.longestName)
    guard let end = word.firstIndex(where: { $0 == 0x3A || $0 == 0x3B }) else { return false }
    return Self.properties.contains(String(decoding: word[..<end], as: UTF8.self))
  }

  private static let shortestEncodedLine = 60
  private static let longestName = 12
  private static let properties: Set = [
    "N", "FN", "TEL", "EMAIL", "ADR", "LABEL", "ORG", "TITLE", "ROLE", "NOTE", "URL", "BDAY", "REV",
    "UID", "PHOTO", "CATEGORIES", "VERSION",
  ]
}
