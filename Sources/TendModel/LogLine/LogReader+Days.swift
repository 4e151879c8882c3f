extension LogReader {
  /// The most tokens that a day has: `at the end of the month`, `on november 3, 2025`.
  static let longestDay = 6

  var calendar: CalendarVocabulary { vocabulary.calendar }

  /// The words of tokens that can name a day, with a comma only before a year; nil when they hold anything else.
  func dayWords(_ tokens: ArraySlice<LogToken>) -> [String]? {
    var words: [String] = []
    for (place, token) in zip(tokens.indices, tokens) {
      if token.kind == .comma, place > tokens.startIndex, place == tokens.endIndex - 2,
        let year = tokens.last, Self.isYear(year)
      {
        continue
      }
      guard token.kind == .word, !token.word.isEmpty else { return nil }
      words.append(token.word)
    }
    return words
  }

  private static func isYear(_ token: LogToken) -> Bool {
    token.kind == .word && token.word.utf8.count == 4
      && CalendarVocabulary.digits(token.word) != nil
  }

  private func canBeginDay(_ token: LogToken) -> Bool {
    token.kind == .word && calendar.canBeginDay(token.word)
  }

  /// The longest phrase from a token on that names a day on which something happened, and how many tokens it takes.
  func day(at start: Int) -> (day: CalendarDay, count: Int)? {
    guard let first = token(start), canBeginDay(first) else { return nil }
    var best: (CalendarDay, Int)?
    for end in start + 1...min(start + Self.longestDay, tokens.count) {
      let kind = tokens[end - 1].kind
      guard kind == .word || kind == .comma else { break }
      guard let words = dayWords(tokens[start..<end]), isSpelledOut(words),
        !isCutShort(words, before: end),
        let phrase = phrase(words, leaning: .behind)
      else { continue }
      best = (phrase.day, end - start)
    }
    return best
  }

  /// `5 jun 24 people came` is no year, `on the second call` no day of a month, and `in two weeks she starts` a sentence.
  private func isCutShort(_ words: [String], before next: Int) -> Bool {
    guard let first = words.first, let last = words.last, token(next)?.kind == .word else {
      return false
    }
    if words.count > 2, last.utf8.count == 2, CalendarVocabulary.digits(last) != nil { return true }
    return calendar.says(first, .ahead) || isPlaceInLetters(words)
  }

  /// `the second`, which may be of anything; only right behind the names it is a day.
  private func isPlaceInLetters(_ words: [String]) -> Bool {
    guard let last = words.last, words.count > 1 else { return false }
    return calendar.ordinal(last) != nil && calendar.ordinalInDigits(last) == nil
  }

  func phrase(_ words: [String], leaning: DayPhrase.Leaning) -> DayPhrase? {
    DayPhrase(words.joined(separator: " "), today: today, leaning: leaning, calendar: calendar)
  }

  /// Short forms such as `2w` and bare `week` are too easily something else in a sentence.
  private func isSpelledOut(_ words: [String]) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if calendar.says(first, .ahead) {
      // `in 3 days`, right behind the names, is meant as a day; elsewhere, and `in march`, it is text.
      return noteWords.isEmpty && words.count > 1 && calendar.unit(last) != nil
    }
    if words.count == 1, calendar.isBareUnit(first) || calendar.says(first, .now) { return false }
    // `on the 5th` is a day; `the 5th` may be of anything.
    if calendar.says(first, .filler), calendar.ordinal(last) != nil { return false }
    return !isCounted(first) || calendar.says(last, .ago) || CalendarDay(first) != nil
      || words.contains { calendar.month($0) != nil }
  }

  private func isCounted(_ word: String) -> Bool {
    word.utf8.first.map { (48...57).contains($0) } == true || calendar.letters(word) != nil
  }

  /// Reads the day; a later one, and a bare weekday amid a sentence, is text.
  mutating func readDay() -> Bool {
    guard place == .note, line.day == nil, let (day, count) = day(at: index) else { return false }
    let isWeak = count == 1 && calendar.weekday(tokens[index].word) != nil
    if !noteWords.isEmpty {
      let next = token(index + count)
      if isPlaceInLetters(tokens[index..<index + count].map(\.word)) { return false }
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
    if calendar.says(tokens[index].word, .on), let next = token(index + 1), next.kind == .word,
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
    guard
      let date = DayPhrase.dateInNumbers(token.text) ?? DayPhrase.dateInNumbers(token.word)
    else { return false }
    let isOpen = date.first <= 12 && date.second <= 12
    report(
      token.range,
      isOpen
        ? "\(token.text) can be read as day and month or as month and day"
        : "\(token.text) is a date in numbers alone, of which most can be read in two ways",
      fix: "write \((isOpen ? nil : written(date)) ?? "12 mar or 2026-03-12")"
    )
    index += 1
    return true
  }

  /// The only day that is meant by a date in numbers, in words; nil where the month has no such day.
  private func written(_ date: (first: Int, second: Int, year: Int?)) -> String? {
    let isDayFirst = date.first > 12
    let (day, month) =
      isDayFirst ? (date.first, date.second) : (date.second, date.first)
    let year = date.year.map { $0 < 100 ? 2000 + $0 : $0 }
    // A day of a leap year may be meant where no year is said.
    guard CalendarDay(year: year ?? 2000, month: month, day: day) != nil else { return nil }
    let text = "\(day) \(calendar.short(month: month))"
    return year.map { "\(text) \($0)" } ?? text
  }

  /// A day at the end of the purpose is the day of the interaction: `about pricing yesterday`.
  mutating func takeDayFromPurpose() {
    guard line.day == nil, !purposeWords.isEmpty else { return }
    let words = purposeWords
    for count in stride(from: min(Self.longestDay, words.count), to: 0, by: -1) {
      let tail = words.suffix(count)
      guard let first = tail.first, canBeginDay(first),
        let place = tokens.firstIndex(where: { $0.range == first.range }),
        let (day, taken) = day(at: place), taken == count, day <= today,
        !isPlaceInLetters(tail.map(\.word))
      else { continue }
      // `about plans for monday`: the day belongs to the sentence.
      if let before = words.dropLast(count).last, vocabulary.says(before.word, .tie) { return }
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
    if calendar.says(first.word, .at), let next = token(start + 1), next.kind == .word {
      if calendar.says(next.word, .noon) { return (720, 2) }
      // `at 3 pm`
      if let half = token(start + 2), half.kind == .word, isHalf(half.word),
        let minute = minute(next.word + half.word)
      {
        return (minute, 3)
      }
      return minute(next.word).map { ($0, 2) }
    }
    return minute(first.word).map { ($0, 1) }
  }

  private func isHalf(_ word: String) -> Bool {
    calendar.says(word, .morning) || calendar.says(word, .afternoon)
  }

  private func minute(_ word: String) -> Int? {
    guard (3...7).contains(word.utf8.count) else { return nil }
    let morning = calendar.phrases(for: .morning).first { word.hasSuffix($0) }
    let afternoon = calendar.phrases(for: .afternoon).first { word.hasSuffix($0) }
    let half = morning ?? afternoon
    let digits = word.dropLast(half?.count ?? 0)
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.count == 2 || half != nil,
      let hour = CalendarVocabulary.digits(parts[0]), parts[0].utf8.count <= 2,
      let minute = parts.count == 1 ? 0 : CalendarVocabulary.digits(parts[1]),
      parts.count == 1 || parts[1].utf8.count == 2, minute < 60
    else { return nil }
    if half != nil {
      guard (1...12).contains(hour) else { return nil }
      return hour % 12 * 60 + minute + (morning == nil ? 720 : 0)
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
