/// Reads the tokens of a filter line by recursive descent; `docs/FILTERS.md` has the grammar.
struct FilterParser {
  /// Deeper than this nobody thinks; it keeps the stack small.
  static let deepest = 64
  /// More terms than this would take longer than a key may.
  static let mostTerms = 200

  private let tokens: [FilterScanner.Token]
  private let end: Int
  private let openQuote: Int?
  private var index = 0
  var isAtEnd: Bool { index >= tokens.count }
  private var termCount = 0
  let spans: [FilterSpan]
  var mistakes: [FilterMistake] = []
  var unfinished: FilterMistake?

  init(_ scanner: FilterScanner) {
    tokens = scanner.tokens
    end = scanner.count
    openQuote = scanner.openQuote
    spans = scanner.spans
  }

  /// The expression; nil when there is none.
  mutating func parse() -> FilterExpression? {
    var parts: [FilterExpression] = []
    while index < tokens.count {
      if let part = parseAny(depth: 0) { parts.append(part) }
      guard index < tokens.count else { break }
      // Only a closing parenthesis stops before the end.
      fail(tokens[index].range, "there is no ( before this )")
      index += 1
    }
    if let openQuote, mistakes.isEmpty {
      unfinished = FilterMistake(openQuote..<openQuote + 1, "this \" is not closed")
    }
    return Self.joined(parts, FilterExpression.conjunction)
  }

  private static func joined(
    _ parts: [FilterExpression],
    _ join: ([FilterExpression]) -> FilterExpression
  ) -> FilterExpression? {
    parts.isEmpty ? nil : join(parts)
  }

  private mutating func parseAny(depth: Int) -> FilterExpression? {
    var parts: [FilterExpression] = []
    var hasOperand = isAtOperand
    if let part = parseAll(depth: depth) { parts.append(part) }
    while index < tokens.count, case .or = tokens[index].kind {
      let range = tokens[index].range
      if !hasOperand { fail(range, "there is nothing before or") }
      index += 1
      hasOperand = isAtOperand
      if !hasOperand { failAfter("or", range) }
      if let part = parseAll(depth: depth) { parts.append(part) }
      hasOperand = true
    }
    return Self.joined(parts, FilterExpression.disjunction)
  }

  private mutating func parseAll(depth: Int) -> FilterExpression? {
    var parts: [FilterExpression] = []
    var hasOperand = false
    while index < tokens.count {
      switch tokens[index].kind {
      case .close, .or: return Self.joined(parts, FilterExpression.conjunction)
      case .and:
        let range = tokens[index].range
        if !hasOperand { fail(range, "there is nothing before and") }
        index += 1
        if !isAtOperand { failAfter("and", range) }
      case .not, .open, .term:
        hasOperand = true
        if let part = parseOne(depth: depth) { parts.append(part) }
      }
    }
    return Self.joined(parts, FilterExpression.conjunction)
  }

  private mutating func parseOne(depth: Int) -> FilterExpression? {
    let token = tokens[index]
    if depth >= Self.deepest {
      fail(token.range, "this is nested too deep; \(Self.deepest) levels are the most")
      index = tokens.count
      return nil
    }
    index += 1
    switch token.kind {
    case .not:
      guard isAtOperand else {
        failAfter("not", token.range)
        return nil
      }
      return parseOne(depth: depth + 1).map(FilterExpression.not)
    case .open: return parseEnclosed(token, depth: depth + 1)
    case .term(let term):
      termCount += 1
      if termCount > Self.mostTerms {
        fail(token.range, "these are too many terms; \(Self.mostTerms) are the most")
        index = tokens.count
        return nil
      }
      return read(term, token.range).map(FilterExpression.term)
    case .close, .and, .or: return nil
    }
  }

  private mutating func parseEnclosed(
    _ open: FilterScanner.Token,
    depth: Int
  ) -> FilterExpression? {
    if index < tokens.count, case .close = tokens[index].kind {
      fail(open.range.lowerBound..<tokens[index].range.upperBound, "there is nothing in ( )")
      index += 1
      return nil
    }
    let inner = parseAny(depth: depth)
    if index < tokens.count, case .close = tokens[index].kind {
      index += 1
    } else if mistakes.isEmpty {
      unfinished = FilterMistake(open.range, "this ( is not closed")
    }
    return inner
  }

  private var isAtOperand: Bool {
    guard index < tokens.count else { return false }
    return switch tokens[index].kind {
    case .not, .open, .term: true
    case .close, .and, .or: false
    }
  }

  private mutating func failAfter(_ word: String, _ range: Range<Int>) {
    let mistake = FilterMistake(range, "there is nothing after \(word)")
    if index >= tokens.count { unfinished = mistake } else { mistakes.append(mistake) }
  }

  mutating func fail(_ range: Range<Int>, _ message: String) {
    mistakes.append(FilterMistake(range, message))
  }

  /// Notes a mistake of a term; of the last one, which more letters may mend, only that it is not finished.
  mutating func fail(_ range: Range<Int>, _ message: String, ifFinished canBecomeRight: Bool) {
    let isLast = canBecomeRight && index >= tokens.count && range.upperBound >= end
    if isLast { unfinished = FilterMistake(range, message) } else { fail(range, message) }
  }
}
