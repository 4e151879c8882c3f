/// How a follow-up repeats: `every fri`, with its first day, its last day or how many times at either end.
extension LogReader {
  /// The most tokens that a recurrence has without its ends.
  private static let longestPattern = 10
  /// The most tokens that a first or last day has.
  private static let longestBound = 6

  /// A first day, a last day, or how many times.
  struct RepetitionBound {
    enum Kind {
      case starting([String])
      case until([String])
      case times(Int)
    }

    let kind: Kind
    let words: ArraySlice<Int>
  }

  /// What of a follow-up says how it repeats.
  struct Repetition {
    var recurrence: Recurrence
    var words: ArraySlice<Int>
    var bounds: [RepetitionBound]
  }

  /// Takes a recurrence from the end of the words, before or behind a day, or from their beginning.
  mutating func takeRepetition(
    _ words: inout ArraySlice<Int>,
    _ task: inout LogLine.Task
  ) -> Repetition? {
    let all = withoutCommas(words)
    if let (repetition, rest) = repetition(endOf: all) {
      words = rest
      return marked(repetition)
    }
    if let (day, count) = due(all, isAtEnd: true),
      let (repetition, rest) = repetition(endOf: withoutCommas(all.dropLast(count)))
    {
      task.due = day
      markDue(all.suffix(count), day)
      words = rest
      return marked(repetition)
    }
    var (bounds, rest) = takeBounds(endOf: all)
    guard let (recurrence, count) = pattern(rest, isAtEnd: false) else { return nil }
    let pattern = rest.prefix(count)
    rest = rest.dropFirst(count)
    while let bound = bound(in: rest, isAtEnd: false) {
      bounds.append(bound)
      rest = rest.dropFirst(bound.words.count)
    }
    words = rest
    return marked(Repetition(recurrence: recurrence, words: pattern, bounds: bounds))
  }

  private mutating func marked(_ repetition: Repetition) -> Repetition {
    mark(repetition.words, .recurrence)
    return repetition
  }

  private func repetition(endOf words: ArraySlice<Int>) -> (Repetition, ArraySlice<Int>)? {
    let (bounds, rest) = takeBounds(endOf: words)
    guard let (recurrence, count) = pattern(rest, isAtEnd: true) else { return nil }
    let repetition = Repetition(
      recurrence: recurrence,
      words: rest.suffix(count),
      bounds: bounds
    )
    return (repetition, rest.dropLast(count))
  }

  private func takeBounds(
    endOf words: ArraySlice<Int>
  ) -> (bounds: [RepetitionBound], rest: ArraySlice<Int>) {
    var bounds: [RepetitionBound] = []
    var rest = words
    while bounds.count < 2, let bound = bound(in: rest, isAtEnd: true) {
      bounds.append(bound)
      rest = withoutCommas(rest.dropLast(bound.words.count))
    }
    return (bounds, rest)
  }

  /// The longest bound at one end of the words.
  private func bound(in words: ArraySlice<Int>, isAtEnd: Bool) -> RepetitionBound? {
    for count in stride(from: min(Self.longestBound, words.count), to: 1, by: -1) {
      let part = isAtEnd ? words.suffix(count) : words.prefix(count)
      guard let texts = dayWords(part.map { tokens[$0] }[...]) else { continue }
      if let kind = boundKind(texts) { return RepetitionBound(kind: kind, words: part) }
    }
    return nil
  }

  private func boundKind(_ words: [String]) -> RepetitionBound.Kind? {
    guard let first = words.first, let last = words.last else { return nil }
    if calendar.says(last, .times) {
      let rest = calendar.says(first, .during) ? words[1...] : words[...]
      guard rest.count == 2, let number = rest.first.flatMap({ calendar.number($0) }),
        Recurrence.validCounts.contains(number)
      else { return nil }
      return .times(number)
    }
    let day = Array(words.dropFirst())
    guard phrase(day, leaning: .ahead) != nil else { return nil }
    if calendar.says(first, .until) { return .until(day) }
    return calendar.says(first, .starting) ? .starting(day) : nil
  }

  private func pattern(_ words: ArraySlice<Int>, isAtEnd: Bool) -> (Recurrence, Int)? {
    let reader = RecurrenceReader(calendar: calendar)
    for count in stride(from: min(Self.longestPattern, words.count), to: 0, by: -1) {
      let part = (isAtEnd ? words.suffix(count) : words.prefix(count)).map { tokens[$0] }
      guard part.allSatisfy({ $0.kind == .comma || ($0.kind == .word && !$0.word.isEmpty) }),
        part.first?.kind == .word, part.last?.kind == .word
      else { continue }
      let texts = part.filter { $0.kind == .word }.map { Substring($0.word) }
      if let recurrence = reader.pattern(texts[...]) { return (recurrence, count) }
    }
    return nil
  }

  /// Gives the follow-up its first day and the recurrence its end.
  mutating func begin(_ repetition: Repetition, _ task: inout LogLine.Task) {
    var recurrence = repetition.recurrence
    for bound in repetition.bounds {
      guard case .starting(let words) = bound.kind, let day = phrase(words, leaning: .ahead)?.day
      else { continue }
      task.due = task.due ?? recurrence.beginning(with: day)
      markDue(bound.words, day)
    }
    if task.due == nil, let (day, anchored) = recurrence.beginning(after: today) {
      task.due = day
      recurrence = anchored
    }
    let first = task.due ?? today
    for bound in repetition.bounds {
      switch bound.kind {
      case .starting: break
      case .times(let count):
        recurrence.end = .count(count)
        mark(bound.words, .recurrence)
      case .until(let words):
        // A day without a year is the next one, counted from the beginning.
        let text = words.joined(separator: " ")
        let last = DayPhrase(text, today: max(first, today), calendar: calendar)?.day ?? first
        recurrence.end = .until(last)
        markUntil(bound.words, last, first)
      }
    }
    task.recurrence = recurrence
  }

  private mutating func markUntil(
    _ words: ArraySlice<Int>,
    _ last: CalendarDay,
    _ first: CalendarDay
  ) {
    guard last < first else { return mark(words, .recurrence) }
    refuse(
      words,
      "\(last) lies before the first day, \(first)",
      fix: "write a later day, or 10 times"
    )
  }

  /// Refuses `every second tue`, which is every other one to some and one a month to others.
  mutating func refuseAmbiguousPlace(in words: ArraySlice<Int>) -> Bool {
    for (place, word) in zip(words.indices, words) {
      let rest = words[place...]
      guard calendar.says(tokens[word].word, .every), let which = text(rest, 1),
        calendar.ordinal(which) != nil, let day = text(rest, 2), calendar.weekday(day) != nil,
        text(rest, 3).map({ calendar.says($0, .filler) }) != true
      else { continue }
      refuse(
        rest.prefix(3),
        "every \(which) \(day) can be one in several weeks or one in a month",
        fix: "write every other \(day), or every \(which) \(day) of the month"
      )
      return true
    }
    return false
  }

  /// Refuses what begins like a recurrence and is none, such as `every 0 days` and `weekly until soon`; nothing would repeat.
  mutating func refuseNoRecurrence(in words: ArraySlice<Int>) {
    for (place, word) in zip(words.indices, words) {
      let rest = words[place...]
      if calendar.says(tokens[word].word, .every), let number = text(rest, 1),
        let unit = text(rest, 2), let count = CalendarVocabulary.digits(number),
        calendar.unit(unit) != nil, !Recurrence.validIntervals.contains(count)
      {
        return refuse(
          rest.prefix(3),
          "nothing repeats every \(number) \(unit)",
          fix: "write a number from 1 to \(Recurrence.validIntervals.upperBound)"
        )
      }
      guard let (_, count) = pattern(rest, isAtEnd: false) else { continue }
      let tail = rest.dropFirst(count)
      if let first = text(tail, 0), calendar.says(first, .until) {
        return refuse(tail, "it is not said on what day it ends", fix: "write until 24 dec")
      }
      if let last = text(tail, tail.count - 1), calendar.says(last, .times), tail.count <= 3,
        let number = text(tail, tail.count - 2), CalendarVocabulary.digits(number) != nil
      {
        return refuse(tail, "it is not said how many times", fix: "write 10 times")
      }
    }
  }

  private func text(_ words: ArraySlice<Int>, _ place: Int) -> String? {
    guard place >= 0, let word = words.dropFirst(place).first, tokens[word].kind == .word else {
      return nil
    }
    return tokens[word].word
  }

  /// Refuses words as far as they stand beside each other.
  mutating func refuse(_ words: ArraySlice<Int>, _ message: String, fix: String) {
    guard let first = words.first else { return }
    let count = zip(words, first...).prefix { $0 == $1 }.count
    report(range(first, first + count - 1), message, fix: fix)
  }
}
