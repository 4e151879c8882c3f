/// The people and ties that alone hold parts of a network together; direction is ignored.
///
/// Source: Tarjan 1972, "Depth-first search and linear graph algorithms"; Hopcroft and Tarjan 1973.
public struct CutPoints: Sendable {
  /// People without whom there are more parts, ascending.
  public let people: [Int]
  /// Ties without which there are more parts, the smaller number first.
  public let ties: [TieGraph.Row]

  /// Finds them by one walk in depth, without recursion.
  ///
  /// - Complexity: O(people + ties).
  public init(_ graph: TieGraph) {
    var walk = DepthWalk(graph.contacts)
    var isCut = [Bool](repeating: false, count: graph.count)
    var ties: [TieGraph.Row] = []
    walk.run { parent, child, low, entry, isRoot in
      if low > entry { ties.append(TieGraph.Row(min(parent, child), max(parent, child))) }
      if !isRoot, low >= entry { isCut[parent] = true }
    } onRoot: { root, childCount in
      if childCount > 1 { isCut[root] = true }
    }
    people = isCut.indices.filter { isCut[$0] }
    self.ties = ties.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }
}
