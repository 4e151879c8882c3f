extension FilterParser {
  /// Reads a term; nil, with the mistake noted, when it is wrong or not finished.
  mutating func read(_ term: FilterScanner.Term, _ range: Range<Int>) -> FilterTerm? {
    guard let name = term.field else {
      return .words(FilterText(term.value, isPhrase: term.isQuoted))
    }
    guard let field = FilterField(named: name) else {
      let names = FilterField.allCases.flatMap { [$0.rawValue] + $0.aliases }
      let hint = Self.nearest(name, names).map { "; did you mean \($0):?" } ?? ""
      fail(
        range.lowerBound..<range.lowerBound + name.count,
        "there is no field \"\(name)\"\(hint)"
      )
      return nil
    }
    let place = term.valueStart..<range.upperBound
    if term.value.isEmpty, !term.isQuoted {
      let message = "\(field.rawValue): needs a value, such as \(field.examples[0])"
      // At the end of the line the value is still to come, also after a blank.
      if isAtEnd { unfinished = FilterMistake(range, message) } else { fail(range, message) }
      return nil
    }
    switch field.kind {
    case .text: return .text(field, Self.text(term))
    case .number(let bounds): return number(field, term.value, bounds, place)
    case .word(let words): return word(field, term.value, words, place)
    case .day: return day(field, term.value, place)
    case .dayOrText:
      if DayCondition(term.value) != nil { return day(field, term.value, place) }
      if term.value.first.map({ "<>".contains($0) }) == true {
        return day(field, term.value, place)
      }
      return .text(field, Self.text(term))
    }
  }

  private static func text(_ term: FilterScanner.Term) -> FilterText {
    FilterText(term.value, isPhrase: term.isQuoted)
  }

  private mutating func number(
    _ field: FilterField,
    _ value: String,
    _ bounds: ClosedRange<Int>,
    _ place: Range<Int>
  ) -> FilterTerm? {
    let ends = DayCondition.bounds(value).compactMap { Int($0) }
    if ends.count == 2, ends[0] > ends[1], ends.allSatisfy(bounds.contains) {
      fail(place, "\(field.rawValue): \"\(value)\" ends before it begins")
      return nil
    }
    if let range = Self.range(value, bounds) { return .number(field, range) }
    let canBecomeRight = ["<", ">", "<=", ">="].contains(value) || value.hasSuffix(".")
    fail(
      place,
      "\(field.rawValue): is a number from \(bounds.lowerBound) to \(bounds.upperBound), "
        + "such as \(field.examples[0])",
      ifFinished: canBecomeRight
    )
    return nil
  }

  private static func range(_ value: String, _ bounds: ClosedRange<Int>) -> ClosedRange<Int>? {
    let (first, last) = (bounds.lowerBound, bounds.upperBound)
    if let sign = DayCondition.Comparison.allCases.first(where: { value.hasPrefix($0.rawValue) }) {
      guard let number = Int(value.dropFirst(sign.rawValue.count)), bounds.contains(number) else {
        return nil
      }
      switch sign {
      case .atMost: return first...number
      case .atLeast: return number...last
      case .below: return number > first ? first...number - 1 : nil
      case .above: return number < last ? number + 1...last : nil
      }
    }
    let numbers = DayCondition.bounds(value).map { Int($0) ?? first - 1 }
    guard let low = numbers.min(), let high = numbers.max(), numbers.allSatisfy(bounds.contains)
    else { return nil }
    return low...high
  }

  private mutating func day(
    _ field: FilterField,
    _ value: String,
    _ place: Range<Int>
  ) -> FilterTerm? {
    if let condition = DayCondition(value) {
      guard condition.isReversed else { return .day(field, condition) }
      fail(place, "\(field.rawValue): \"\(value)\" ends before it begins")
      return nil
    }
    let rest = value.drop { "<>=".contains($0) }
    let last = DayCondition.bounds(String(rest)).last ?? ""
    fail(
      place,
      "\"\(rest)\" is no day; write it like \(field.examples.joined(separator: ", "))",
      ifFinished: rest.hasSuffix(".") || FilterDay.canBecomeDay(last)
    )
    return nil
  }

  private mutating func word(
    _ field: FilterField,
    _ value: String,
    _ words: [String],
    _ place: Range<Int>
  ) -> FilterTerm? {
    let value = value.lowercased()
    if words.contains(value), let term = Self.term(field, value) { return term }
    let hint =
      Self.nearest(value, words).map { "; did you mean \($0)?" }
      ?? "; there are " + words.joined(separator: ", ")
    fail(
      place,
      "\(field.rawValue): knows no \"\(value)\"\(hint)",
      ifFinished: words.contains { $0.hasPrefix(value) }
    )
    return nil
  }

  private static func term(_ field: FilterField, _ value: String) -> FilterTerm? {
    switch field {
    case .has: FilterFact(rawValue: value).map(FilterTerm.has)
    case .lacks: FilterFact(rawValue: value).map(FilterTerm.lacks)
    case .state: FilterState(rawValue: value).map(FilterTerm.state)
    case .space: Space(rawValue: value).map(FilterTerm.space)
    case .channel: Interaction.Channel(rawValue: value).map(FilterTerm.channel)
    default: nil
    }
  }

  /// The word that was most likely meant; nil when none is near.
  private static func nearest(_ word: String, _ words: [String]) -> String? {
    let word = word.lowercased()
    if word.count > 20 { return nil }
    let most = word.count < 4 ? 1 : 2
    let near = words.map { (EditDistance.between(word, $0), $0) }.filter { $0.0 <= most }
    return near.min { $0.0 < $1.0 }?.1 ?? words.first { $0.hasPrefix(word) && word.count > 1 }
  }
}
