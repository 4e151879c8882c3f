/// A mark from 1 to 5 that the user gave on a day, with the reason if one was noted.
public struct Rating: Hashable, Sendable, Codable {
  /// 1 (least) to 5 (most).
  public var value: Int
  /// The day on which it was given.
  public var day: CalendarDay
  /// Why, in the user's words; empty when not said.
  public var reason: String

  /// A mark given on a day.
  public init(value: Int, day: CalendarDay, reason: String = "") {
    self.value = value
    self.day = day
    self.reason = reason
  }
}
