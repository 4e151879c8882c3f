/// Takes a filter line apart into tokens, in one pass.
struct FilterScanner {
  /// A part of the line.
  struct Token {
    enum Kind {
      case open, close, and, or, not
      case term(Term)
    }

    var kind: Kind
    var range: Range<Int>
  }

  /// A plain word, or a field with its value.
  struct Term {
    /// What stands before the colon, or `topic` for `#`; nil for a plain word.
    var field: String?
    /// Where the value begins.
    var valueStart: Int
    var value: String
    var isQuoted: Bool
  }

  private let characters: [Character]
  private var place = 0
  private(set) var tokens: [Token] = []
  private(set) var spans: [FilterSpan] = []
  /// Where a quotation mark stands that nothing closes.
  private(set) var openQuote: Int?

  /// How many characters the line has.
  var count: Int { characters.count }

  init(_ text: String) {
    characters = Array(text)
    while place < characters.count { scan() }
  }

  private mutating func scan() {
    let start = place
    switch characters[place] {
    case let character where character.isWhitespace: place += 1
    case "(": single(.open, .parenthesis)
    case ")": single(.close, .parenthesis)
    case "-", "!":
      // A dash between blanks is no operator.
      let isAlone = start + 1 < characters.count && characters[start + 1].isWhitespace
      if isAlone { place += 1 } else { single(.not, .operation) }
    case "#":
      place += 1
      spans.append(FilterSpan(.field, start..<place))
      appendTerm("topic", from: start)
    default:
      scanWord(from: start)
    }
  }

  private mutating func single(_ kind: Token.Kind, _ span: FilterSpan.Kind) {
    tokens.append(Token(kind: kind, range: place..<place + 1))
    spans.append(FilterSpan(span, place..<place + 1))
    place += 1
  }

  private mutating func scanWord(from start: Int) {
    var end = start
    while end < characters.count, characters[end].isASCII, characters[end].isLetter { end += 1 }
    // What looks like a link or a time is a word.
    let isLink =
      end + 2 < characters.count && characters[end + 1] == "/" && characters[end + 2] == "/"
    if end > start, end < characters.count, characters[end] == ":", !isLink {
      place = end + 1
      spans.append(FilterSpan(.field, start..<place))
      appendTerm(String(characters[start..<end]), from: start)
      return
    }
    let (value, isQuoted) = value(quotesAnywhere: false)
    let range = start..<place
    let operation: Token.Kind? =
      switch isQuoted ? "" : value.lowercased() {
      case "and": .and
      case "or": .or
      case "not": .not
      default: nil
      }
    let term = Term(field: nil, valueStart: start, value: value, isQuoted: isQuoted)
    tokens.append(Token(kind: operation ?? .term(term), range: range))
    spans.append(FilterSpan(operation == nil ? .word : .operation, range))
  }

  private mutating func appendTerm(_ field: String, from start: Int) {
    let valueStart = place
    let (value, isQuoted) = value(quotesAnywhere: true)
    let term = Term(field: field, valueStart: valueStart, value: value, isQuoted: isQuoted)
    tokens.append(Token(kind: .term(term), range: start..<place))
    if place > valueStart { spans.append(FilterSpan(.value, valueStart..<place)) }
  }

  /// Reads up to a blank or a parenthesis; what stands in quotes is taken as it is, to the end when they stay open.
  private mutating func value(quotesAnywhere: Bool) -> (String, isQuoted: Bool) {
    let isQuoted = place < characters.count && characters[place] == "\""
    var value = ""
    while place < characters.count {
      let character = characters[place]
      if character == "\"", quotesAnywhere || value.isEmpty {
        place += 1
        readQuoted(into: &value)
        if !quotesAnywhere { break }
      } else if character.isWhitespace || character == "(" || character == ")" {
        break
      } else {
        value.append(character)
        place += 1
      }
    }
    return (value, isQuoted)
  }

  private mutating func readQuoted(into value: inout String) {
    let start = place - 1
    while place < characters.count {
      let character = characters[place]
      place += 1
      if character == "\"" { return }
      if character == "\\", place < characters.count, "\"\\".contains(characters[place]) {
        value.append(characters[place])
        place += 1
      } else {
        value.append(character)
      }
    }
    openQuote = start
  }
}
