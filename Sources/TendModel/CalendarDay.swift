/// A day of the proleptic Gregorian calendar: no time, no zone, never an instant.
public struct CalendarDay: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Days since 1970-01-01, which is 0; negative before.
  public let epochDay: Int

  /// The day that lies this many days after 1970-01-01.
  public init(epochDay: Int) { self.epochDay = epochDay }

  /// A day by its parts; nil when there is no such day or the year is outside 1...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Self.daysInMonth(month, year: year)).contains(day) else { return nil }
    // Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    epochDay = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `YYYY-MM-DD`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
    let digits = parts.joined().utf8
    guard digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// The year, month (1...12) and day of the month (1...31).
  public var parts: (year: Int, month: Int, day: Int) {
    // The inverse of the above, civil_from_days of the same source.
    let shifted = epochDay + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int {
    let remainder = (epochDay + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = parts
    return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  /// 0001-01-01, before which there is no day.
  static let first = CalendarDay(epochDay: -719_162)
  /// 9999-12-31, after which there is no day.
  static let last = CalendarDay(epochDay: 2_932_896)

  /// The day this many days later, earlier when negative; at most 9999-12-31, at least 0001-01-01.
  public func adding(days: Int) -> CalendarDay {
    CalendarDay(epochDay: max(Self.first.epochDay, min(epochDay + days, Self.last.epochDay)))
  }

  /// The same day of the month this many months later; a day that month lacks becomes its last.
  ///
  /// It lies within 0001-01-01 and 9999-12-31.
  public func adding(months: Int) -> CalendarDay {
    let (year, month, day) = parts
    let index = year * 12 + month - 1 + months
    let newYear = index / 12
    let newMonth = index % 12 + 1
    let newDay = min(day, Self.daysInMonth(newMonth, year: newYear))
    return CalendarDay(year: newYear, month: newMonth, day: newDay)
      ?? (months < 0 ? Self.first : Self.last)
  }

  /// How many days lie between this day and a later one; negative when the other is earlier.
  public func days(until other: CalendarDay) -> Int { other.epochDay - epochDay }

  /// Orders by time.
  public static func < (left: Self, right: Self) -> Bool { left.epochDay < right.epochDay }

  /// How many days a month (1...12) of a year has.
  public static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  /// Reads `YYYY-MM-DD`.
  ///
  /// - Throws: `DecodingError.dataCorrupted` when the string is no day.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = CalendarDay(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "not a day (YYYY-MM-DD): \(text)"
      )
    }
    self = day
  }

  /// Writes `YYYY-MM-DD`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
