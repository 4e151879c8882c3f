/// Cuts the text of a name into words.
enum NameText {
  /// A word with what its spelling tells.
  struct Word {
    var word: NameWord
    /// The letters alone, without diacritics, in lower case.
    var bare: String
    /// There is a dot in it or behind it.
    var hasDot: Bool
    /// It is written in capitals alone.
    var isCapitals: Bool
    /// A hyphen joins it to the word before.
    var isJoined: Bool
  }

  /// The words of a text; a name longer than this many is cut off.
  static let limit = 12

  /// Cuts at blanks, hyphens and between initials; apostrophes are dropped, as O'Brien is also OBrien.
  static func words(_ text: String) -> [Word] {
    var result: [Word] = []
    var letters = String.UnicodeScalarView()
    var dots = 0
    var isJoined = false
    func end(joins: Bool) {
      defer {
        letters = String.UnicodeScalarView()
        dots = 0
        isJoined = joins
      }
      guard !letters.isEmpty, result.count < limit else { return }
      append(String(letters), dots, isJoined, to: &result)
    }
    for scalar in text.unicodeScalars {
      if isASCIILetter(scalar) {
        letters.append(scalar)
      } else if scalar == "." {
        if !letters.isEmpty {
          dots += 1
          letters.append(scalar)
        }
      } else if scalar == " " {
        end(joins: false)
      } else if scalar.properties.isWhitespace || separators.contains(scalar) {
        end(joins: false)
      } else if dashes.contains(scalar) {
        end(joins: true)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
        || scalar == "&" || scalar == "+"
      {
        letters.append(scalar)
      }
    }
    end(joins: false)
    return result
  }

  /// Adds a word; `J.R.R.` is three, `M.Sc.` is one.
  private static func append(
    _ text: String,
    _ dots: Int,
    _ isJoined: Bool,
    to result: inout [Word]
  ) {
    let pieces = dots == 0 ? [Substring(text)] : text.split(separator: ".")
    let isCapitals = text.unicodeScalars.allSatisfy { $0.properties.isUppercase || $0 == "." }
    let whole = pieces.joined()
    let bare = NameWord(whole).plain
    let isInitials = pieces.count > 1 && pieces.allSatisfy { $0.unicodeScalars.count == 1 }
    let isKnown = NameVocabulary.degrees.contains(bare) || NameVocabulary.titles.contains(bare)
    if pieces.count > 1, !isKnown || isInitials && bare.utf8.count < 2 {
      for (index, piece) in pieces.enumerated() where result.count < limit {
        let word = NameWord(String(piece))
        result.append(
          Word(
            word: word,
            bare: word.plain,
            hasDot: true,
            isCapitals: isCapitals,
            isJoined: isJoined && index == 0
          )
        )
      }
      return
    }
    result.append(
      Word(
        word: NameWord(whole),
        bare: bare,
        hasDot: dots > 0,
        isCapitals: isCapitals,
        isJoined: isJoined
      )
    )
  }

  /// A name without what stands in brackets or quotation marks, and the one word that stands there as a nickname.
  static func withoutAside(_ text: String) -> (rest: String, aside: [Word]) {
    let (rest, aside) = parted(text)
    let found = words(aside)
    return (rest, found.count == 1 ? found : [])
  }

  /// All words that stand in brackets or quotation marks.
  static func aside(of text: String) -> [Word] { words(parted(text).aside) }

  private static func parted(_ whole: String) -> (rest: String, aside: String) {
    let text = withoutCare(whole)
    guard text.unicodeScalars.contains(where: { closers[$0] != nil }) else { return (text, "") }
    var rest = String.UnicodeScalarView()
    var aside = String.UnicodeScalarView()
    var closer: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let end = closer {
        if scalar == end {
          closer = nil
          aside.append(" ")
        } else {
          aside.append(scalar)
        }
      } else if let end = closers[scalar] {
        closer = end
        rest.append(" ")
      } else {
        rest.append(scalar)
      }
    }
    return (String(rest), String(aside))
  }

  /// A name without that of whoever takes its letters: `Ann Bee c/o Bob Ray`.
  private static func withoutCare(_ text: String) -> String {
    guard text.utf8.contains(0x2F) else { return text }
    let marks = [" c/o ", " C/O ", " C/o "].compactMap { text.byteRange(of: $0) }
    return marks.first.map { String(text[..<$0.lowerBound]) } ?? text
  }

  /// Whether a name is that of a family or a couple.
  static func isHousehold(_ text: String) -> Bool {
    let found = words(text)
    if let first = found.first, found.count > 1,
      NameVocabulary.householdWords.contains(first.bare)
    {
      return true
    }
    if let last = found.last, found.count > 1, NameVocabulary.householdWords.contains(last.bare) {
      return true
    }
    return found.count > 2
      && found.dropFirst().dropLast().contains { NameVocabulary.joiners.contains($0.bare) }
  }

  private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 && (0x61...0x7A).contains(scalar.value | 0x20)
  }

  private static let separators: Set<Unicode.Scalar> = ["/", "|", ";", "·", "\u{3000}"]

  private static let dashes: Set<Unicode.Scalar> = ["-", "\u{2010}", "\u{2011}", "\u{2013}"]

  private static let closers: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "[": "]", "\"": "\"", "\u{201C}": "\u{201D}", "\u{201E}": "\u{201C}", "«": "»",
  ]
}
