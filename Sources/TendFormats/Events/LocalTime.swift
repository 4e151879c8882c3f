public import TendModel

/// A day and a minute on the user's wall clock.
public struct LocalTime: Hashable, Sendable {
  /// The day.
  public var day: CalendarDay
  /// Minutes after midnight, 0...1439.
  public var minuteOfDay: Int

  /// A day and a minute of it.
  public init(day: CalendarDay, minuteOfDay: Int) {
    self.day = day
    self.minuteOfDay = minuteOfDay
  }

  /// The wall clock of UTC.
  ///
  /// - Parameter seconds: Seconds since 1970 in UTC.
  /// - Returns: The day and the minute.
  public static func utc(_ seconds: Int) -> LocalTime {
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return LocalTime(
      day: CalendarDay(epochDay: day),
      minuteOfDay: (seconds - day * 86_400) / 60
    )
  }
}
