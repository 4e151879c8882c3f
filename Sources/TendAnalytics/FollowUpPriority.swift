public import TendModel

/// How pressing it is to get in touch with a contact, as the points from which it is counted.
///
/// A user sees the points (`40 overdue + 30 promise`), never the sum alone.
public struct FollowUpPriority: Hashable, Sendable {
  /// The most pressing promise between the user and the contact.
  public enum Promise: Hashable, Sendable {
    /// There is no open promise.
    case none
    /// There is one without a day.
    case someday
    /// There is one that is due in so many days; negative when the day has passed.
    case due(inDays: Int)
  }

  /// The points.
  public let points: RankPoints
  /// What the promise points are for is a task of the user's own, which nobody waits for.
  public private(set) var isTask = false

  /// Counts the points.
  ///
  /// - Parameters:
  ///   - importance: 1 to 5.
  ///   - daysSinceLast: Days since the last contact, or since the contact was added.
  ///   - targetDays: The cadence in days, above 0; nil when never due by the calendar.
  ///   - promise: The most pressing promise.
  ///   - isOnlyRoute: Whether the contact is the only way to someone else.
  public init(
    importance: Int,
    daysSinceLast: Int,
    targetDays: Int?,
    promise: Promise = .none,
    isOnlyRoute: Bool = false
  ) {
    points = RankPoints(
      importance: importance,
      overdueRatio: targetDays.map { Double(daysSinceLast) / Double(max(1, $0)) },
      promiseWeight: Self.weight(of: promise),
      isOnlyRoute: isOnlyRoute
    )
  }

  /// The points of a line of the day's list; nil for the follow-up of a network, which has none.
  public init?(_ item: TodayItem, today: CalendarDay) {
    guard let contact = item.contact else { return nil }
    let standing = contact.standing
    points = RankPoints(
      importance: contact.importance,
      overdueRatio: standing.cadenceDays.map {
        Double(standing.anchor.days(until: today)) / Double(max(1, $0))
      },
      promiseWeight: item.promiseWeight,
      isOnlyRoute: item.isOnlyRoute
    )
    isTask = !item.isPromiseWeighed
  }

  /// Whole points with what they are for, without those that are nought.
  public var parts: [(points: Int, name: String)] {
    [
      (points.overdue, "overdue"), (points.promise, isTask ? "follow-up" : "promise"),
      (points.onlyRoute, "only route"),
    ].map { (points: Int($0.0.rounded()), name: $0.1) }.filter { $0.points > 0 }
  }

  /// The points in words, without those that are nought: `23 overdue + 30 promise`.
  public var text: String {
    parts.isEmpty
      ? "nothing pressing" : parts.map { "\($0.points) \($0.name)" }.joined(separator: " + ")
  }

  /// The points alone, in the order of `text`: `23 + 30`; empty when there are none.
  public var figures: String { parts.map { String($0.points) }.joined(separator: " + ") }

  private static func weight(of promise: Promise) -> Double {
    switch promise {
    case .none: 0
    case .someday: 0.5
    case .due(let days): days <= 3 ? 1 : 0.5
    }
  }
}
