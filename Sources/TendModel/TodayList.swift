/// Who and what is due on a day, most pressing first.
public struct TodayList: Hashable, Sendable {
  /// The day.
  public var day: CalendarDay
  /// The most pressing items, at most as many as asked for.
  public var items: [TodayItem]
  /// How many contacts are due in all.
  public var dueContactCount: Int
  /// How many follow-ups are due in all.
  public var dueFollowUpCount: Int

  /// The list of a day.
  public init(
    day: CalendarDay,
    items: [TodayItem],
    dueContactCount: Int,
    dueFollowUpCount: Int
  ) {
    self.day = day
    self.items = items
    self.dueContactCount = dueContactCount
    self.dueFollowUpCount = dueFollowUpCount
  }
}
