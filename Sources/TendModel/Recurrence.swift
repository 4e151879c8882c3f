/// A regular repetition of a day: every so many days, weeks, months or years, on the day it began or on named days.
///
/// A day that a month lacks becomes its last: monthly on the 31st is 28 or 29 February, and yearly on 29 February is
/// 28 February in common years. RFC 5545 leaves such an occurrence out; something promised must not be lost in a
/// short month, so here it is kept. The text of the rule says so in terms that other programs follow too.
public struct Recurrence: Hashable, Sendable {
  /// The unit that is counted.
  public enum Unit: String, Sendable, Codable, CaseIterable { case day, week, month, year }

  /// A weekday of a month by its place: the second Tuesday, the last Friday.
  public struct MonthWeekday: Hashable, Sendable {
    /// 1...5 from the month's beginning, -1...-5 from its end.
    public let place: Int
    /// 1 for Monday to 7 for Sunday.
    public let weekday: Int

    /// The weekday at a place.
    public init(_ place: Int, weekday: Int) {
      self.place = place
      self.weekday = weekday
    }
  }

  /// On which days of the counted week, month or year.
  public enum Days: Hashable, Sendable {
    /// The day on which the repetition began.
    case ofStart
    /// Of a week: 1 for Monday to 7 for Sunday, ascending.
    case weekdays([Int])
    /// Of a month: 1...31, or -1...-31 from its end; each once.
    case monthDays([Int])
    /// Of a month: weekdays by their place; each once.
    case monthWeekdays([MonthWeekday])
    /// Of a year: one date.
    case date(month: Int, day: Int)
  }

  /// When it ends.
  public enum End: Hashable, Sendable {
    case never
    /// The last day on which it may occur.
    case until(CalendarDay)
    /// After so many occurrences, the first day included.
    case count(Int)
  }

  /// The unit that is counted.
  public let unit: Unit
  /// How many units lie between two occurrences, 1...999.
  public let interval: Int
  /// On which days of the unit.
  public let days: Days
  /// When it ends.
  public var end: End = .never

  /// The intervals that are accepted.
  static let validIntervals = 1...999
  /// The numbers of occurrences that are accepted.
  static let validCounts = 1...9999

  private init(_ interval: Int, _ unit: Unit, _ days: Days) {
    self.interval = interval
    self.unit = unit
    self.days = days
  }

  /// Every `interval` units, on the day on which it began.
  public init(every interval: Int, _ unit: Unit) { self.init(interval, unit, .ofStart) }

  /// Every `interval` weeks on these weekdays (1 for Monday); nil when there are none or one is no weekday.
  public init?(everyWeeks interval: Int, on weekdays: [Int]) {
    guard !weekdays.isEmpty, weekdays.allSatisfy((1...7).contains) else { return nil }
    self.init(interval, .week, .weekdays(Set(weekdays).sorted()))
  }

  /// Every `interval` months on these days, counted from the end when negative; nil when no month has one of them.
  public init?(everyMonths interval: Int, on monthDays: [Int]) {
    guard !monthDays.isEmpty, monthDays.allSatisfy({ (-31...31).contains($0) && $0 != 0 }) else {
      return nil
    }
    self.init(interval, .month, .monthDays(Self.unique(monthDays)))
  }

  /// Every `interval` months on these weekdays by place; nil when no month has one of them.
  public init?(everyMonths interval: Int, on weekdays: [MonthWeekday]) {
    guard !weekdays.isEmpty,
      weekdays.allSatisfy({
        (-5...5).contains($0.place) && $0.place != 0 && (1...7).contains($0.weekday)
      })
    else { return nil }
    self.init(interval, .month, .monthWeekdays(Self.unique(weekdays)))
  }

  /// Every `interval` years on a date; nil when there is no such date in any year.
  public init?(everyYears interval: Int, month: Int, day: Int) {
    guard CalendarDay(year: 2000, month: month, day: day) != nil else { return nil }
    self.init(interval, .year, .date(month: month, day: day))
  }

  private static func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }

  /// The same recurrence with its days named, so that it does not depend on the day on which it is counted from.
  ///
  /// Only a day that some months lack has to be named; any other is the same each time.
  func anchored(on start: CalendarDay) -> Recurrence {
    let (_, month, day) = start.parts
    guard days == .ofStart, day > 28 else { return self }
    guard unit == .month || unit == .year && month == 2 else { return self }
    return named(after: start)
  }

  /// The same recurrence with the weekday or the date of its start named, where the start is moved to a later day: those
  /// that follow stay on their days.
  ///
  /// Only what comes each week, month or year can say so; of several weeks nobody would know any more which they are, so
  /// that these count from the day to which the start was moved, as every so many days do.
  public func named(after start: CalendarDay, movedTo day: CalendarDay) -> Recurrence {
    interval == 1 && day > start ? named(after: start) : self
  }

  private func named(after start: CalendarDay) -> Recurrence {
    let (_, month, day) = start.parts
    guard days == .ofStart else { return self }
    var anchored: Recurrence?
    switch unit {
    case .day: return self
    case .week: anchored = Recurrence(everyWeeks: interval, on: [start.weekday])
    case .month: anchored = Recurrence(everyMonths: interval, on: [day])
    case .year: anchored = Recurrence(everyYears: interval, month: month, day: day)
    }
    anchored?.end = end
    return anchored ?? self
  }
}

extension Recurrence: Codable {
  private enum CodingKeys: String, CodingKey { case unit, interval, rule }

  /// Reads the rule, or unit and interval where there is none.
  ///
  /// - Throws: `DecodingError` when the rule is none that can be kept.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let rule = try container.decodeIfPresent(String.self, forKey: .rule) {
      guard let recurrence = Recurrence(rule: rule) else {
        throw DecodingError.dataCorruptedError(
          forKey: .rule,
          in: container,
          debugDescription: "not a recurrence that can be kept: \(rule)"
        )
      }
      self = recurrence
      return
    }
    self.init(
      every: try container.decode(Int.self, forKey: .interval),
      try container.decode(Unit.self, forKey: .unit)
    )
  }

  /// Writes unit, interval and the whole as an RFC 5545 rule.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(unit, forKey: .unit)
    try container.encode(interval, forKey: .interval)
    try container.encode(rule, forKey: .rule)
  }
}
