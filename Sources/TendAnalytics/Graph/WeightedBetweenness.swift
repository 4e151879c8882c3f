/// Betweenness where a tie of weight w is 1/w long, so that strong ties are short.
///
/// Ties between paths are decided exactly wherever that can be done: lengths are brought to a common denominator and
/// added as integers of 128 bits. Where the denominator is too large, paths count as equally long when their lengths
/// agree to one part in 10^10.
public enum WeightedBetweenness {
  /// Counts all shortest paths through each person, ends excluded, or estimates them.
  ///
  /// - Parameters:
  ///   - graph: The network with its weights.
  ///   - sample: From whom paths are counted; nil for everyone.
  ///   - runner: How the parts are carried out.
  /// - Returns: A value for each person; pairs once where ties have no direction, else ordered pairs.
  /// - Complexity: O(people in the sample x ties x log people).
  public static func people(
    _ graph: TieGraph,
    sample: SourceSample? = nil,
    runner: PartRunner = .serial
  ) -> [Double] {
    let incoming = graph.incoming.weights
    guard let exact = TieLengths.exact(of: incoming, nodeCount: graph.count) else {
      return people(graph, incoming.map { 1 / $0 }, sample, runner)
    }
    // Sums of lengths that fit into 64 bits are added faster.
    let most = UInt128(1) << 62 / UInt128(max(1, graph.count))
    if exact.allSatisfy({ $0 < most }) {
      return people(graph, exact.map { UInt64($0) }, sample, runner)
    }
    return people(graph, exact, sample, runner)
  }

  private static func people<Length: PathLength>(
    _ graph: TieGraph,
    _ lengths: [Length],
    _ sample: SourceSample?,
    _ runner: PartRunner
  ) -> [Double] {
    let sources = sample?.sources ?? (0..<graph.count).map { Int32($0) }
    let ranges = runner.ranges(of: sources.count, step: 1)
    let onward = lengthsOnward(graph, lengths)
    let sums = runner.sum(ranges.count) { part in
      partial(graph, lengths, onward, sources[ranges[part]])
    }
    let factor = (sample?.scale ?? 1) / (graph.isDirected ? 1 : 2)
    return sums.map { $0 * factor }
  }

  /// The lengths in the order of `outgoing`.
  private static func lengthsOnward<Length: PathLength>(
    _ graph: TieGraph,
    _ lengths: [Length]
  ) -> [Length] {
    guard graph.isDirected else { return lengths }
    var onward = lengths
    for target in 0..<graph.count {
      for place in graph.incoming.range(target) {
        let source = Int(graph.incoming.targets[place])
        if let arc = graph.outgoing.position(of: target, from: source) {
          onward[arc] = lengths[place]
        }
      }
    }
    return onward
  }

  private static func partial<Length: PathLength>(
    _ graph: TieGraph,
    _ lengths: [Length],
    _ onward: [Length],
    _ sources: ArraySlice<Int32>
  ) -> [Double] {
    var search = ShortestPaths(graph.outgoing, onward)
    let into = graph.incoming
    var sums = [Double](repeating: 0, count: graph.count)
    var dependency = sums
    for source in sources.lazy.map({ Int($0) }) {
      search.run(from: source)
      for entry in search.order.reversed() {
        let node = Int(entry)
        let own = dependency[node]
        dependency[node] = 0
        if node == source { continue }
        sums[node] += own
        let share = (1 + own) / search.pathCounts[node]
        for place in into.range(node) {
          let before = Int(into.targets[place])
          if search.leads(from: before, over: lengths[place], to: node) {
            dependency[before] += search.pathCounts[before] * share
          }
        }
      }
    }
    return sums
  }
}
