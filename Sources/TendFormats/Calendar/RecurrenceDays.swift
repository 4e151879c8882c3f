import TendModel

/// Says which days a rule names, and over which days each of its periods reaches.
///
/// Every `BY` part is a condition on a day; where the rule names no day at all, the start says which. A set of days is
/// thus the same as by the expansions and limits of RFC 5545's table (section 3.3.10).
struct RecurrenceDays {
  private let skip: RecurrenceRule.Skip
  private let frequency: RecurrenceRule.Frequency
  private let weekStart: Int
  private let start: Int
  private let startParts: (year: Int, month: Int, day: Int)
  private let months: [Int]
  private let monthDays: [Int]
  private let yearDays: [Int]
  private let weekNumbers: [Int]
  private let plainWeekdays: Set<Int>
  private let placedWeekdays: [RecurrenceRule.Weekday]

  /// - Parameters:
  ///   - rule: The rule.
  ///   - start: The day of the first occurrence, in days since 1970.
  init(_ rule: RecurrenceRule, start: Int) {
    frequency = rule.frequency
    // In a day or a week no day is missing.
    let isByDate = frequency == .monthly || frequency == .yearly && rule.weekNumbers.isEmpty
    skip = isByDate ? rule.skip : .omit
    weekStart = rule.weekStart
    self.start = start
    let first = CalendarDay(epochDay: start)
    startParts = first.parts
    let namesNoDay = rule.weekdays.isEmpty && rule.monthDays.isEmpty && rule.yearDays.isEmpty
    let isByMonth = frequency == .monthly || frequency == .yearly && rule.weekNumbers.isEmpty
    let isByWeek = frequency == .weekly || frequency == .yearly && !rule.weekNumbers.isEmpty
    months =
      frequency == .yearly && rule.months.isEmpty && rule.weekNumbers.isEmpty && namesNoDay
      ? [startParts.month] : rule.months
    monthDays = namesNoDay && isByMonth ? [startParts.day] : rule.monthDays
    yearDays = rule.yearDays
    weekNumbers = frequency == .yearly ? rule.weekNumbers : []
    // A place means something in a month or a year only.
    let hasPlaces =
      frequency == .monthly || frequency == .yearly && rule.weekNumbers.isEmpty
    placedWeekdays = hasPlaces ? rule.weekdays.filter { $0.place != 0 } : []
    let plain = hasPlaces ? rule.weekdays.filter { $0.place == 0 } : rule.weekdays
    plainWeekdays =
      namesNoDay && isByWeek ? [first.weekday] : Set(plain.map(\.weekday))
  }

  /// The days of the period that lies so many units after the start's; nil beyond the calendar.
  func period(_ step: Int) -> Range<Int>? {
    switch frequency {
    case .yearly:
      guard step < 10_000, let first = Self.day(startParts.year + step, 1, 1) else { return nil }
      return first..<(first + Self.length(ofYear: startParts.year + step))
    case .monthly:
      guard step < 120_000 else { return nil }
      let index = startParts.year * 12 + startParts.month - 1 + step
      let (year, month) = (index / 12, index % 12 + 1)
      guard let first = Self.day(year, month, 1) else { return nil }
      return first..<(first + CalendarDay.daysInMonth(month, year: year))
    case .weekly:
      guard step < 600_000 else { return nil }
      let week = start - (CalendarDay(epochDay: start).weekday - weekStart + 7) % 7 + step * 7
      return week <= CalendarDay.latest.epochDay ? week..<(week + 7) : nil
    default:
      guard step < 4_000_000, start + step <= CalendarDay.latest.epochDay else { return nil }
      return (start + step)..<(start + step + 1)
    }
  }

  /// The parts of a period that can hold a day of the rule: of a year the months that it names.
  func candidates(in period: Range<Int>) -> [Range<Int>] {
    guard frequency == .yearly, !months.isEmpty || skip != .omit else { return [period] }
    let year = CalendarDay(epochDay: period.lowerBound).parts.year
    return (months.isEmpty ? Array(1...12) : months).compactMap { month in
      Self.day(year, month, 1).map { $0..<($0 + CalendarDay.daysInMonth(month, year: year)) }
    }
  }

  /// The days that the rule names in a part of a period, and what comes in the place of one that is missing there.
  func days(in part: Range<Int>) -> [Int] {
    var found = part.filter(contains)
    guard skip != .omit, monthDays.contains(where: { $0 > part.count }) else { return found }
    let day = skip == .backward ? part.upperBound - 1 : part.upperBound
    let weekday = CalendarDay(epochDay: day).weekday
    let isNamed = plainWeekdays.isEmpty && placedWeekdays.isEmpty || plainWeekdays.contains(weekday)
    if isNamed, yearDays.isEmpty, found.last != day { found.append(day) }
    return found
  }

  /// Whether the rule names a day, given in days since 1970.
  func contains(_ epochDay: Int) -> Bool {
    let day = CalendarDay(epochDay: epochDay)
    let (year, month, dayOfMonth) = day.parts
    if !months.isEmpty, !months.contains(month) { return false }
    if !monthDays.isEmpty {
      let fromEnd = dayOfMonth - CalendarDay.daysInMonth(month, year: year) - 1
      guard monthDays.contains(dayOfMonth) || monthDays.contains(fromEnd) else { return false }
    }
    if !yearDays.isEmpty {
      guard let first = Self.day(year, 1, 1) else { return false }
      let place = epochDay - first + 1
      guard yearDays.contains(place) || yearDays.contains(place - Self.length(ofYear: year) - 1)
      else { return false }
    }
    if !weekNumbers.isEmpty, !isInNumberedWeek(epochDay, year) { return false }
    if plainWeekdays.isEmpty && placedWeekdays.isEmpty { return true }
    if plainWeekdays.contains(day.weekday) { return true }
    guard placedWeekdays.contains(where: { $0.weekday == day.weekday }) else { return false }
    return isPlaced(epochDay, day.weekday, (year, month))
  }

  private func isPlaced(_ epochDay: Int, _ weekday: Int, _ month: (Int, Int)) -> Bool {
    let span: (first: Int, length: Int)? =
      if frequency == .monthly || !months.isEmpty {
        Self.day(month.0, month.1, 1).map {
          ($0, CalendarDay.daysInMonth(month.1, year: month.0))
        }
      } else {
        Self.day(month.0, 1, 1).map { ($0, Self.length(ofYear: month.0)) }
      }
    guard let span else { return false }
    let place = (epochDay - span.first) / 7 + 1
    let fromEnd = -((span.first + span.length - 1 - epochDay) / 7 + 1)
    return placedWeekdays.contains {
      $0.weekday == weekday && ($0.place == place || $0.place == fromEnd)
    }
  }

  /// Week 1 is the first with at least four days in the year (ISO 8601, with the rule's first day of the week).
  private func isInNumberedWeek(_ epochDay: Int, _ year: Int) -> Bool {
    for candidate in [year - 1, year, year + 1] {
      guard let first = firstWeek(candidate), let next = firstWeek(candidate + 1),
        (first..<next).contains(epochDay)
      else { continue }
      let number = (epochDay - first) / 7 + 1
      return weekNumbers.contains(number) || weekNumbers.contains(number - (next - first) / 7 - 1)
    }
    return false
  }

  private func firstWeek(_ year: Int) -> Int? {
    guard let fourth = Self.day(year, 1, 4) else { return nil }
    return fourth - (CalendarDay(epochDay: fourth).weekday - weekStart + 7) % 7
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    CalendarDay(year: year, month: month, day: day)?.epochDay
  }

  private static func length(ofYear year: Int) -> Int {
    337 + CalendarDay.daysInMonth(2, year: year)
  }
}

extension CalendarDay {
  /// 9999-12-31, after which there is no day.
  static let latest = CalendarDay(epochDay: 2_932_896)
}
