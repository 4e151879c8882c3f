/// Betweenness where a tie of weight w is 1/w long, so that strong ties are short.
///
/// Ties between paths are decided exactly wherever that can be done: lengths are brought to a common denominator and
/// added as integers of 128 bits. Where the denominator is too large, paths count as equally long when their lengths
/// agree to one part in 10^10.
public enum WeightedBetweenness {
  /// Counts all shortest paths through each person, ends excluded.
  ///
  /// - Parameters:
  ///   - graph: The network with its weights.
  ///   - runner: How the parts are carried out.
  /// - Returns: A value for each person; pairs once where ties have no direction, else ordered pairs.
  /// - Complexity: O(people x ties x log people).
  public static func people(_ graph: TieGraph, runner: PartRunner = .serial) -> [Double] {
    let ranges = runner.ranges(of: graph.count, step: 1)
    let exact = TieLengths.exact(of: graph.outgoing.weights, nodeCount: graph.count)
    let rough = exact == nil ? graph.outgoing.weights.map { 1 / $0 } : []
    let sums = runner.sum(ranges.count) { part in
      if let exact { return partial(graph.outgoing, exact, ranges[part]) }
      return partial(graph.outgoing, rough, ranges[part])
    }
    return graph.isDirected ? sums : sums.map { $0 / 2 }
  }

  private static func partial<Length: PathLength>(
    _ rows: Adjacency,
    _ lengths: [Length],
    _ sources: Range<Int>
  ) -> [Double] {
    var search = ShortestPaths(rows, lengths)
    var sums = [Double](repeating: 0, count: rows.nodeCount)
    var dependency = sums
    for source in sources {
      search.run(from: source)
      for node in search.order.reversed() {
        let own = dependency[Int(node)]
        dependency[Int(node)] = 0
        if Int(node) != source { sums[Int(node)] += own }
        let share = (1 + own) / search.pathCounts[Int(node)]
        search.eachPredecessor(of: Int(node)) { before in
          dependency[before] += search.pathCounts[before] * share
        }
      }
    }
    return sums
  }
}
