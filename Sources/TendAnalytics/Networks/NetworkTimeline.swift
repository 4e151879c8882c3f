public import TendModel

/// Two networks, quarter by quarter: who was in them, who came and who left.
public struct NetworkTimeline: Hashable, Sendable {
  /// One network in one quarter.
  public struct Standing: Hashable, Sendable {
    /// Members at the end of the quarter, or on the day of the facts.
    public internal(set) var memberCount = 0
    /// Who joined in it.
    public internal(set) var joinedCount = 0
    /// Who left in it.
    public internal(set) var leftCount = 0
  }

  /// A quarter of a year.
  public struct Quarter: Hashable, Sendable {
    /// The first day.
    public let start: CalendarDay
    /// The last day, or the day of the facts.
    public let end: CalendarDay
    /// The first network.
    public internal(set) var first = Standing()
    /// The second network.
    public internal(set) var second = Standing()
    /// Members of both at the end.
    public internal(set) var commonCount = 0

    /// The quarter as it is called: `2026 Q1`.
    public var name: String {
      let (year, month, _) = start.parts
      return "\(year) Q\((month + 2) / 3)"
    }
  }

  /// The place of the first network.
  public let firstNetwork: Int
  /// The place of the second network.
  public let secondNetwork: Int
  /// The quarters, oldest first; the last is the one of the facts' day.
  public let quarters: [Quarter]
  /// Members of either network whose first day is not known: they are counted in every quarter.
  public let undatedCount: Int

  /// Follows two networks over the last quarters.
  ///
  /// Contacts that were archived or deleted since are not counted.
  public init(_ facts: NetworkFacts, _ first: Int, _ second: Int, quarterCount: Int = 8) {
    (firstNetwork, secondNetwork) = (first, second)
    let (one, other) = (facts.networks[first].members, facts.networks[second].members)
    undatedCount = (one + other).count { $0.since == nil }
    let (year, month, _) = facts.day.parts
    let thisQuarter = CalendarDay(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) ?? facts.day
    quarters = (0..<quarterCount).reversed().map { back in
      let start = thisQuarter.adding(months: -3 * back)
      let end = min(start.adding(months: 3).adding(days: -1), facts.day)
      var quarter = Quarter(start: start, end: end)
      quarter.first = Self.standing(one, start, end)
      quarter.second = Self.standing(other, start, end)
      let inFirst = Set(one.lazy.filter { Self.isIn($0, on: end) }.map(\.person))
      quarter.commonCount = other.count { Self.isIn($0, on: end) && inFirst.contains($0.person) }
      return quarter
    }
  }

  private static func isIn(_ member: NetworkFacts.Member, on day: CalendarDay) -> Bool {
    if let since = member.since, since > day { return false }
    return member.until.map { $0 > day } ?? true
  }

  private static func standing(
    _ members: [NetworkFacts.Member],
    _ start: CalendarDay,
    _ end: CalendarDay
  ) -> Standing {
    var standing = Standing()
    for member in members {
      if isIn(member, on: end) { standing.memberCount += 1 }
      if let since = member.since, since >= start, since <= end { standing.joinedCount += 1 }
      if let until = member.until, until >= start, until <= end { standing.leftCount += 1 }
    }
    return standing
  }
}
