extension LogReader {
  /// The most words that a day has: `the day before yesterday`.
  static let longestDay = 5

  /// Words by which a day begins, beside weekdays, months and numbers.
  private static let beginnings: Set<String> = [
    "today", "tonight", "tomorrow", "yesterday", "last", "this", "next", "on", "in", "day", "the",
    "end", "mid", "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve",
  ]

  private func canBeginDay(_ token: LogToken) -> Bool {
    guard token.kind == .word, let first = token.word.utf8.first else { return false }
    return Self.beginnings.contains(token.word) || (48...57).contains(first)
      || CalendarWords.weekday(token.word) != nil || CalendarWords.month(token.word) != nil
      || token.word.hasPrefix("mid-")
  }

  /// The longest phrase from a token on that names a day on which something happened, and how many tokens it takes.
  func day(at start: Int) -> (day: CalendarDay, count: Int)? {
    guard let first = token(start), canBeginDay(first) else { return nil }
    var best: (CalendarDay, Int)?
    var words: [String] = []
    for place in start..<min(start + Self.longestDay, tokens.count) {
      guard tokens[place].kind == .word, !tokens[place].word.isEmpty else { break }
      words.append(tokens[place].word)
      guard Self.isSpelledOut(words) else { continue }
      let text = words.joined(separator: " ")
      if let phrase = DayPhrase(text, today: today, leaning: .behind) {
        best = (phrase.day, words.count)
      }
    }
    return best
  }

  /// Short forms such as `2w` and bare `week` are too easily something else in a sentence.
  private static func isSpelledOut(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if first == "in" || ["week", "month", "year", "now"].contains(words.joined(separator: " ")) {
      return false
    }
    let isNumber = first.utf8.first.map { (48...57).contains($0) } == true
    return !isNumber || words.last == "ago" || CalendarDay(first) != nil
      || words.contains { CalendarWords.month($0) != nil }
  }

  /// Reads the day; a later one, and a bare weekday amid a sentence, is text.
  mutating func readDay() -> Bool {
    guard place == .note, line.day == nil, let (day, count) = day(at: index) else { return false }
    let isWeak = count == 1 && CalendarWords.weekday(tokens[index].word) != nil
    if !noteWords.isEmpty {
      let next = token(index + count)
      if day > today || (isWeak && next?.kind == .word) { return false }
    }
    let range = range(index, index + count - 1)
    index += count
    if day > today {
      report(
        range,
        "\(day) lies ahead, and a log says what has happened",
        fix: "for something to do, write it after ! as in \"!call \(day)\""
      )
    } else {
      line.day = day
      add(.day, range)
    }
    return true
  }

  mutating func refuseDateInNumbers() -> Bool {
    guard noteWords.isEmpty, place == .note, line.day == nil else { return false }
    if tokens[index].word == "on", let next = token(index + 1), next.kind == .word,
      DayPhrase.isAmbiguous(next.text) || DayPhrase.isAmbiguous(next.word)
    {
      add(.mark, tokens[index].range)
      index += 1
    }
    return reportDateInNumbers()
  }

  /// Refuses a date in numbers; elsewhere than in the body of a line it stays where it stands.
  mutating func reportDateInNumbers() -> Bool {
    let token = tokens[index]
    let isClosed = DayPhrase.isAmbiguous(token.text)
    guard isClosed || DayPhrase.isAmbiguous(token.word) else { return false }
    report(
      token.range,
      "\(token.text) can be read as day and month or as month and day",
      fix: "write 12 mar or 2026-03-12"
    )
    index += 1
    return true
  }

  /// A day at the end of the purpose is the day of the interaction: `about pricing yesterday`.
  mutating func takeDayFromPurpose() {
    guard line.day == nil, !purposeWords.isEmpty else { return }
    let words = purposeWords
    // Behind these a day belongs to the sentence: `about plans for monday`.
    let ties: Set = ["for", "of", "until", "by", "since", "from", "before", "after", "till", "the"]
    for count in stride(from: min(Self.longestDay, words.count), to: 0, by: -1) {
      let tail = words.suffix(count)
      guard let first = tail.first, canBeginDay(first), tail.allSatisfy({ $0.kind == .word }),
        let place = tokens.firstIndex(where: { $0.range == first.range }),
        let (day, taken) = day(at: place), taken == count, day <= today
      else { continue }
      if let before = words.dropLast(count).last, ties.contains(before.word) { return }
      let ranges = Set(tail.map(\.range))
      line.parts.removeAll { $0.kind == .purpose && ranges.contains($0.range) }
      for token in tail { add(.day, token.range) }
      purposeWords.removeLast(count)
      line.day = day
      return
    }
  }

  /// `at 15:30`, `15:30`, `at 3pm`, `3:30pm`, `at noon`.
  func time(at start: Int) -> (minute: Int, count: Int)? {
    guard let first = token(start), first.kind == .word else { return nil }
    if first.word == "at", let next = token(start + 1), next.kind == .word {
      if next.word == "noon" || next.word == "midday" { return (720, 2) }
      return Self.minute(next.word).map { ($0, 2) }
    }
    return Self.minute(first.word).map { ($0, 1) }
  }

  private static func minute(_ word: String) -> Int? {
    guard (3...7).contains(word.utf8.count) else { return nil }
    let isMorning = word.hasSuffix("am")
    let isAfternoon = word.hasSuffix("pm")
    let digits = isMorning || isAfternoon ? word.dropLast(2) : word[...]
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.count == 2 || isMorning || isAfternoon,
      let hour = CalendarWords.digits(parts[0]), parts[0].utf8.count <= 2,
      let minute = parts.count == 1 ? 0 : CalendarWords.digits(parts[1]),
      parts.count == 1 || parts[1].utf8.count == 2, minute < 60
    else { return nil }
    if isMorning || isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      return hour % 12 * 60 + minute + (isAfternoon ? 720 : 0)
    }
    return hour < 24 ? hour * 60 + minute : nil
  }

  mutating func readTime() -> Bool {
    guard place == .note, line.minuteOfDay == nil, let (minute, count) = time(at: index) else {
      return false
    }
    line.minuteOfDay = minute
    add(.time, range(index, index + count - 1))
    index += count
    return true
  }
}
