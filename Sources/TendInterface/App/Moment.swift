public import TendModel

/// A point in time as the program needs it: the user's day and a clock that only runs forward.
public struct Moment: Hashable, Sendable {
  /// The day in the user's time zone.
  public var day: CalendarDay
  /// Milliseconds of a clock that never goes back; its zero means nothing.
  public var milliseconds: Int64

  /// A day and a reading of the clock.
  public init(day: CalendarDay, milliseconds: Int64) {
    self.day = day
    self.milliseconds = milliseconds
  }
}
