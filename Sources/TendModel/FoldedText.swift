import Foundation

/// Text as it is compared: without case, diacritics and width.
public enum FoldedText {
  /// The letters that are no letter with a mark to Unicode, and what they are typed as where a keyboard lacks them.
  ///
  /// The store's search index holds texts with these replaced: a new letter wants a step of its schema.
  public static let plainLetters: [(letter: String, plain: String)] = [
    ("ß", "ss"), ("ẞ", "SS"), ("ł", "l"), ("Ł", "L"), ("ø", "o"), ("Ø", "O"), ("đ", "d"),
    ("Đ", "D"), ("ð", "d"), ("Ð", "D"), ("þ", "th"), ("Þ", "Th"), ("æ", "ae"), ("Æ", "Ae"),
    ("œ", "oe"), ("Œ", "Oe"), ("ı", "i"), ("ħ", "h"), ("Ħ", "H"), ("ŧ", "t"), ("Ŧ", "T"),
    ("ŋ", "n"), ("Ŋ", "N"),
  ]

  /// The folded form; equal for `Zoë` and `ZOE`, `Łukasz` and `lukasz`.
  ///
  /// - Complexity: O(n); text that is ASCII takes a short way.
  public static func folded(_ text: String) -> String {
    isASCII(text) ? text.lowercased() : withPlainLetters(unmarked(text, [.caseInsensitive]))
  }

  /// Whether a text is of Chinese characters, kana or Hangul alone, which are written without blanks between the words.
  public static func isIdeographic(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar.value {
        case 0x1100...0x11FF, 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3,
          0xF900...0xFAFF,
          0x20000...0x3FFFF:
          true
        default: false
        }
      }
  }

  /// The text with its case kept and its diacritics and widths folded.
  public static func withoutDiacritics(_ text: String) -> String {
    isASCII(text) ? text : withPlainLetters(unmarked(text, []))
  }

  /// The form in which a name is part of a key that is kept; it keeps the letters apart that `folded` makes one, because
  /// keys of earlier imports do.
  public static func keyForm(_ text: String) -> String {
    isASCII(text) ? text.lowercased() : unmarked(text, [.caseInsensitive])
  }

  /// The text with letters of its own replaced by those that they are typed as; marks stay.
  public static func withPlainLetters(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { replacement($0) != nil }) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let replacement = replacement(scalar) {
        plain.append(contentsOf: replacement.unicodeScalars)
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  private static func replacement(_ scalar: Unicode.Scalar) -> String? {
    // The first of them is the sharp s; what is ASCII need not be looked up.
    scalar.value < 0xC0 ? nil : replacements[scalar]
  }

  private static let replacements: [Unicode.Scalar: String] = Dictionary(
    uniqueKeysWithValues: plainLetters.flatMap { letter, plain in
      letter.unicodeScalars.map { ($0, plain) }
    }
  )

  private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  private static func unmarked(_ text: String, _ more: String.CompareOptions) -> String {
    // Without a locale the same text folds alike on every machine, and none has to be loaded.
    text.folding(options: more.union([.diacriticInsensitive, .widthInsensitive]), locale: nil)
  }
}
