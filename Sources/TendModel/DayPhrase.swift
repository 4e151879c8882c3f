/// A day in words, read against the day on which they are said.
///
/// Understood are `today`, `tomorrow`, `yesterday`, `+3`, `-2`, `3d`, `2w`, `1m`, `1y` (all counted from today, a
/// leading `-` counts back), weekdays such as `fri` (the next one after today; `last fri` the one before), `12 mar`
/// (the nearest from today on; with `last` before it the newest past one), `12 mar 2026` and `2026-03-12`.
public struct DayPhrase: Hashable, Sendable {
  /// The day that is meant.
  public let day: CalendarDay

  /// What is offered for completion.
  public static let examples = [
    "today", "tomorrow", "yesterday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "+3d", "+1w",
    "+2w", "+1m", "+3m", "+1y",
  ]

  /// Reads a phrase in any case; nil when it names no day.
  public init?(_ text: some StringProtocol, today: CalendarDay) {
    var words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    if words.last == "ago" {
      words.removeLast()
      guard let first = words.first else { return nil }
      words[0] = "-" + first
    }
    if words.first == "in" || words.first == "on" || words.first == "next" { words.removeFirst() }
    let isPast = words.first == "last"
    if isPast { words.removeFirst() }
    let phrase = words.joined(separator: " ")
    guard
      let day = CalendarDay(phrase) ?? Self.named(phrase, today, isPast: isPast) ?? Self.counted(
        phrase,
        today,
        isPast: isPast
      )
        ?? Self.weekday(phrase, today, isPast: isPast) ?? Self.ofMonth(words, today, isPast: isPast)
    else { return nil }
    self.day = day
  }

  private static func named(_ phrase: String, _ today: CalendarDay, isPast: Bool) -> CalendarDay? {
    switch phrase {
    case "week": return today.adding(days: isPast ? -7 : 7)
    case "month": return today.adding(months: isPast ? -1 : 1)
    case "year": return today.adding(months: isPast ? -12 : 12)
    case _ where isPast: return nil
    case "today", "now": return today
    case "tomorrow": return today.adding(days: 1)
    case "yesterday": return today.adding(days: -1)
    default: return nil
    }
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

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func weekday(_ phrase: String, _ today: CalendarDay, isPast: Bool) -> CalendarDay?
  {
    guard phrase.count >= 3, let index = weekdays.firstIndex(where: { $0.hasPrefix(phrase) }) else {
      return nil
    }
    let ahead = (index + 1 - today.weekday + 6) % 7 + 1
    return today.adding(days: isPast ? (ahead == 7 ? -7 : ahead - 7) : ahead)
  }

  private static func ofMonth(_ words: [String], _ today: CalendarDay, isPast: Bool) -> CalendarDay?
  {
    guard (2...3).contains(words.count) else { return nil }
    let isDayFirst = Int(words[0]) != nil
    let (dayWord, monthWord) = isDayFirst ? (words[0], words[1]) : (words[1], words[0])
    guard monthWord.count >= 3, let month = months.firstIndex(where: { $0.hasPrefix(monthWord) }),
      let day = Int(dayWord)
    else { return nil }
    if words.count == 3 {
      return Int(words[2]).flatMap { CalendarDay(year: $0, month: month + 1, day: day) }
    }
    let year = today.parts.year
    let candidates = (year - 1...year + 1).compactMap {
      CalendarDay(year: $0, month: month + 1, day: day)
    }
    return isPast ? candidates.last { $0 < today } : candidates.first { $0 >= today }
  }
}
