/// A text taken apart into the words by which it is searched: runs of letters and digits, without diacritics.
public struct TextWords: Sendable {
  /// A word and where it stands.
  public struct Word: Hashable, Sendable {
    /// The word, folded.
    public var text: String
    /// Its place in the text, in characters.
    public var range: Range<Int>

    /// The place of its first characters; folding may have made one character into two, so that it ends with the word
    /// at the latest.
    public func range(ofFirst count: Int) -> Range<Int> {
      range.lowerBound..<min(range.lowerBound + count, range.upperBound)
    }
  }

  /// The words, from left to right.
  public private(set) var words: [Word] = []

  /// Takes a text apart; `keepingCase` folds diacritics alone.
  public init(_ text: String, keepingCase: Bool = false) {
    // Of ASCII each byte is a character, but for the line end of two.
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0d }) {
      readASCII(text, keepingCase)
      return
    }
    var word = ""
    var start = 0
    var place = 0
    for character in text {
      if Self.isOfWord(character) {
        if word.isEmpty { start = place }
        word.append(character)
      } else if !word.isEmpty {
        append(word, start..<place, keepingCase)
        word = ""
      }
      place += 1
    }
    if !word.isEmpty { append(word, start..<place, keepingCase) }
  }

  private mutating func readASCII(_ text: String, _ keepingCase: Bool) {
    var text = text
    text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        var end = place
        while end < bytes.count, Self.isOfWord(bytes[end]) { end += 1 }
        if end > place {
          let word = bytes[place..<end].map { byte in
            !keepingCase && (0x41...0x5a).contains(byte) ? byte + 0x20 : byte
          }
          words.append(Word(text: String(decoding: word, as: UTF8.self), range: place..<end))
        }
        place = end + 1
      }
    }
  }

  private mutating func append(_ word: String, _ range: Range<Int>, _ keepingCase: Bool) {
    let folded = keepingCase ? FoldedText.withoutDiacritics(word) : FoldedText.folded(word)
    words.append(Word(text: folded, range: range))
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }

  private static func isOfWord(_ character: Character) -> Bool {
    if let byte = character.asciiValue { return isOfWord(byte) }
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse, .nonspacingMark:
      return true
    default: return false
    }
  }
}
