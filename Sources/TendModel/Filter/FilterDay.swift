/// A day as a filter says it, which means something only against the day on which it is read.
///
/// Understood are durations (`90d`, `2w`, `6m`, `1y`, or a bare number of days), the phrases of `DayPhrase`, years
/// (`2024`) and months (`2024-05`).
public struct FilterDay: Hashable, Sendable {
  /// The words, in lower case with single blanks.
  public let text: String

  /// Reads the words; nil when they name no day.
  public init?(_ text: String) {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    self.text = words.joined(separator: " ")
    // Whether a phrase is one does not depend on the day, but for 29 February.
    let leapYear = CalendarDay(epochDay: 19_723)
    guard days(today: leapYear, isAge: false) != nil else { return nil }
  }

  /// It is a duration, not a day of the calendar.
  public var isDuration: Bool { duration != nil }

  /// The first and last day that are meant; nil when there is no such day.
  ///
  /// A duration counts back where it is an age, else forward.
  public func days(today: CalendarDay, isAge: Bool) -> ClosedRange<CalendarDay>? {
    if let (count, unit) = duration {
      let amount = isAge ? -count : count
      let day =
        switch unit {
        case "w": today.adding(days: amount * 7)
        case "m": today.adding(months: amount)
        case "y": today.adding(months: amount * 12)
        default: today.adding(days: amount)
        }
      return day...day
    }
    if let span { return span }
    guard let phrase = DayPhrase(text, today: today) else { return nil }
    return phrase.day...phrase.day
  }

  /// The days where they are the same whenever they are read; nil of `fri` and of a duration.
  var fixedDays: ClosedRange<CalendarDay>? {
    let (one, other) = (CalendarDay(epochDay: 19_723), CalendarDay(epochDay: 20_200))
    let days = days(today: one, isAge: false)
    return days == self.days(today: other, isAge: false) ? days : nil
  }

  /// Whether more letters could make a day of the words.
  static func canBecomeDay(_ text: String) -> Bool {
    let text = text.lowercased()
    let words =
      DayPhrase.examples + ["overdue", "last ", "monday", "tuesday", "wednesday"]
      + ["thursday", "friday", "saturday", "sunday"]
    return words.contains { $0.hasPrefix(text) }
      || text.allSatisfy { $0.isASCII && $0.isNumber || $0 == "-" || $0 == "+" }
  }

  private var duration: (Int, Substring)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), count <= 9999 else { return nil }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    switch unit {
    case "": return digits.utf8.count < 4 ? (count, "d") : nil
    case "d", "day", "days": return (count, "d")
    case "w", "week", "weeks": return (count, "w")
    case "m", "mo", "month", "months": return (count, "m")
    case "y", "year", "years": return (count, "y")
    default: return nil
    }
  }

  private var span: ClosedRange<CalendarDay>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = parts.joined().utf8.allSatisfy { (48...57).contains($0) }
    guard isDigits, parts[0].utf8.count == 4, let year = Int(parts[0]) else { return nil }
    var months = 1...12
    if parts.count == 2 {
      guard parts[1].utf8.count == 2, let month = Int(parts[1]), months.contains(month) else {
        return nil
      }
      months = month...month
    } else if parts.count > 2 {
      return nil
    }
    let days = CalendarDay.daysInMonth(months.upperBound, year: year)
    guard let first = CalendarDay(year: year, month: months.lowerBound, day: 1),
      let last = CalendarDay(year: year, month: months.upperBound, day: days)
    else { return nil }
    return first...last
  }
}
