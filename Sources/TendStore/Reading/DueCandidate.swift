import TendModel

/// A contact that may stand in the day's list, with what ranks it.
struct DueCandidate {
  let number: Int64
  let points: RankPoints
  /// The name by which it is sorted.
  let name: String
  /// What an open follow-up adds to the rank, as `RankPoints` takes it.
  let promiseWeight: Double
  /// One of the open follow-ups is a promise.
  let hasPromise: Bool
  /// One of the follow-ups that are due is a promise.
  let hasDuePromise: Bool
  let isDue: Bool
  let dueFollowUpCount: Int
  let isOnlyRoute: Bool

  /// - Parameters:
  ///   - number: The contact.
  ///   - importance: 1 to 5.
  ///   - ratio: How many cadences have passed since the last contact; nil without a cadence.
  ///   - name: The name by which it is sorted.
  ///   - promiseWeight: 1 where an open follow-up is due within three days or late, 0.5 where one is open, else 0.
  ///   - hasPromise: Whether one of the open follow-ups is a promise.
  ///   - hasDuePromise: Whether one of the follow-ups that are due is a promise.
  ///   - isDue: By its cadence.
  ///   - dueFollowUpCount: How many follow-ups are due.
  ///   - isOnlyRoute: Nobody else leads to the people behind the contact.
  init(
    number: Int64,
    importance: Int,
    ratio: Double?,
    name: String,
    promiseWeight: Double = 0,
    hasPromise: Bool = false,
    hasDuePromise: Bool = false,
    isDue: Bool,
    dueFollowUpCount: Int = 0,
    isOnlyRoute: Bool = false
  ) {
    self.number = number
    self.name = name
    self.promiseWeight = promiseWeight
    self.hasPromise = hasPromise
    self.hasDuePromise = hasDuePromise
    self.isDue = isDue
    self.dueFollowUpCount = dueFollowUpCount
    self.isOnlyRoute = isOnlyRoute
    points = RankPoints(
      importance: importance,
      overdueRatio: ratio,
      promiseWeight: promiseWeight,
      isOnlyRoute: isOnlyRoute
    )
  }

  /// Higher scores come first, then who is later by the own measure, then names.
  func precedes(_ other: DueCandidate) -> Bool {
    (-rank, -(points.overdueRatio ?? 0), name, number)
      < (-other.rank, -(other.points.overdueRatio ?? 0), other.name, other.number)
  }

  /// The score without what fractions of a day leave in its last digits, so that equal scores are equal.
  private var rank: Double { (points.score * 1e6).rounded() }
}
