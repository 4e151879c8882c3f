public import TendModel

/// Days in words, as seen from a day.
public enum DayWords {
  /// The distance in words: `today`, `yesterday`, `in 3 days`, `12 days ago`, `5 months ago`.
  public static func relative(_ day: CalendarDay, from today: CalendarDay) -> String {
    let days = today.days(until: day)
    switch days {
    case 0: return "today"
    case 1: return "tomorrow"
    case -1: return "yesterday"
    default:
      let span = span(abs(days))
      return days > 0 ? "in " + span : span + " ago"
    }
  }

  /// The distance in at most ten columns: `today`, `Fri` (this week), `12d ago`, `12 Mar`, `2024-03-12`.
  public static func short(_ day: CalendarDay, from today: CalendarDay) -> String {
    let days = today.days(until: day)
    switch days {
    case 0: return "today"
    case 1: return "tomorrow"
    case -1: return "yesterday"
    case 2...6: return String(weekdayName(day).prefix(3))
    case -99 ... -2: return "\(-days)d ago"
    default:
      let (year, month, dayOfMonth) = day.parts
      guard year == today.parts.year else { return day.description }
      return "\(dayOfMonth) \(monthName(month).prefix(3))"
    }
  }

  /// When something is due, so that over and still to come can be told apart: `81d ago`, `today`, `Fri`, `in 16d`.
  public static func due(_ day: CalendarDay, from today: CalendarDay) -> String {
    let days = today.days(until: day)
    switch days {
    case -1...6: return short(day, from: today)
    case ..<0: return "\(-days)d ago"
    default: return "in \(days)d"
    }
  }

  /// The day as part of a sentence: `today`, `on Friday` (this week), `on 12 March`, `on 12 March 2024`.
  public static func on(_ day: CalendarDay, from today: CalendarDay) -> String {
    let days = today.days(until: day)
    switch days {
    case -1...1: return relative(day, from: today)
    case 2...6: return "on " + weekdayName(day)
    default:
      let (year, month, dayOfMonth) = day.parts
      let date = "on \(dayOfMonth) \(monthName(month))"
      return year == today.parts.year ? date : date + " \(year)"
    }
  }

  /// A number of days in the largest unit that fits: `45 days`, `5 months`, `2 years`.
  public static func span(_ days: Int) -> String {
    if days < 90 { return count(days, "day") }
    // Mean lengths of the Gregorian calendar, to the nearest: 365 days are 12 months.
    if days < 730 { return count(Int((Double(days) / 30.436_875).rounded()), "month") }
    return count(Int((Double(days) / 365.2425).rounded()), "year")
  }

  /// A number with its noun: `1 day`, `2 days`; `plural` where an s is not enough.
  public static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
  }

  /// A ratio with one decimal where that says something: `1.5x`, `9x`, `13x`.
  public static func times(_ ratio: Double) -> String {
    let tenths = Int((ratio * 10).rounded())
    guard tenths < 100, !tenths.isMultiple(of: 10) else { return "\((tenths + 5) / 10)x" }
    return "\(tenths / 10).\(tenths % 10)x"
  }

  /// The English name of the day of the week.
  public static func weekdayName(_ day: CalendarDay) -> String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][day.weekday - 1]
  }

  /// The English name of a month, 1 to 12.
  public static func monthName(_ month: Int) -> String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ][month - 1]
  }
}
