/// Groups of people who are tied among themselves more than chance would have it; direction is ignored.
///
/// Source: Traag, Waltman and van Eck 2019, "From Louvain to Leiden: guaranteeing well-connected communities". The same
/// seed finds the same groups.
public struct Communities: Sendable {
  /// The group of each person, from 0 in the order of its first member.
  public let members: [Int]
  /// How many groups there are.
  public let count: Int
  /// The modularity of the groups at resolution 1; nil without ties.
  public let modularity: Double?

  /// Searches for groups of high modularity.
  ///
  /// - Parameters:
  ///   - graph: The network.
  ///   - isWeighted: Whether strong ties count more; otherwise each tied pair is 1.
  ///   - seed: What the order of people is drawn by.
  ///   - rounds: How often the whole search is repeated on what it found; it ends early when nothing changes.
  public init(_ graph: TieGraph, isWeighted: Bool = false, seed: UInt64 = 42, rounds: Int = 10) {
    let flat = graph.undirected
    var random = SplitMix(seed: seed)
    let bottom = LeidenLevel(flat.contacts, isWeighted: isWeighted)
    var members = Array(0..<Int32(flat.count))
    for _ in 0..<max(1, rounds) {
      let next = Self.round(bottom, members, &random)
      if next == members { break }
      members = next
    }
    self.init(flat, members, isWeighted: isWeighted)
  }

  /// The best of several searches with different seeds.
  public static func best(
    _ graph: TieGraph,
    isWeighted: Bool = false,
    tries: Int,
    rounds: Int = 10
  ) -> Communities {
    var best = Communities(graph, isWeighted: isWeighted, rounds: rounds)
    for seed in 1..<max(1, tries) {
      let other = Communities(
        graph,
        isWeighted: isWeighted,
        seed: 42 + UInt64(seed),
        rounds: rounds
      )
      if (other.modularity ?? 0) > (best.modularity ?? 0) + 1e-12 { best = other }
    }
    return best
  }

  private init(_ flat: TieGraph, _ members: [Int32], isWeighted: Bool) {
    let (numbers, count) = LeidenLevel.renumbered(members)
    self.members = numbers.map { Int($0) }
    self.count = count
    let grouping = Grouping(numbers: self.members)
    modularity = Mixing.modularity(flat, grouping, isWeighted: isWeighted)
  }

  /// Moves people between groups, splits groups into well-connected ones, and goes on with those as people.
  private static func round(
    _ bottom: LeidenLevel,
    _ start: [Int32],
    _ random: inout SplitMix
  ) -> [Int32] {
    var level = bottom
    var groups = LeidenLevel.renumbered(start).numbers
    // Where each person of the network stands in the level at hand.
    var places = Array(0..<Int32(bottom.count))
    while true {
      level.move(&groups, &random)
      let (numbers, count) = LeidenLevel.renumbered(groups)
      groups = numbers
      if count == level.count { break }
      var (parts, partCount) = LeidenLevel.renumbered(level.refined(groups, &random))
      if partCount == level.count { (parts, partCount) = (groups, count) }
      var next = [Int32](repeating: 0, count: partCount)
      for node in 0..<level.count { next[Int(parts[node])] = groups[node] }
      for person in places.indices { places[person] = parts[Int(places[person])] }
      level = level.joined(parts, count: partCount)
      groups = next
    }
    return places.map { groups[Int($0)] }
  }
}
