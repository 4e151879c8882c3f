/// A day in words, read against the day on which they are said.
///
/// Understood are `today`, `tonight`, `this morning`, `tomorrow`, `yesterday`, `last night`, `day after tomorrow`, `+3`, `-2`,
/// `3d`, `2w`, `1m`, `1y` (counted from today, a leading `-` counts back), `in two weeks`, `3 days ago`, `a week ago`,
/// weekdays such as `fri` (`last fri` is the one before today, `next fri` the one after), `next week`, `end of month`,
/// `end of march`, `mid march`, `12 mar`, `1st of march` (with `last` before it the newest past one), `12 mar 2026` and
/// `2026-03-12`. A weekday or a date without a year lies ahead or behind as `Leaning` says.
public struct DayPhrase: Hashable, Sendable {
  /// On which side of today a day lies that the words leave open.
  public enum Leaning: Sendable {
    /// A weekday is the next one after today, `12 mar` the nearest from today on.
    case ahead
    /// A weekday is the last one before today, `12 mar` the newest until today.
    case behind
  }

  /// The day that is meant.
  public let day: CalendarDay

  /// What is offered for completion.
  public static let examples = [
    "today", "tomorrow", "yesterday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "+3d", "+1w",
    "+2w", "+1m", "+3m", "+1y", "end of month",
  ]

  /// The most bytes that a phrase has.
  private static let longest = 60

  /// Reads a phrase in any case; nil when it names no day.
  public init?(
    _ text: some StringProtocol,
    today: CalendarDay,
    leaning: Leaning = .ahead
  ) {
    guard text.utf8.count <= Self.longest else { return nil }
    var words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    if words.last == "ago" {
      words.removeLast()
      guard let first = words.first else { return nil }
      words[0] = "-" + (CalendarWords.number(first).map(String.init) ?? first)
    }
    let isAhead = words.first == "in"
    if isAhead, words.count > 1, let number = CalendarWords.number(words[1]) {
      words[1] = String(number)
    }
    var leaning = leaning
    if words.first == "next" { leaning = .ahead }
    if ["in", "on", "next"].contains(words.first) { words.removeFirst() }
    if words.first == "this", words.count == 2, CalendarWords.weekday(words[1]) != nil {
      words.removeFirst()
    }
    let isPast = words.first == "last"
    if isPast { words.removeFirst() }
    let phrase = words.joined(separator: " ")
    let isBehind = isPast || leaning == .behind
    if isAhead {
      // `in 3 days` is counted; `in 12 mar` is no day.
      guard !isPast, let day = Self.counted(phrase, today, isPast: false) else { return nil }
      self.day = day
      return
    }
    guard
      let day = CalendarDay(phrase) ?? Self.named(phrase, today, isPast: isPast)
        ?? Self.counted(phrase, today, isPast: isPast)
        ?? Self.weekday(phrase, today, isBehind: isBehind)
        ?? Self.partOfMonth(words, today, isBehind: isBehind)
        ?? Self.ofMonth(words, today, isBehind: isBehind, isPast: isPast)
    else { return nil }
    self.day = day
  }

  /// Whether a word is a date in numbers that can be read as day and month or as month and day: `12/3`, `12.3.`,
  /// `3-12-26`.
  ///
  /// Such a word is refused wherever it stands, even where one reading is impossible, because the next one would not be.
  public static func isAmbiguous(_ word: some StringProtocol) -> Bool {
    guard (3...10).contains(word.utf8.count) else { return false }
    for separator in ["/", ".", "-"] as [Character] {
      var parts = word.split(separator: separator, omittingEmptySubsequences: false)
      let isClosed = separator == "." && parts.count == 3 && parts[2].isEmpty
      if isClosed { parts.removeLast() }
      let numbers = parts.compactMap { CalendarWords.digits($0) }
      guard numbers.count == parts.count, (2...3).contains(parts.count) else { continue }
      // A decimal number or a version has no dot at its end; a range such as 2-3 is no date.
      if parts.count == 2, separator != "/", !isClosed { continue }
      let isDate = numbers[0] <= 31 && numbers[1] <= 31 && (numbers[0] <= 12 || numbers[1] <= 12)
      if isDate, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2 { return true }
    }
    return false
  }

  private static func named(_ phrase: String, _ today: CalendarDay, isPast: Bool) -> CalendarDay? {
    switch phrase {
    case "week": return today.adding(days: isPast ? -7 : 7)
    case "month": return today.adding(months: isPast ? -1 : 1)
    case "year": return today.adding(months: isPast ? -12 : 12)
    case "night": return isPast ? today.adding(days: -1) : nil
    case _ where isPast: return nil
    case "today", "now", "tonight", "this morning", "this afternoon", "this evening": return today
    case "tomorrow": return today.adding(days: 1)
    case "yesterday": return today.adding(days: -1)
    case "day after tomorrow", "the day after tomorrow": return today.adding(days: 2)
    case "day before yesterday", "the day before yesterday": return today.adding(days: -2)
    case "end of week", "end of the week": return today.adding(days: 7 - today.weekday)
    case "end of month", "end of the month": return lastDay(today.parts.year, today.parts.month)
    case "end of year", "end of the year": return lastDay(today.parts.year, 12)
    default: return nil
    }
  }

  private static func lastDay(_ year: Int, _ month: Int) -> CalendarDay? {
    CalendarDay(year: year, month: month, day: CalendarDay.daysInMonth(month, year: year))
  }

  private static func counted(_ phrase: String, _ today: CalendarDay, isPast: Bool) -> CalendarDay?
  {
    var rest = phrase.filter { $0 != " " }[...]
    let isBack = rest.hasPrefix("-")
    let isSigned = isBack || rest.hasPrefix("+")
    if isSigned && isPast { return nil }
    if isSigned { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), (0...9999).contains(number) else { return nil }
    let count = isBack || isPast ? -number : number
    switch rest.dropFirst(digits.count) {
    case "" where isSigned: return today.adding(days: count)
    case "d", "day", "days": return today.adding(days: count)
    case "w", "week", "weeks": return today.adding(days: count * 7)
    case "m", "mo", "month", "months": return today.adding(months: count)
    case "y", "year", "years": return today.adding(months: count * 12)
    default: return nil
    }
  }

  private static func weekday(
    _ phrase: String,
    _ today: CalendarDay,
    isBehind: Bool
  ) -> CalendarDay? {
    guard let weekday = CalendarWords.weekday(phrase) else { return nil }
    let ahead = (weekday - today.weekday + 6) % 7 + 1
    return today.adding(days: isBehind ? (ahead == 7 ? -7 : ahead - 7) : ahead)
  }

  /// `end of march`, `mid march`, `mid-march`.
  private static func partOfMonth(
    _ words: [String],
    _ today: CalendarDay,
    isBehind: Bool
  ) -> CalendarDay? {
    let pieces = words.flatMap { $0.split(separator: "-").map(String.init) }
    let isEnd = words.count == 3 && words[0] == "end" && words[1] == "of"
    guard isEnd || (pieces.count == 2 && pieces[0] == "mid"), let last = pieces.last,
      let month = CalendarWords.month(last)
    else { return nil }
    return nearest(today, isBehind: isBehind) { year in
      isEnd ? lastDay(year, month) : CalendarDay(year: year, month: month, day: 15)
    }
  }

  private static func ofMonth(
    _ words: [String],
    _ today: CalendarDay,
    isBehind: Bool,
    isPast: Bool
  ) -> CalendarDay? {
    let words = words.filter { $0 != "of" && $0 != "the" }
    guard (2...3).contains(words.count) else { return nil }
    let first = dayOfMonth(words[0])
    guard let day = first ?? dayOfMonth(words[1]),
      let month = CalendarWords.month(first == nil ? words[0] : words[1])
    else { return nil }
    if words.count == 3 {
      return CalendarWords.digits(words[2]).flatMap {
        CalendarDay(year: $0, month: month, day: day)
      }
    }
    // The last 2 March, said on one, is not today.
    let from = isPast ? today.adding(days: -1) : today
    return nearest(from, isBehind: isBehind) { CalendarDay(year: $0, month: month, day: day) }
  }

  private static func dayOfMonth(_ word: String) -> Int? {
    CalendarWords.digits(word) ?? (word.first?.isNumber == true ? CalendarWords.ordinal(word) : nil)
  }

  /// The date nearest to a day on one side of it; 29 February may be up to eight years away.
  private static func nearest(
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
