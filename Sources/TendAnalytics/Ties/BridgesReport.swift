public import TendModel

/// What the ties among the user's contacts say: who bridges groups, who is the only way, what is redundant, where an
/// introduction would help, and how varied and balanced it all is.
///
/// What cannot be told is nil, which means "not enough data" and never 0.
public struct BridgesReport: Hashable, Sendable {
  /// Two groups, by name.
  public struct GroupPair: Hashable, Sendable, Encodable {
    /// The larger group.
    public let first: String
    /// The smaller group.
    public let second: String
  }

  /// A contact who joins groups.
  public struct Bridge: Hashable, Sendable {
    /// Who.
    public let id: ContactID
    /// The contact's own groups and those of whom it knows, the largest first.
    public let groups: [String]
    /// The pairs of groups that nothing known links but through this contact.
    public let onlyLinks: [GroupPair]
    /// How many contacts it knows, as far as recorded.
    public let tieCount: Int
    /// The user's own tie to the contact, above 0 and at most 1; nil where nothing is known of it.
    public let strength: Double?
    /// The share of the shortest ways between other contacts that lead through this one; nil when not counted.
    public let pathShare: Double?
  }

  /// A group for which there is one contact only.
  public struct OnlyContact: Hashable, Sendable {
    /// Who.
    public let id: ContactID
    /// The group.
    public let group: String
    /// How many contacts are in the group; more than 1 when the user is out of touch with the others.
    public let groupCount: Int
  }

  /// A contact who alone leads to others with whom the user is out of touch.
  public struct OnlyRoute: Hashable, Sendable {
    /// Who.
    public let id: ContactID
    /// Those behind.
    public let behind: [ContactID]
  }

  /// Contacts who know each other, so that they tend to know the same.
  public struct Cluster: Hashable, Sendable {
    /// Who, those to whom the user is tied most strongly first.
    public let people: [ContactID]
    /// How many of their pairs know each other.
    public let knownPairs: Int
    /// How many of their pairs do not, as the user noted.
    public let absentPairs: Int
    /// The group in which at least half of them are; nil when there is none.
    public let group: String?

    /// How many pairs there are.
    public var pairCount: Int { people.count * (people.count - 1) / 2 }
  }

  /// Two contacts whom the user could bring together.
  public struct Introduction: Hashable, Sendable {
    /// The one with the smaller key.
    public let first: ContactID
    /// The other.
    public let second: ContactID
    /// What the first needs and the second offers.
    public let firstNeeds: [String]
    /// What the second needs and the first offers.
    public let secondNeeds: [String]
    /// min of both strengths x relevance x (1 - overlap of those whom they know), above 0 and at most 1.
    public let score: Double
    /// The weaker of the user's ties to the two.
    public let strength: Double
    /// How far they know the same contacts, 0...1.
    public let overlap: Double
    /// The groups that it would link for the first time; nil when it would not.
    public let closes: GroupPair?
  }

  /// How much is recorded of who knows whom among the contacts that matter most.
  public struct Coverage: Hashable, Sendable {
    /// The contacts that matter most, at most 20.
    public let keyCount: Int
    /// Nobody is important or near by the user's marks, so that they are those to whom the user is tied most strongly.
    public let isByStrength: Bool
    /// The pairs of them.
    public let pairCount: Int
    /// The pairs that are known, or known to be absent.
    public let knownCount: Int

    /// The share of the pairs, 0...1; nil for fewer than two contacts.
    public var share: Double? { pairCount == 0 ? nil : Double(knownCount) / Double(pairCount) }

    /// Below this share nothing is said that hangs on who knows whom.
    public static let floor = 0.1

    /// Enough is recorded for what hangs on who knows whom.
    public var isEnough: Bool { share.map { $0 >= Self.floor } ?? false }
  }

  /// One stretch of the past, to compare with another of the same length.
  ///
  /// What was before the first entry of the log is not known, which is not 0.
  public struct Span: Hashable, Sendable {
    /// How many contacts were reached; nil before anything was logged.
    public let contactCount: Int?
    /// In how many groups these are; nil when none of them is in one.
    public let groupCount: Int?
    /// Spread like so many equal groups (Hill number of order 2); nil when nobody was reached who is in one.
    public let spread: Double?
    /// How many interactions there were; nil before anything was logged.
    public let interactionCount: Int?
    /// The share of them in person; nil when there were none.
    public let inPersonShare: Double?
    /// How many contacts were added; nil before there was anything to keep.
    public let addedCount: Int?
  }

  /// A group and its share of all who are in one.
  public struct GroupShare: Hashable, Sendable, Encodable {
    /// The name of the group.
    public let name: String
    /// The share, above 0 and at most 1.
    public let share: Double
  }

  /// How varied and balanced the contacts are.
  public struct Variety: Hashable, Sendable {
    /// How many contacts are in a group at all.
    public let groupedCount: Int
    /// How many groups there are.
    public let groupCount: Int
    /// Spread like so many equal groups (Hill number of order 2); nil without groups.
    public let spread: Double?
    /// The largest group and its share; nil without groups.
    public let largest: GroupShare?
    /// The contacts with an organisation, which can be told to be inside or outside.
    public let placedCount: Int
    /// The share of them in the user's own organisations; nil when those or theirs are not known.
    public let insideShare: Double?
    /// The interactions of a year.
    public let interactionCount: Int
    /// The share of them in person; nil when there were none.
    public let inPersonShare: Double?
  }

  /// By what contacts are grouped.
  public let grouping: BridgeGrouping
  /// The day from which days are told.
  public let today: CalendarDay
  /// How many contacts there are, archived ones left out.
  public let contactCount: Int
  /// How many ties among them are known or inferred.
  public let tieCount: Int
  /// How much is recorded.
  public let coverage: Coverage
  /// At most two questions whose answers would tell most; fewer after some were answered today.
  public let questions: [TiePair]
  /// Who bridges groups, who alone links most first.
  public let bridges: [Bridge]
  /// How many pairs of groups with two contacts each there are; nil when too little is recorded.
  public let groupPairCount: Int?
  /// How many of them nothing known links but the user.
  public let openPairCount: Int?
  /// The first of those, the largest groups first.
  public let openPairs: [GroupPair]
  /// Groups with one contact only.
  public let onlyContacts: [OnlyContact]
  /// Everyone who alone leads to others; none while too little is recorded.
  public internal(set) var everyOnlyRoute: Set<ContactID> = []
  /// Who alone leads to others, the first of them.
  public let onlyRoutes: [OnlyRoute]
  /// How many contacts open a door that no other opens (Burt's effective size, to the nearest); nil when too little is recorded.
  public let effectiveCount: Double?
  /// Contacts who know each other.
  public let clusters: [Cluster]
  /// Whom to bring together, what helps most first.
  public let introductions: [Introduction]
  /// Variety and balance.
  public let variety: Variety
  /// The last quarter of a year.
  public let recent: Span
  /// The quarter before it.
  public let before: Span
  /// The day of the first interaction in which somebody was reached; nil while nothing was logged.
  public let firstLogged: CalendarDay?
  /// The newest contact with everyone who is named; nil when never reached.
  public internal(set) var lastContacts: [ContactID: CalendarDay]
  /// By how much a share of shortest ways may be off, as they were sampled; nil when they were counted exactly.
  public let pathError: Double?

  /// Everyone who is named.
  public var named: Set<ContactID> {
    var ids = Set(questions.flatMap { [$0.first, $0.second] })
    ids.formUnion(bridges.map(\.id))
    ids.formUnion(onlyContacts.map(\.id))
    for route in onlyRoutes { ids.formUnion([route.id] + route.behind) }
    for cluster in clusters { ids.formUnion(cluster.people) }
    for pair in introductions { ids.formUnion([pair.first, pair.second]) }
    return ids
  }
}
