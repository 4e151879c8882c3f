/// How often someone is met who follows ties at random and now and then starts again.
///
/// Source: Brin and Page 1998; with restart at one person Haveliwala 2002. Whoever comes to a person without outgoing
/// ties starts again.
public enum PageRank {
  /// The share of time at each person; all together 1.
  ///
  /// - Parameters:
  ///   - graph: The network.
  ///   - damping: The chance to go on instead of starting again; from 0, below 1.
  ///   - isWeighted: Whether strong ties are followed more often.
  ///   - start: The person at whom to start again; nil for anyone.
  /// - Returns: Shares that are exact to about 10^-11; empty for nobody.
  /// - Complexity: O(ties) for each of the passes, fewer than 200 at a damping of 0.85.
  public static func shares(
    _ graph: TieGraph,
    damping: Double = 0.85,
    isWeighted: Bool = false,
    start: Int? = nil
  ) -> [Double] {
    let count = graph.count
    guard count > 0 else { return [] }
    // Starting again from dead ends in the same way as by chance only scales the solution of (1 - damping P) x = v,
    // so that they need no place in the equations (Del Corso, Gulli and Romani 2005).
    var restart = [Double](repeating: start == nil ? 1 / Double(count) : 0, count: count)
    if let start { restart[start] = 1 }
    let out = graph.outgoing
    let into = graph.incoming
    let damping = min(max(damping, 0), 0.999_999)
    let perSource = (0..<count).map { node in
      let range = out.range(node)
      if range.isEmpty { return 0.0 }
      return damping / (isWeighted ? out.weights[range].reduce(0, +) : Double(range.count))
    }
    var shares = restart
    // What each person hands on over a tie of weight 1.
    var handed = zip(restart, perSource).map { $0 * $1 }
    var change = 1.0
    var passes = 0
    while change > 1e-11, passes < 100_000 {
      change = sweep(into, isWeighted, restart, perSource, &shares, &handed)
      passes += 1
    }
    let total = shares.reduce(0, +)
    return shares.map { $0 / total }
  }

  /// One pass after Gauss and Seidel: what is new is used at once; answers how much changed of the whole.
  private static func sweep(
    _ into: Adjacency,
    _ isWeighted: Bool,
    _ restart: [Double],
    _ perSource: [Double],
    _ shares: inout [Double],
    _ handed: inout [Double]
  ) -> Double {
    var change = 0.0
    var total = 0.0
    let weights = isWeighted ? into.weights : []
    handed.withUnsafeMutableBufferPointer { handed in
      shares.withUnsafeMutableBufferPointer { shares in
        into.offsets.withUnsafeBufferPointer { offsets in
          into.targets.withUnsafeBufferPointer { sources in
            var place = 0
            for node in shares.indices {
              let end = Int(offsets[node + 1])
              var sum = 0.0
              if isWeighted {
                while place < end {
                  sum += handed[Int(sources[place])] * weights[place]
                  place += 1
                }
              } else {
                while place < end {
                  sum += handed[Int(sources[place])]
                  place += 1
                }
              }
              let value = restart[node] + sum
              change += abs(value - shares[node])
              total += value
              shares[node] = value
              handed[node] = value * perSource[node]
            }
          }
        }
      }
    }
    return total > 0 ? change / total : 0
  }
}
