import TendModel

/// Decodes the words of a header that are written in another character set.
///
/// Source: RFC 2047; RFC 2231, section 5, for the language in a word.
enum EncodedWords {
  private struct Word {
    let charset: String
    var bytes: [UInt8]
  }

  /// The text with all encoded words decoded; blanks between two of them are left out.
  ///
  /// Neighbours in one character set are decoded as one, because writers cut characters in two. What is no encoded word
  /// stays as it is.
  static func decoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard text.containsBytes("=?") else { return text }
    var output: [UInt8] = []
    var open: Word?
    var index = 0
    var gap: [UInt8] = []
    func closed(_ word: Word) -> [UInt8] {
      // A name that means nothing often stands for UTF-8, as does ASCII with more than its letters.
      let isASCII = word.charset.lowercased() == "us-ascii"
      let charset = isASCII ? nil : Charset(word.charset)
      return charset?.decoded(word.bytes[...])
        ?? CalendarText.decoded(word.bytes[...], charset: nil)
    }
    while index < bytes.count {
      if bytes[index] == 0x3D, let (word, end) = word(bytes, at: index) {
        if let last = open, last.charset.lowercased() == word.charset.lowercased() {
          open?.bytes += word.bytes
        } else {
          if let last = open { output += closed(last) }
          open = word
        }
        gap = []
        index = end
        continue
      }
      if open != nil, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0A {
        gap.append(bytes[index])
      } else {
        if let last = open { output += closed(last) + gap }
        (open, gap) = (nil, [])
        output.append(bytes[index])
      }
      index += 1
    }
    if let last = open { output += closed(last) + gap }
    return String(decoding: output, as: UTF8.self)
  }

  /// The encoded word that begins at an index, and where it ends; nil when none does.
  private static func word(_ bytes: [UInt8], at start: Int) -> (Word, end: Int)? {
    guard start + 1 < bytes.count, bytes[start + 1] == 0x3F else { return nil }
    // No word is longer than this, however wrongly it was written; without a bound this would not be linear.
    let limit = min(bytes.count, start + 2000)
    guard let charsetEnd = bytes[(start + 2)..<limit].firstIndex(of: 0x3F),
      charsetEnd + 2 < limit, bytes[charsetEnd + 2] == 0x3F, charsetEnd - start < 60,
      bytes[(start + 2)..<charsetEnd].allSatisfy({ $0 > 0x20 && $0 < 0x7F }), charsetEnd > start + 2
    else { return nil }
    let textStart = charsetEnd + 3
    let isQuoted = bytes[charsetEnd + 1] | 0x20 == 0x71
    guard isQuoted || bytes[charsetEnd + 1] | 0x20 == 0x62 else { return nil }
    var end = textStart
    while end + 1 < limit, bytes[end] != 0x3F || bytes[end + 1] != 0x3D { end += 1 }
    guard end + 1 < limit else { return nil }
    let encoded = bytes[textStart..<end]
    let charset = String(decoding: bytes[(start + 2)..<charsetEnd], as: UTF8.self)
    let decoded =
      isQuoted
      ? QuotedPrintable.decoded(encoded, underscoreIsBlank: true) : Base64.salvaged(encoded)
    return (Word(charset: charset, bytes: decoded), end + 2)
  }
}
