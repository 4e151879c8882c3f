/// The text of a filter term: words that a contact must have.
///
/// Every word must begin a word of the text searched; in quotes the words must follow one another there. Case and
/// diacritics do not count, but with a capital letter in it the text is matched case-sensitively.
public struct FilterText: Hashable, Sendable, CustomStringConvertible {
  /// The text as typed, without quotes.
  public let text: String
  /// It was quoted: its words must follow one another.
  public let isPhrase: Bool

  /// Text as it was typed.
  public init(_ text: String, isPhrase: Bool = false) {
    self.text = text
    self.isPhrase = isPhrase || text.contains { $0.isWhitespace || "()\"".contains($0) }
  }

  /// A capital letter asks for the exact case.
  public var isCaseSensitive: Bool { text.contains(where: \.isUppercase) }

  /// The words, folded unless the case counts.
  public var words: [String] {
    TextWords(text, keepingCase: isCaseSensitive).words.map(\.text)
  }

  /// The text as it is typed, in quotes where it has to be.
  public var description: String {
    guard isPhrase else { return text }
    var quoted = "\""
    for character in text {
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "\""
  }

  /// Where a text matches, in characters; nil when it does not.
  ///
  /// - Complexity: O(n·w) for a text of n words and w words sought.
  public func matches(in text: String) -> [Range<Int>]? {
    let sought = words
    guard !sought.isEmpty else { return nil }
    let held = TextWords(text, keepingCase: isCaseSensitive).words
    return isPhrase ? Self.phrase(sought, in: held) : Self.each(sought, in: held)
  }

  /// Where the words are found that a text holds, and which of `words` they are.
  ///
  /// A phrase is found as a whole or not at all.
  public func found(in text: String, of sought: [String]) -> (ranges: [Range<Int>], rest: [String])
  {
    if isPhrase {
      guard let ranges = matches(in: text) else { return ([], sought) }
      return (ranges, [])
    }
    let held = TextWords(text, keepingCase: isCaseSensitive).words
    var ranges: [Range<Int>] = []
    var rest: [String] = []
    for word in sought {
      let places = Self.each([word], in: held)
      if let places { ranges += places } else { rest.append(word) }
    }
    return (ranges.sorted { $0.lowerBound < $1.lowerBound }, rest)
  }

  private static func each(_ sought: [String], in held: [TextWords.Word]) -> [Range<Int>]? {
    var found: [Range<Int>] = []
    for word in sought {
      let places = held.filter { $0.text.hasPrefix(word) }
      if places.isEmpty { return nil }
      found += places.map { $0.range(ofFirst: word.count) }
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func phrase(_ sought: [String], in held: [TextWords.Word]) -> [Range<Int>]? {
    guard held.count >= sought.count else { return nil }
    let last = sought.count - 1
    let starts = held.indices.dropLast(last).filter { start in
      sought.indices.allSatisfy { index in
        let word = held[start + index].text
        return index == last ? word.hasPrefix(sought[index]) : word == sought[index]
      }
    }
    if starts.isEmpty { return nil }
    return starts.map { start in
      let end = held[start + last].range(ofFirst: sought[last].count)
      return held[start].range.lowerBound..<end.upperBound
    }
  }
}
