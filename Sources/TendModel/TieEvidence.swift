/// What speaks for two contacts knowing each other without anybody having said so.
///
/// Groups count as in Newman 2001, "Scientific collaboration networks II": each interaction or organisation of n contacts
/// adds 1/(n - 1), so that a small circle says more than a large one.
public struct TieEvidence: Hashable, Sendable {
  /// A group of more contacts ties none of them: who was in one large room need not know each other.
  public static let largestGroup = 12

  /// In how many interactions of at most `largestGroup` contacts both took part.
  public var togetherCount = 0
  /// What these interactions weigh together.
  public var togetherWeight = 0.0
  /// The day of the newest of them; nil when there is none.
  public var lastTogether: CalendarDay?
  /// The organisation where both work; nil when there is none, or too many contacts are there.
  public var organisation: String?
  /// What the shared organisation weighs.
  public var organisationWeight = 0.0
  /// One of the two introduced the other to the user.
  public var isIntroduced = false
  /// What one is to the other by a card or table that was imported, such as `spouse`; nil when none says so.
  public var relation: String?

  /// Nothing speaks for a tie.
  public init() {}

  /// What a group of so many contacts weighs for each pair in it; 0 where it ties nobody.
  public static func weight(ofGroup count: Int) -> Double {
    (2...largestGroup).contains(count) ? 1 / Double(count - 1) : 0
  }

  /// What an introduction to the user weighs.
  public static let introductionWeight = 1.0
  /// What it weighs that a card names one as somebody's relation.
  public static let relationWeight = 1.0

  /// What all of it weighs together, from 0.
  public var weight: Double {
    togetherWeight + organisationWeight + (isIntroduced ? Self.introductionWeight : 0)
      + (relation == nil ? 0 : Self.relationWeight)
  }

  /// Nothing at all speaks for a tie.
  public var isEmpty: Bool { weight == 0 }
}
