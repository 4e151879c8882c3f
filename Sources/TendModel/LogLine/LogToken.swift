/// A word, a quoted text or a sign of a log line.
struct LogToken {
  enum Kind: Equatable {
    case word
    /// Text in quotes.
    case quoted
    /// A word or quoted text behind `#`, `@`, `+` or `-`.
    case marked(Character)
    case comma, ampersand, dash, colon, bang
  }

  var kind: Kind
  /// In characters from the beginning of the line.
  var range: Range<Int>
  /// Without mark and quotes.
  var text: String
  /// How words are compared: lower case, with a straight apostrophe, without the sign that ends a sentence; empty for a
  /// very long word.
  var word = ""
  /// A quote without its end.
  var isOpen = false

  /// No word of the vocabulary or the calendar is as long.
  private static let longestWord = 40

  init(_ kind: Kind, _ range: Range<Int>, _ text: String) {
    self.kind = kind
    self.range = range
    self.text = text
    guard text.utf8.count <= Self.longestWord else { return }
    word = String(Self.bare(text).lowercased().map { $0 == "’" ? "'" : $0 })
  }

  /// The text without the signs that end a sentence.
  static func bare(_ text: String) -> String {
    guard let last = text.lastIndex(where: { !".;!?".contains($0) }) else { return text }
    return String(text[...last])
  }

  /// The text ends a sentence; the dot of an initial, as in `J.-P.`, or of `Dr.` does not.
  var endsSentence: Bool {
    guard let last = text.last, ".;!?".contains(last) else { return false }
    let isInitials = text.split { $0 == "." || $0 == "-" }.allSatisfy { $0.count == 1 }
    return last != "." || text.count > 3 && !isInitials
  }

  /// The text begins with a capital, as names do.
  var isCapitalised: Bool { text.first?.isUppercase == true }

  /// Cuts a line into tokens, in order and without overlap.
  ///
  /// - Complexity: O(n).
  static func tokens(_ characters: [Character]) -> [LogToken] {
    var scanner = Scanner(characters: characters)
    return scanner.run()
  }

  private struct Scanner {
    let characters: [Character]
    var place = 0
    var tokens: [LogToken] = []

    mutating func run() -> [LogToken] {
      while place < characters.count {
        if characters[place].isWhitespace { place += 1 } else { scan() }
      }
      return tokens
    }

    private func character(_ index: Int) -> Character? {
      characters.indices.contains(index) ? characters[index] : nil
    }

    private func isBlank(_ index: Int) -> Bool { character(index)?.isWhitespace ?? true }

    private mutating func scan() {
      switch characters[place] {
      case ",", ";": sign(.comma)
      case "!": sign(.bang)
      case ":": sign(.colon)
      case "&" where isBlank(place + 1): sign(.ampersand)
      case "-" where isBlank(place + 1), "–" where isBlank(place + 1), "—" where isBlank(place + 1):
        sign(.dash)
      case "\"", "“": quoted(.quoted, from: place)
      case let mark where mark == "#" || mark == "@": marked(mark)
      case let mark where mark == "+" || mark == "-":
        if character(place + 1)?.isLetter == true { marked(mark) } else { word(.word, from: place) }
      default: word(.word, from: place)
      }
    }

    private mutating func sign(_ kind: Kind) {
      tokens.append(LogToken(kind, place..<place + 1, String(characters[place])))
      place += 1
    }

    private mutating func marked(_ mark: Character) {
      let start = place
      place += 1
      if let next = character(place), next == "\"" || next == "“" {
        quoted(.marked(mark), from: start)
      } else {
        word(.marked(mark), from: start)
      }
    }

    /// From the quote at `place` to the next one, or to the end while it is still being typed.
    private mutating func quoted(_ kind: Kind, from start: Int) {
      let first = place + 1
      place = first
      while let next = character(place), next != "\"", next != "”" { place += 1 }
      let isOpen = place == characters.count
      let text = String(characters[first..<place])
      place = min(place + 1, characters.count)
      var token = LogToken(kind, start..<place, text)
      token.isOpen = isOpen
      tokens.append(token)
    }

    private mutating func word(_ kind: Kind, from start: Int) {
      let first = place
      while !isBlank(place) {
        if characters[place] == ",", character(place + 1)?.isNumber != true { break }
        place += 1
      }
      // A colon behind a word begins the note; inside of one it is a time or a link.
      var end = place
      if end - first > 1, characters[end - 1] == ":" { end -= 1 }
      place = end
      tokens.append(LogToken(kind, start..<end, String(characters[first..<end])))
    }
  }
}
