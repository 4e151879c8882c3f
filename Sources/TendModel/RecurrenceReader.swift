/// Finds the recurrence that words name.
struct RecurrenceReader {
  let calendar: CalendarVocabulary

  /// The recurrence that words in lower case, without commas, name as a whole.
  func recurrence(_ words: ArraySlice<Substring>) -> Recurrence? {
    var words = words
    var end = Recurrence.End.never
    if words.count > 2, let last = words.last, calendar.says(last, .times),
      let count = words.dropLast().last.flatMap({ calendar.number($0) })
    {
      guard Recurrence.validCounts.contains(count) else { return nil }
      end = .count(count)
      words = words.dropLast(2)
      if let last = words.last, calendar.says(last, .during) { words = words.dropLast() }
    } else if let place = words.lastIndex(where: { calendar.says($0, .until) }) {
      guard let day = fullDay(words[(place + 1)...]) else { return nil }
      end = .until(day)
      words = words[..<place]
    }
    var value = pattern(words)
    value?.end = end
    return value
  }

  /// The recurrence that words name, without the words of its end.
  func pattern(_ words: ArraySlice<Substring>) -> Recurrence? {
    guard let first = words.first else { return nil }
    if words.count > 2, let last = words.last, calendar.says(last, .partOfDay) {
      return pattern(words.dropLast())
    }
    if let (interval, unit) = calendar.repeated(first) {
      return on(words.dropFirst(), interval, unit)
    }
    return calendar.says(first, .every) ? every(words.dropFirst()) : nil
  }

  /// A day with its year, so that it means the same whenever it is read.
  private func fullDay(_ words: ArraySlice<Substring>) -> CalendarDay? {
    if words.count == 1, let word = words.first { return CalendarDay(word) }
    guard words.count == 3 else { return nil }
    let text = words.joined(separator: " ")
    return DayPhrase(text, today: CalendarDay(epochDay: 0), calendar: calendar)?.day
  }

  private func every(_ words: ArraySlice<Substring>) -> Recurrence? {
    guard let first = words.first else { return nil }
    let isOther = calendar.says(first, .other)
    if calendar.says(first, .workday), words.count == 1 {
      return Recurrence(everyWeeks: 1, on: [1, 2, 3, 4, 5])
    }
    if let unit = calendar.unit(first) { return on(words.dropFirst(), 1, unit) }
    if let (count, unit) = calendar.longUnit(first) { return on(words.dropFirst(), count, unit) }
    if let second = words.dropFirst().first, let unit = calendar.unit(second) {
      let count = isOther ? 2 : calendar.number(first) ?? calendar.ordinal(first)
      guard let count, Recurrence.validIntervals.contains(count) else { return nil }
      return on(words.dropFirst(2), count, unit)
    }
    if isOther { return weekdays(words.dropFirst()).flatMap { Recurrence(everyWeeks: 2, on: $0) } }
    if let weekdays = weekdays(words) { return Recurrence(everyWeeks: 1, on: weekdays) }
    if let date = date(words) { return Recurrence(everyYears: 1, month: date.month, day: date.day) }
    return placed(words, 1, isMonthly: false)
  }

  /// What follows `on`; nothing is the day of the start.
  private func on(
    _ words: ArraySlice<Substring>,
    _ interval: Int,
    _ unit: Recurrence.Unit
  ) -> Recurrence? {
    guard let first = words.first else { return Recurrence(every: interval, unit) }
    guard calendar.says(first, .on) else { return nil }
    let rest = words.dropFirst()
    switch unit {
    case .day: return nil
    case .week: return weekdays(rest).flatMap { Recurrence(everyWeeks: interval, on: $0) }
    case .month:
      return monthDays(rest).flatMap { Recurrence(everyMonths: interval, on: $0) }
        ?? placed(rest, interval, isMonthly: true)
    case .year:
      return date(rest).flatMap { Recurrence(everyYears: interval, month: $0.month, day: $0.day) }
    }
  }

  private func isAnd(_ word: Substring) -> Bool { calendar.says(word, .and) }

  private func isFiller(_ word: Substring) -> Bool { calendar.says(word, .filler) }

  private func weekdays(_ words: ArraySlice<Substring>) -> [Int]? {
    let names = words.filter { !isAnd($0) }
    let found = names.compactMap { calendar.weekday($0) ?? calendar.weekdays($0) }
    return !found.isEmpty && found.count == names.count ? found : nil
  }

  /// `the 1st and 15th`, `31`, `the last day`, `the 3rd last day`.
  private func monthDays(_ words: ArraySlice<Substring>) -> [Int]? {
    var days: [Int] = []
    var rest = words.filter { !isAnd($0) && !isFiller($0) }[...]
    /// Whether `last day` stands so many words further on.
    func isLastDay(_ start: Int) -> Bool {
      let words = rest.dropFirst(start).prefix(2)
      guard words.count == 2, let last = words.first, let day = words.last else { return false }
      return calendar.says(last, .last) && calendar.unit(day) == .day
    }
    while let first = rest.first {
      if isLastDay(0) {
        days.append(-1)
        rest = rest.dropFirst(2)
      } else if let number = calendar.ordinal(first), isLastDay(1) {
        days.append(-number)
        rest = rest.dropFirst(3)
      } else if let number = calendar.ordinal(first) ?? CalendarVocabulary.digits(first) {
        days.append(number)
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    return days.isEmpty ? nil : days
  }

  /// `2nd tue of the month`, `the last fri`, `the 1st and 3rd mon`; only `first` and `last` may stand without `of the month`:
  /// `every second tue` may be every other one.
  private func placed(
    _ words: ArraySlice<Substring>,
    _ interval: Int,
    isMonthly: Bool
  ) -> Recurrence? {
    var rest = words.filter { !isAnd($0) && !isFiller($0) }[...]
    let isOfMonth = rest.count > 1 && rest.last.flatMap { calendar.unit($0) } == .month
    if isOfMonth { rest = rest.dropLast() }
    var entries: [Recurrence.MonthWeekday] = []
    var places: [Int] = []
    while let first = rest.first {
      rest = rest.dropFirst()
      if calendar.says(first, .last) {
        places.append(-1)
      } else if let number = calendar.ordinal(first) {
        let isFromEnd = rest.first.map { calendar.says($0, .last) } ?? false
        if isFromEnd { rest = rest.dropFirst() }
        places.append(isFromEnd ? -number : number)
      } else if let weekday = calendar.weekday(first), !places.isEmpty {
        entries += places.map { Recurrence.MonthWeekday($0, weekday: weekday) }
        places = []
      } else {
        return nil
      }
    }
    let isPlain = isOfMonth || isMonthly || entries.allSatisfy { abs($0.place) == 1 }
    guard places.isEmpty, isPlain else { return nil }
    return Recurrence(everyMonths: interval, on: entries)
  }

  private func date(_ words: ArraySlice<Substring>) -> (month: Int, day: Int)? {
    let rest = words.filter { !isFiller($0) }
    guard rest.count == 2 else { return nil }
    for (dayWord, monthWord) in [(rest[0], rest[1]), (rest[1], rest[0])] {
      guard let month = calendar.month(monthWord),
        let day = calendar.ordinal(dayWord) ?? CalendarVocabulary.digits(dayWord)
      else { continue }
      return (month, day)
    }
    return nil
  }
}
