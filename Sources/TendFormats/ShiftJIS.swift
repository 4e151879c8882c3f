/// Tells Shift_JIS (JIS X 0208, appendix 1) from the code pages of the West.
enum ShiftJIS {
  /// The bytes are well-formed, and most characters of two bytes are kana or usual kanji.
  ///
  /// Their first bytes, 0x81...0x9F, are rare quotes and signs in Windows-1252, whose letters lie above 0xC0.
  ///
  /// - Complexity: O(n).
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    var japanese = 0
    var other = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x81...0x9F, 0xE0...0xFC:
        // A character that the end of the file cut in two is no proof against it.
        guard index < bytes.count else { break }
        guard (0x40...0xFC).contains(bytes[index]), bytes[index] != 0x7F else { return false }
        index += 1
        if byte <= 0x9F { japanese += 1 } else { other += 1 }
      case 0x80, 0xA0, 0xFD...0xFF: return false
      default: break
      }
    }
    return japanese >= 2 && japanese > other * 2
  }
}
