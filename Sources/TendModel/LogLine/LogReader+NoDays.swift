/// Words that have the form of a day but name none; as text they would leave the line dated today without a word.
extension LogReader {
  /// Days of a month that some months lack.
  private static let lateDays = 29...31

  /// Refuses `31 feb`, `feb 30`, `29 feb 2025` and `99999 days ago`, and what names more days than one: `last march`.
  ///
  /// Amid a note only a date in full is refused, which nothing else looks like.
  mutating func refuseNoDay() -> Bool {
    guard place == .note, line.day == nil else { return false }
    guard noteWords.isEmpty || Self.isDate(tokens[index].word) else { return false }
    let start = calendar.says(tokens[index].word, .on) ? index + 1 : index
    guard let count = lengthOfNoDay(at: start) ?? lengthOfVagueDay(at: start) else { return false }
    let last = start + count - 1
    let text = (start...last).map { tokens[$0].text }.joined(separator: " ")
    report(range(start, last), "there is no day \(text)", fix: "write 12 mar or 3 days ago")
    index = last + 1
    return true
  }

  /// Refuses what ends a follow-up like a day and is none; the promise would never come due.
  mutating func refuseNoDay(endOf words: ArraySlice<Int>) {
    for count in stride(from: min(3, words.count), to: 0, by: -1) {
      guard let start = words.suffix(count).first, let last = words.last, last - start == count - 1,
        lengthOfNoDay(at: start) == count
      else { continue }
      let text = words.suffix(count).map { tokens[$0].text }.joined(separator: " ")
      report(range(start, last), "there is no day \(text)", fix: "write fri, +3d or 12 mar")
      return
    }
  }

  private func lengthOfNoDay(at start: Int) -> Int? {
    guard let first = word(start) else { return nil }
    if Self.isDate(first) { return isDay(start, 1) ? nil : 1 }
    guard let second = word(start + 1) else { return nil }
    if calendar.unit(second) != nil, word(start + 2).map({ calendar.says($0, .ago) }) == true,
      Self.isNumber(first)
    {
      return isDay(start, 3) ? nil : 3
    }
    guard calendar.month(second) != nil ? isDayOfMonth(first) : isLateDay(first, second)
    else { return nil }
    // A year is four digits; fewer are one that is being typed, or something else.
    if let year = word(start + 2), year.utf8.count == 4, Self.isNumber(year) {
      return isDay(start, 3) ? nil : 3
    }
    return isDay(start, 2) ? nil : 2
  }

  /// `last march`, `last weekend`, `a few days ago`, `2026-1-5`: that a day is meant is plain, but not which.
  private func lengthOfVagueDay(at start: Int) -> Int? {
    guard let first = word(start) else { return nil }
    if Self.isLooseDate(first) { return 1 }
    // Followed by a word it is a sentence: `this may lead to more`, `in Mar del Plata`.
    if let second = word(start + 1), day(at: start) == nil, word(start + 2) == nil,
      calendar.says(first, .last) || calendar.says(first, .ahead) || calendar.says(first, .this),
      calendar.month(second) != nil && second.utf8.count > 2 || calendar.says(second, .weekend)
    {
      return 2
    }
    if tokens[start].isCapitalised { return nil }
    for count in 3...5 {
      guard let last = word(start + count - 1), calendar.says(last, .ago),
        let unit = word(start + count - 2),
        calendar.unit(unit) != nil || calendar.longUnit(unit) != nil
      else { continue }
      // Of so many words only `a few days ago` is one phrase.
      if count > 3, calendar.letters(first) != 1 { continue }
      // `online 3 days ago`: the day begins further on.
      return (start..<start + count - 2).allSatisfy { day(at: $0) == nil } ? count : nil
    }
    return nil
  }

  /// `2026-1-5`, `2026/03/12`: like a date in full, in another form.
  private static func isLooseDate(_ word: String) -> Bool {
    ["-", "/", "."].contains { (separator: Character) in
      let parts = word.split(separator: separator, omittingEmptySubsequences: false)
      return parts.count == 3 && parts[0].utf8.count == 4
        && parts.allSatisfy { isNumber(String($0)) }
        && parts[1...].allSatisfy { $0.utf8.count <= 2 } && !isDate(word)
    }
  }

  private func word(_ place: Int) -> String? {
    token(place).flatMap { $0.kind == .word ? $0.word : nil }
  }

  private func isDay(_ start: Int, _ count: Int) -> Bool {
    phrase((start..<start + count).map { tokens[$0].word }, leaning: .behind) != nil
  }

  /// `feb 30`; `march 40` may count something else.
  private func isLateDay(_ month: String, _ day: String) -> Bool {
    guard calendar.month(month) != nil else { return false }
    return (CalendarVocabulary.digits(day) ?? calendar.ordinal(day)).map(Self.lateDays.contains)
      ?? false
  }

  private func isDayOfMonth(_ word: String) -> Bool {
    guard word.utf8.first.map({ (48...57).contains($0) }) == true else { return false }
    return (CalendarVocabulary.digits(word) ?? calendar.ordinal(word)).map { $0 < 100 } ?? false
  }

  /// `2026-13-45`: four, two and two digits.
  private static func isDate(_ word: String) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { isNumber(String($0)) }
  }

  private static func isNumber(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.allSatisfy { (48...57).contains($0) }
  }
}
