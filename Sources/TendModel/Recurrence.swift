/// A regular repetition: every so many days, weeks, months or years.
public struct Recurrence: Hashable, Sendable, Codable {
  /// The unit that is counted.
  public enum Unit: String, Sendable, Codable, CaseIterable { case day, week, month, year }

  /// The unit that is counted.
  public var unit: Unit
  /// How many units lie between two occurrences, 1...999.
  public var interval: Int

  /// Every `interval` units.
  public init(every interval: Int, _ unit: Unit) {
    self.interval = interval
    self.unit = unit
  }

  /// The first occurrence after `day`, counted from `start` so that a month's end does not drift.
  ///
  /// Nil when it would lie after the year 9999.
  public func next(after day: CalendarDay, from start: CalendarDay) -> CalendarDay? {
    if unit == .day || unit == .week {
      let days = interval * (unit == .week ? 7 : 1)
      let step = max(1, start.days(until: day) / days + 1)
      let next = start.adding(days: step * days)
      return next > day ? next : nil
    }
    let months = interval * (unit == .year ? 12 : 1)
    // No month has more than 31 days, so this estimate never lies beyond the answer.
    var step = max(1, start.days(until: day) / (31 * months))
    while start.adding(months: step * months) <= day {
      if start.adding(months: step * months) == .last { return nil }
      step += 1
    }
    return start.adding(months: step * months)
  }
}
