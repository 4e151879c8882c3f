extension Recurrence {
  /// The recurrence in words that `init(_:)` reads back: `every 2 weeks on mon, thu until 2026-12-24`.
  public var words: String {
    let noun = unit.rawValue
    var text = interval == 1 ? "every \(noun)" : "every \(interval) \(noun)s"
    switch days {
    case .ofStart: break
    case .weekdays([1, 2, 3, 4, 5]) where interval == 1: text = "every weekday"
    case .weekdays(let weekdays):
      text += " on " + weekdays.map(CalendarWords.short(weekday:)).joined(separator: ", ")
    case .monthDays(let monthDays):
      let names = monthDays.map { day in
        let place = Self.placeWords(day)
        return day > 0 ? place : place + " day"
      }
      text += " on the " + names.joined(separator: ", ")
    case .monthWeekdays(let weekdays):
      let names = weekdays.map {
        Self.placeWords($0.place) + " " + CalendarWords.short(weekday: $0.weekday)
      }
      text += " on the " + names.joined(separator: ", ")
    case .date(let month, let day): text += " on \(day) \(CalendarWords.short(month: month))"
    }
    switch end {
    case .never: break
    case .until(let day): text += " until \(day)"
    case .count(let count): text += " \(count) times"
    }
    return text
  }

  private static func placeWords(_ place: Int) -> String {
    if place > 0 { return CalendarWords.ordinal(place) }
    return place == -1 ? "last" : CalendarWords.ordinal(-place) + " last"
  }

  /// Reads a recurrence in words, in any case; nil when they name none.
  ///
  /// Understood are `daily`, `weekly`, `fortnightly`, `monthly`, `quarterly`, `yearly`, `every 2 weeks`, `every other week`,
  /// `every weekday`, `every mon and thu`, `every 2 weeks on tue`, `monthly on the 1st`, `every month on the last day`,
  /// `every 2nd tue of the month`, `every last fri`, `yearly on 12 mar`, each with `until 2026-12-24` or `10 times` after it.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 200 else { return nil }
    var words = text.lowercased().split { $0.isWhitespace || $0 == "," }[...]
    var end = End.never
    if words.count > 2, words.last == "times",
      let count = CalendarWords.number(words.dropLast().last ?? "")
    {
      guard Self.validCounts.contains(count) else { return nil }
      end = .count(count)
      words = words.dropLast(2)
      if words.last == "for" { words = words.dropLast() }
    } else if let place = words.lastIndex(of: "until") {
      guard let day = Self.fullDay(words[(place + 1)...]) else { return nil }
      end = .until(day)
      words = words[..<place]
    }
    guard var value = Self.adverb(words) ?? Self.every(words) else { return nil }
    value.end = end
    self = value
  }

  /// A day with its year, so that it means the same whenever it is read.
  private static func fullDay(_ words: ArraySlice<Substring>) -> CalendarDay? {
    if words.count == 1, let word = words.first { return CalendarDay(word) }
    guard words.count == 3 else { return nil }
    return DayPhrase(words.joined(separator: " "), today: CalendarDay(epochDay: 0))?.day
  }

  private static let adverbs: [Substring: (Int, Unit)] = [
    "daily": (1, .day), "weekly": (1, .week), "fortnightly": (2, .week), "monthly": (1, .month),
    "quarterly": (3, .month), "yearly": (1, .year), "annually": (1, .year),
  ]

  private static func adverb(_ words: ArraySlice<Substring>) -> Recurrence? {
    guard let first = words.first, let (interval, unit) = adverbs[first] else { return nil }
    return on(words.dropFirst(), interval, unit)
  }

  private static func every(_ words: ArraySlice<Substring>) -> Recurrence? {
    guard words.first == "every" || words.first == "each" else { return nil }
    var rest = words.dropFirst()
    guard let first = rest.first else { return nil }
    if first == "weekday", rest.count == 1 {
      return Recurrence(everyWeeks: 1, on: [1, 2, 3, 4, 5])
    }
    if let unit = unit(first) { return on(rest.dropFirst(), 1, unit) }
    if let second = rest.dropFirst().first, let unit = unit(second) {
      let count = first == "other" ? 2 : CalendarWords.number(first) ?? CalendarWords.ordinal(first)
      guard let count, validIntervals.contains(count) else { return nil }
      return on(rest.dropFirst(2), count, unit)
    }
    if first == "other" {
      rest = rest.dropFirst()
      return weekdays(rest).flatMap { Recurrence(everyWeeks: 2, on: $0) }
    }
    if let weekdays = weekdays(rest) { return Recurrence(everyWeeks: 1, on: weekdays) }
    if let date = date(rest) { return Recurrence(everyYears: 1, month: date.month, day: date.day) }
    return placed(rest, 1, isMonthly: false)
  }

  private static func unit(_ word: Substring) -> Unit? {
    switch word {
    case "day", "days": .day
    case "week", "weeks": .week
    case "month", "months": .month
    case "year", "years": .year
    default: nil
    }
  }

  /// What follows `on`; nothing is the day of the start.
  private static func on(
    _ words: ArraySlice<Substring>,
    _ interval: Int,
    _ unit: Unit
  ) -> Recurrence? {
    if words.isEmpty { return Recurrence(every: interval, unit) }
    guard words.first == "on" else { return nil }
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

  private static func weekdays(_ words: ArraySlice<Substring>) -> [Int]? {
    let names = words.filter { $0 != "and" && $0 != "&" }
    let found = names.compactMap { name in
      CalendarWords.weekday(name)
        ?? (name.hasSuffix("s") ? CalendarWords.weekday(name.dropLast()) : nil)
    }
    return !found.isEmpty && found.count == names.count ? found : nil
  }

  /// `the 1st and 15th`, `31`, `the last day`, `the 3rd last day`.
  private static func monthDays(_ words: ArraySlice<Substring>) -> [Int]? {
    var days: [Int] = []
    var rest = words.filter { $0 != "and" && $0 != "&" && $0 != "the" }[...]
    while let first = rest.first {
      if first == "last", rest.dropFirst().first == "day" {
        days.append(-1)
        rest = rest.dropFirst(2)
      } else if let number = CalendarWords.ordinal(first),
        rest.dropFirst().starts(with: ["last", "day"])
      {
        days.append(-number)
        rest = rest.dropFirst(3)
      } else if let number = CalendarWords.ordinal(first) ?? CalendarWords.digits(first) {
        days.append(number)
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    return days.isEmpty ? nil : days
  }

  /// `2nd tue of the month`, `the last fri`, `the 1st and 3rd mon`; only `last` may stand without `of the month`.
  private static func placed(
    _ words: ArraySlice<Substring>,
    _ interval: Int,
    isMonthly: Bool
  ) -> Recurrence? {
    var rest = words.filter { $0 != "and" && $0 != "&" && $0 != "the" }[...]
    let isOfMonth = rest.suffix(2).elementsEqual(["of", "month"])
    if isOfMonth { rest = rest.dropLast(2) }
    var entries: [MonthWeekday] = []
    var places: [Int] = []
    while let first = rest.first {
      rest = rest.dropFirst()
      if first == "last" {
        places.append(-1)
      } else if let number = CalendarWords.ordinal(first) {
        let isFromEnd = rest.first == "last"
        if isFromEnd { rest = rest.dropFirst() }
        places.append(isFromEnd ? -number : number)
      } else if let weekday = CalendarWords.weekday(first), !places.isEmpty {
        entries += places.map { MonthWeekday($0, weekday: weekday) }
        places = []
      } else {
        return nil
      }
    }
    let isPlain = isOfMonth || isMonthly || entries.allSatisfy { $0.place == -1 }
    guard places.isEmpty, isPlain else { return nil }
    return Recurrence(everyMonths: interval, on: entries)
  }

  private static func date(_ words: ArraySlice<Substring>) -> (month: Int, day: Int)? {
    let rest = words.filter { $0 != "the" && $0 != "of" }
    guard rest.count == 2 else { return nil }
    for (dayWord, monthWord) in [(rest[0], rest[1]), (rest[1], rest[0])] {
      guard let month = CalendarWords.month(monthWord),
        let day = CalendarWords.ordinal(dayWord) ?? CalendarWords.digits(dayWord)
      else { continue }
      return (month, day)
    }
    return nil
  }
}
