/// How ties lead inside groups and across their boundaries; ties of people without a known group are left out.
public struct GroupTies: Sendable {
  /// Ties that lead inside and outside, of a person, a group or a network.
  public struct Counts: Hashable, Sendable {
    /// Ties inside the group.
    public internal(set) var inside = 0
    /// Ties to other groups.
    public internal(set) var outside = 0

    /// The E-I index, -1 all inside to 1 all outside; nil without ties (Krackhardt and Stern 1988).
    public var index: Double? {
      inside + outside > 0 ? Double(outside - inside) / Double(outside + inside) : nil
    }
  }

  /// The whole network, each tie once.
  public private(set) var all = Counts()
  /// Each group: ties inside it once, and those that leave it.
  public private(set) var groups: [Counts]
  /// Each person.
  public private(set) var people: [Counts]

  /// Counts ties.
  ///
  /// - Parameters:
  ///   - graph: The network.
  ///   - grouping: The groups.
  ///   - countsArcs: Whether both directions of a tie count; otherwise direction is ignored.
  public init(_ graph: TieGraph, _ grouping: Grouping, countsArcs: Bool = false) {
    groups = Array(repeating: Counts(), count: grouping.labels.count)
    people = Array(repeating: Counts(), count: graph.count)
    for tie in countsArcs ? graph.ties : graph.pairs {
      guard let source = grouping.members[tie.source], let target = grouping.members[tie.target]
      else { continue }
      if source == target {
        all.inside += 1
        groups[source].inside += 1
        people[tie.source].inside += 1
        people[tie.target].inside += 1
      } else {
        all.outside += 1
        groups[source].outside += 1
        groups[target].outside += 1
        people[tie.source].outside += 1
        people[tie.target].outside += 1
      }
    }
  }

  /// Which groups are among the contacts of each person, and how many of each.
  public static func ofContacts(
    _ graph: TieGraph,
    _ grouping: Grouping
  ) -> [[(group: Int, count: Int)]] {
    var counts = [Int](repeating: 0, count: grouping.labels.count)
    return (0..<graph.count).map { node in
      var met: [Int] = []
      for contact in graph.contacts.neighbours(node) {
        guard let group = grouping.members[Int(contact)] else { continue }
        if counts[group] == 0 { met.append(group) }
        counts[group] += 1
      }
      return met.sorted().map { group in
        defer { counts[group] = 0 }
        return (group, counts[group])
      }
    }
  }
}
