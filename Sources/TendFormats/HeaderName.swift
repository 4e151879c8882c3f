import Foundation
import TendModel

/// A column name as it is looked up: lower case, composed letters, without marks, words apart.
struct HeaderName: Hashable, Sendable {
  /// The words with single blanks between.
  let text: String
  /// The words.
  let words: [Substring]

  init(_ name: String) {
    var scalars = String.UnicodeScalarView()
    for scalar in name.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      // Turkish has an I whose dot stays when it becomes small.
      if scalar == "'" || scalar == "\u{2019}" || scalar == "\u{307}" { continue }
      let isWordPart = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      let isMark = scalar.properties.generalCategory == .nonspacingMark
      scalars.append(isWordPart || isMark || scalar == "ー" ? scalar : " ")
    }
    text = String(scalars).split(separator: " ").joined(separator: " ")
    words = text.split(separator: " ")
  }

  /// A name with a blank before each capital that follows a small letter.
  static func splitAtCapitals(_ name: String) -> String {
    var split = ""
    for letter in name {
      if letter.isUppercase, split.last?.isLowercase == true { split.append(" ") }
      split.append(letter)
    }
    return split
  }

  /// The words without numbers at the end, which only count columns of one kind.
  var unnumbered: String {
    var kept = words
    while let last = kept.last, kept.count > 1, last.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      kept.removeLast()
    }
    return kept.joined(separator: " ")
  }

  /// One of the words begins with one of these.
  func hasWord(_ beginnings: [String]) -> Bool {
    words.contains { word in beginnings.contains { word.hasPrefix($0) } }
  }

  /// One of these is a whole word.
  func isAnyWord(_ wanted: Set<String>) -> Bool {
    words.contains { wanted.contains(String($0)) }
  }

  /// One of these occurs anywhere, as where words are written together.
  func holds(_ parts: [String]) -> Bool {
    // Composed letters are the same bytes on both sides.
    parts.contains { text.containsBytes($0) }
  }
}
