/// Who and what is due on a day, most pressing first.
public struct TodayList: Hashable, Sendable {
  /// The day.
  public var day: CalendarDay
  /// The most pressing items, at most as many as asked for.
  public var items: [TodayItem]
  /// How many contacts a day has room for, by what the user has done lately.
  public var capacity: Int
  /// Someone dormant from another corner, for whom a place is kept; nil when there is nobody.
  public var fresh: TodayItem?
  /// How many lines there are in all, listed or not, the fresh perspective among them.
  public var totalCount: Int
  /// How many contacts are due in all.
  public var dueContactCount: Int
  /// How many follow-ups are due in all.
  public var dueFollowUpCount: Int
  /// How many contacts have their birthday within a week, listed or not.
  public var birthdayCount: Int
  /// How many contacts have news, listed or not.
  public var newsCount: Int

  /// How many contacts a day has room for while nothing is known of the user's pace.
  public static let usualCapacity = 7

  /// The list of a day; without a total, all there is is listed.
  public init(
    day: CalendarDay,
    items: [TodayItem],
    capacity: Int = TodayList.usualCapacity,
    fresh: TodayItem? = nil,
    totalCount: Int? = nil,
    dueContactCount: Int,
    dueFollowUpCount: Int,
    birthdayCount: Int = 0,
    newsCount: Int = 0
  ) {
    self.day = day
    self.items = items
    self.capacity = capacity
    self.fresh = fresh
    self.totalCount = totalCount ?? items.count + (fresh == nil ? 0 : 1)
    self.dueContactCount = dueContactCount
    self.dueFollowUpCount = dueFollowUpCount
    self.birthdayCount = birthdayCount
    self.newsCount = newsCount
  }

  /// How many lines the day has no room for.
  public var hiddenCount: Int { totalCount - planned.count }

  /// What the day has room for, in its order, the fresh perspective last.
  ///
  /// What was promised always stays, and of the user's own tasks, and of the birthdays of the day itself, as many as a day
  /// has room for. Whoever else is due fills the room that they leave.
  public var planned: [TodayItem] {
    let promised = items.count { $0.isPromised }
    var tasks = min(capacity, items.count { $0.isTask })
    var birthdays = min(capacity, items.count { isBirthday($0) })
    var room = max(0, capacity - promised - tasks - birthdays)
    var planned = items.filter { item in
      if item.isPromised { return true }
      if item.isTask {
        tasks -= 1
        return tasks >= 0
      }
      if isBirthday(item) {
        birthdays -= 1
        return birthdays >= 0
      }
      room -= 1
      return room >= 0
    }
    if let fresh { planned.append(fresh) }
    return planned
  }

  /// A birthday of the day itself, of somebody with whom nothing else is to be done.
  private func isBirthday(_ item: TodayItem) -> Bool {
    item.birthday == day && !item.isPromised && !item.isTask
  }
}
