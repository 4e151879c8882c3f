/// One word of a name in the two spellings that stand for it: without diacritics, and with them written out.
///
/// `Müller` is `muller` and `mueller`; `Mueller` is only the latter, so that it is not taken for `Muller`.
struct NameWord: Hashable, Sendable {
  /// Without case and diacritics.
  let plain: String
  /// With the letters written out that have such a spelling, as ä in ae; else the same as `plain`.
  let expanded: String

  /// A word without blanks in any case.
  init(_ word: String) {
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      plain = word.lowercased()
      expanded = plain
      return
    }
    let lower = word.lowercased()
    plain = FoldedText.folded(Self.mapped(lower, Self.plainLetters))
    expanded = FoldedText.folded(Self.mapped(Self.composed(lower), Self.expandedLetters))
  }

  /// A single letter, which may stand for a whole name.
  var isInitial: Bool { plain.unicodeScalars.count == 1 && plain.utf8.count == 1 }

  /// Whether two words are spellings of one.
  func isSame(as other: NameWord) -> Bool {
    plain == other.plain || expanded == other.expanded || plain == other.expanded
      || expanded == other.plain
  }

  /// Whether one is the first letter of the other.
  func isInitial(of other: NameWord) -> Bool {
    isInitial && (other.plain.hasPrefix(plain) || other.expanded.hasPrefix(plain))
  }

  /// Whether the words differ by a slip of the hand: one letter from five on, two from nine on, never the first.
  func isNear(_ other: NameWord) -> Bool {
    let length = min(plain.utf8.count, other.plain.utf8.count)
    guard length >= 5, length <= 40, plain.first == other.plain.first else { return false }
    let limit = length >= 9 ? 2 : 1
    guard abs(plain.utf8.count - other.plain.utf8.count) <= limit else { return false }
    return EditDistance.between(plain, other.plain) <= limit
  }

  /// Whether the letters are of the Latin script, as far as the first tells.
  var isLatin: Bool { (plain.unicodeScalars.first?.value ?? 0) < 0x250 }

  /// A spelling that all spellings of a word share, for finding candidates: it joins more than it should.
  var blockingKey: String {
    var key: [UInt8] = []
    for byte in expanded.utf8 {
      // A written-out umlaut loses its e, a doubled letter its second.
      if byte == UInt8(ascii: "e"), let last = key.last, "aou".utf8.contains(last) { continue }
      if byte == key.last { continue }
      key.append(byte)
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// A letter with its umlaut as one scalar; only what `expandedLetters` knows needs composing.
  private static func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "\u{308}" || $0 == "\u{30A}" }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let last = result.last, let whole = compositions[scalar]?[last] {
        result.removeLast()
        result.append(whole)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func mapped(_ text: String, _ letters: [Unicode.Scalar: String]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let spelling = letters[scalar] {
        result += spelling
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let compositions: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [
    "\u{308}": ["a": "ä", "o": "ö", "u": "ü"], "\u{30A}": ["a": "å"],
  ]

  /// Letters that have no diacritic to drop.
  private static let plainLetters: [Unicode.Scalar: String] = [
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ß": "ss",
  ]

  private static let expandedLetters: [Unicode.Scalar: String] = plainLetters.merging(
    ["ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"]
  ) { _, new in new }
}
