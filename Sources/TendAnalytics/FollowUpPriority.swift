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

  /// Days since the last contact by days of the cadence; nil when there is no cadence.
  public let overdueRatio: Double?
  /// How much of a missed cycle has passed, 0...1: starts at 80 % of the cadence, full at two.
  public let overdueTerm: Double
  /// 0...50 points for lateness, by importance.
  public let overduePoints: Double
  /// 30 points for a promise due within three days or late, 15 for a later one.
  public let promisePoints: Double
  /// What the promise points are for is a task of the user's own, which nobody waits for.
  public private(set) var isTask = false
  /// 0...20 points when nobody else leads to the people behind this contact.
  public let onlyRoutePoints: Double

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
    let ratio = targetDays.map { Double(daysSinceLast) / Double(max(1, $0)) }
    let term = min(1, max(0, ((ratio ?? 0) - 0.8) / 1.2))
    overdueRatio = ratio
    overdueTerm = term
    overduePoints = 50 * (Double(importance) / 5) * term
    promisePoints = 30 * Self.weight(of: promise)
    onlyRoutePoints = isOnlyRoute ? 20 * term : 0
  }

  /// The points of a line of the day's list; nil for the follow-up of a network, which has none.
  public init?(_ item: TodayItem, today: CalendarDay) {
    guard let contact = item.contact else { return nil }
    let promise: Promise =
      item.promiseWeight >= 1 ? .due(inDays: 0) : item.promiseWeight > 0 ? .someday : .none
    self.init(
      importance: contact.importance,
      daysSinceLast: contact.standing.anchor.days(until: today),
      targetDays: contact.standing.cadenceDays,
      promise: promise
    )
    isTask = item.moreFollowUpCount == 0 && item.followUp?.followUp.kind == .task
  }

  /// All points together, 0...100.
  public var score: Double { overduePoints + promisePoints + onlyRoutePoints }

  /// The points in words, without those that are nought: `23 overdue + 30 promise`.
  public var text: String {
    let parts = [
      (overduePoints, "overdue"), (promisePoints, isTask ? "follow-up" : "promise"),
      (onlyRoutePoints, "only route"),
    ]
    let words = parts.compactMap { points, name in
      let whole = Int(points.rounded())
      return whole == 0 ? nil : "\(whole) \(name)"
    }
    return words.isEmpty ? "nothing pressing" : words.joined(separator: " + ")
  }

  private static func weight(of promise: Promise) -> Double {
    switch promise {
    case .none: 0
    case .someday: 0.5
    case .due(let days): days <= 3 ? 1 : 0.5
    }
  }
}
