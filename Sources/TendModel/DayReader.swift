/// Finds the day that words name.
struct DayReader {
  let today: CalendarDay
  let leaning: DayPhrase.Leaning
  let calendar: CalendarVocabulary

  /// The day that words in lower case name; nil when they name none.
  func day(_ words: [String]) -> CalendarDay? {
    guard let first = words.first, let last = words.last else { return nil }
    let phrase = words.joined(separator: " ")
    if let day = named(phrase) ?? ofNeighbourWeek(words) { return day }
    // `tomorrow morning`
    if words.count > 1, calendar.says(last, .partOfDay) { return day(words.dropLast()) }
    if calendar.says(last, .ago) { return counted(words.dropLast(), isBack: true) }
    if calendar.says(first, .ago) { return counted(words.dropFirst(), isBack: true) }
    if calendar.says(first, .ahead) {
      // `in 3 days` is counted; `in 12 mar` is no day.
      return counted(words.dropFirst(), isBack: false) ?? month(words.dropFirst())
    }
    let isNext = calendar.says(first, .next)
    var words = words[...]
    if isNext || calendar.says(first, .on) { words = words.dropFirst() }
    if words.count == 2, calendar.says(words[words.startIndex], .this),
      let weekday = words.last.flatMap({ calendar.weekday($0) })
    {
      return thisWeek(weekday)
    }
    return dated(words, isBehind: leaning == .behind && !isNext)
  }

  /// `last fri`, `12 mar`, `next week` without its `next`.
  private func dated(_ words: ArraySlice<String>, isBehind: Bool) -> CalendarDay? {
    var words = words
    let isPast = words.first.map { calendar.says($0, .last) } ?? false
    if isPast { words = words.dropFirst() }
    let isBehind = isBehind || isPast
    let phrase = words.joined(separator: " ")
    return CalendarDay(phrase) ?? (isPast ? nil : named(phrase))
      ?? unit(phrase, isPast: isPast) ?? counted(words, isBack: isPast)
      ?? weekday(phrase, isBehind: isBehind) ?? endOfNeighbour(words) ?? partOfMonth(
        words,
        isBehind: isBehind
      )
      ?? ofMonth(Array(words), isBehind: isBehind, isPast: isPast)
      ?? ofAnyMonth(words, isBehind: isBehind)
  }

  /// `next week fri`, `fri last week`: the weekday of that week, which begins on Monday.
  private func ofNeighbourWeek(_ words: [String]) -> CalendarDay? {
    let words = words.filter { !calendar.says($0, .on) }
    guard words.count == 3 else { return nil }
    for (name, rest) in [(words[0], words[1...]), (words[2], words[...1])] {
      guard let weekday = calendar.weekday(name), let which = rest.first, let unit = rest.last,
        calendar.unit(unit) == .week, calendar.isBareUnit(unit), let step = step(which)
      else { continue }
      return today.adding(days: step * 7 + weekday - today.weekday)
    }
    return nil
  }

  private func step(_ word: String) -> Int? {
    if calendar.says(word, .next) { return 1 }
    if calendar.says(word, .last) { return -1 }
    return calendar.says(word, .this) ? 0 : nil
  }

  /// `end of next week`, `end of last month`: the last day of it.
  private func endOfNeighbour(_ words: ArraySlice<String>) -> CalendarDay? {
    let words = words.drop { calendar.says($0, .filler) || calendar.says($0, .at) }
    guard words.count > 2, let which = words.dropLast().last, let step = step(which),
      let unit = words.last.flatMap({ calendar.isBareUnit($0) ? calendar.unit($0) : nil }),
      calendar.says(words.dropLast(2).joined(separator: " "), .endOf)
    else { return nil }
    let (year, month, _) = moved(step, unit).parts
    switch unit {
    case .day: return nil
    case .week: return today.adding(days: step * 7 + 7 - today.weekday)
    case .month: return lastDay(year, month)
    case .year: return lastDay(year, 12)
    }
  }

  private func named(_ phrase: String) -> CalendarDay? {
    if let days = calendar.day(phrase) { return today.adding(days: days) }
    let (year, month, _) = today.parts
    switch calendar.end(phrase) {
    case .week: return today.adding(days: 7 - today.weekday)
    case .month: return lastDay(year, month)
    case .year: return lastDay(year, 12)
    case .day, nil: return nil
    }
  }

  /// `week` is one from today, or back.
  private func unit(_ phrase: String, isPast: Bool) -> CalendarDay? {
    guard calendar.isBareUnit(phrase), let unit = calendar.unit(phrase), unit != .day else {
      return nil
    }
    return moved(isPast ? -1 : 1, unit)
  }

  private func moved(_ count: Int, _ unit: Recurrence.Unit) -> CalendarDay {
    switch unit {
    case .day: today.adding(days: count)
    case .week: today.adding(days: count * 7)
    case .month: today.adding(months: count)
    case .year: today.adding(months: count * 12)
    }
  }

  private func lastDay(_ year: Int, _ month: Int) -> CalendarDay? {
    CalendarDay(year: year, month: month, day: CalendarDay.daysInMonth(month, year: year))
  }

  /// `+3`, `2w`, `two weeks`, with a sign only where nothing else says the side.
  private func counted(_ words: ArraySlice<String>, isBack: Bool) -> CalendarDay? {
    var words = words
    if words.count > 1, let first = words.first, let number = calendar.letters(first) {
      words[words.startIndex] = String(number)
    }
    var rest = words.joined()[...]
    let isMinus = rest.hasPrefix("-")
    let isSigned = isMinus || rest.hasPrefix("+")
    if isSigned && isBack { return nil }
    if isSigned { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), (0...9999).contains(number) else { return nil }
    let count = isMinus || isBack ? -number : number
    let unit = rest.dropFirst(digits.count)
    if unit.isEmpty { return isSigned ? today.adding(days: count) : nil }
    return (calendar.unit(unit) ?? calendar.shortUnit(unit)).map { moved(count, $0) }
  }

  private func weekday(_ phrase: String, isBehind: Bool) -> CalendarDay? {
    guard let weekday = calendar.weekday(phrase) else { return nil }
    let ahead = (weekday - today.weekday + 6) % 7 + 1
    return today.adding(days: isBehind ? (ahead == 7 ? -7 : ahead - 7) : ahead)
  }

  /// The weekday of this week; what is planned never lies behind.
  private func thisWeek(_ weekday: Int) -> CalendarDay {
    let days = weekday - today.weekday
    return today.adding(days: days < 0 && leaning == .ahead ? days + 7 : days)
  }

  /// `end of march`, `mid march`, `mid-march`.
  private func partOfMonth(_ words: ArraySlice<String>, isBehind: Bool) -> CalendarDay? {
    guard let last = words.last?.split(separator: "-").last, let month = calendar.month(last) else {
      return nil
    }
    let before = words.joined(separator: " ").dropLast(last.count + 1)
    let isEnd = calendar.says(before, .endOf)
    guard isEnd || calendar.says(before, .mid) else { return nil }
    return nearest(today, isBehind: isBehind) { year in
      isEnd ? lastDay(year, month) : CalendarDay(year: year, month: month, day: 15)
    }
  }

  /// `in march`, `in march 2027`: its first day, or the last one of the month that it is.
  private func month(_ words: ArraySlice<String>) -> CalendarDay? {
    guard (1...2).contains(words.count), let month = words.first.flatMap({ calendar.month($0) })
    else { return nil }
    if words.count == 2 {
      guard let year = words.last.flatMap({ CalendarVocabulary.digits($0) }), year > 999 else {
        return nil
      }
      return CalendarDay(year: year, month: month, day: 1)
    }
    let (year, current, _) = today.parts
    if month == current { return lastDay(year, month) }
    return CalendarDay(year: month > current ? year : year + 1, month: month, day: 1)
  }

  private func ofMonth(_ words: [String], isBehind: Bool, isPast: Bool) -> CalendarDay? {
    let all = words
    let words = all.filter { !calendar.says($0, .filler) }
    guard (2...3).contains(words.count) else { return nil }
    // `first of march` is a day; of `second march` nobody knows.
    let isWritten = words.count < all.count
    let first = dayOfMonth(words[0], inLetters: isWritten)
    guard let day = first ?? dayOfMonth(words[1], inLetters: true),
      let month = calendar.month(first == nil ? words[0] : words[1])
    else { return nil }
    if words.count == 3 {
      return year(words[2]).flatMap { CalendarDay(year: $0, month: month, day: day) }
    }
    // The last 2 March, said on one, is not today.
    let from = isPast ? today.adding(days: -1) : today
    return nearest(from, isBehind: isBehind) { CalendarDay(year: $0, month: month, day: day) }
  }

  private func dayOfMonth(_ word: String, inLetters: Bool) -> Int? {
    CalendarVocabulary.digits(word) ?? calendar.ordinalInDigits(word)
      ?? (inLetters ? calendar.ordinal(word) : nil)
  }

  /// `2026`, and `26` of this century.
  private func year(_ word: String) -> Int? {
    guard let number = CalendarVocabulary.digits(word) else { return nil }
    return word.utf8.count == 4 ? number : word.utf8.count == 2 ? 2000 + number : nil
  }

  /// `the 5th`: of the nearest month that has such a day.
  private func ofAnyMonth(_ words: ArraySlice<String>, isBehind: Bool) -> CalendarDay? {
    guard words.count == 2, let article = words.first, calendar.says(article, .filler),
      let date = words.last.flatMap({ calendar.ordinalInDigits($0) ?? calendar.ordinal($0) }),
      (1...31).contains(date)
    else { return nil }
    let (year, month, _) = today.parts
    let current = year * 12 + month - 1
    for step in 0...12 {
      let number = current + (isBehind ? -step : step)
      guard let day = CalendarDay(year: number / 12, month: number % 12 + 1, day: date) else {
        continue
      }
      if isBehind ? day <= today : day >= today { return day }
    }
    return nil
  }

  /// The date nearest to a day on one side of it; 29 February may be up to eight years away.
  private func nearest(
    _ day: CalendarDay,
    isBehind: Bool,
    _ date: (Int) -> CalendarDay?
  ) -> CalendarDay? {
    let year = day.parts.year
    return isBehind
      ? (year - 8...year).compactMap(date).last { $0 <= day }
      : (year...year + 8).compactMap(date).first { $0 >= day }
  }
}
