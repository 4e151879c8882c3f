/// How pressing it is to get in touch with a contact, as the points from which the day's list is ranked.
///
/// 50 x importance / 5 x U for lateness, 30 x promise, 20 x U where the contact is the only route to others, with
/// U = clamp((days since last contact / cadence - 0.8) / 1.2, 0, 1).
public struct RankPoints: Hashable, Sendable {
  /// The most that a promise counts.
  public static let mostForPromise = 30.0
  private static let mostForOnlyRoute = 20.0

  /// Days since the last contact by days of the cadence; nil when there is no cadence.
  public let overdueRatio: Double?
  /// How much of a missed cycle has passed, 0...1: starts at 80 % of the cadence, full at two.
  public let overdueTerm: Double
  /// 0...50 points for lateness, by importance.
  public let overdue: Double
  /// 0...30 points for a promise.
  public let promise: Double
  /// 0...20 points when nobody else leads to the people behind this contact.
  public let onlyRoute: Double

  /// Counts the points.
  ///
  /// - Parameters:
  ///   - importance: 1 to 5.
  ///   - overdueRatio: Days since the last contact by days of the cadence; nil when never due by the calendar.
  ///   - promiseWeight: 1 for a promise due within three days or late, 0.5 for another open one, else 0.
  ///   - isOnlyRoute: Whether the contact is the only way to someone else.
  public init(
    importance: Int,
    overdueRatio: Double?,
    promiseWeight: Double = 0,
    isOnlyRoute: Bool = false
  ) {
    self.overdueRatio = overdueRatio
    overdueTerm = min(1, max(0, ((overdueRatio ?? 0) - 0.8) / 1.2))
    overdue = Self.mostForLateness(of: importance) * overdueTerm
    promise = Self.mostForPromise * promiseWeight
    onlyRoute = isOnlyRoute ? Self.mostForOnlyRoute * overdueTerm : 0
  }

  /// The most that lateness counts for a contact of an importance.
  public static func mostForLateness(of importance: Int) -> Double {
    50 * Double(importance) / 5
  }

  /// All points together, 0...100.
  public var score: Double { overdue + promise + onlyRoute }
}
