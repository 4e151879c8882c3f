/// Who can introduce one person to another: the path on which the product of the strengths is largest.
public struct StrongestPaths: Sendable {
  /// A path and its strength.
  public struct Path: Hashable, Sendable {
    /// The people on it, from the one who asks to the one who is asked for.
    public let people: [Int]
    /// The product of the strengths of its ties, above 0 and at most 1.
    public let strength: Double
  }

  private let graph: TieGraph

  /// A search in a network whose weights are strengths above 0 and at most 1; stronger ones count as 1.
  public init(_ graph: TieGraph) { self.graph = graph }

  /// The strongest path between two people; nil when there is none or both are the same.
  ///
  /// - Parameters:
  ///   - source: Who asks.
  ///   - target: Who is asked for.
  ///   - goBetweens: How many people may stand between the two; nil for any number.
  ///   - avoided: Someone who may not be the first go-between.
  /// - Returns: The path and its strength.
  /// - Complexity: O(steps x ties).
  public func best(
    from source: Int,
    to target: Int,
    goBetweens: Int? = 2,
    avoiding avoided: Int? = nil
  ) -> Path? {
    let people = 0..<graph.count
    guard source != target, people.contains(source), people.contains(target) else { return nil }
    let steps = min((goBetweens ?? graph.count) + 1, max(1, graph.count - 1))
    // Layer by layer the strongest way of at most so many ties (Bellman and Ford), remembered by its last step.
    var strengths = [Double](repeating: 0, count: graph.count)
    strengths[source] = 1
    var layers: [[Int32]] = []
    for step in 0..<steps {
      var next = strengths
      var before = [Int32](repeating: -1, count: graph.count)
      for node in people where strengths[node] > 0 {
        for place in graph.outgoing.range(node) {
          let other = Int(graph.outgoing.targets[place])
          if step == 0, other == avoided { continue }
          if node == source, step > 0 { continue }
          let strength = strengths[node] * min(1, graph.outgoing.weights[place])
          if strength > next[other] {
            next[other] = strength
            before[other] = Int32(node)
          }
        }
      }
      layers.append(before)
      guard next != strengths else { break }
      strengths = next
    }
    guard strengths[target] > 0 else { return nil }
    var path = [target]
    for before in layers.reversed() {
      let last = Int(before[path[path.count - 1]])
      if last >= 0 { path.append(last) }
    }
    return Path(people: path.reversed(), strength: strengths[target])
  }

  /// The strongest path and the strongest one that begins with another person.
  public func bestTwo(
    from source: Int,
    to target: Int,
    goBetweens: Int? = 2
  ) -> (best: Path, second: Path?)? {
    guard let best = best(from: source, to: target, goBetweens: goBetweens) else { return nil }
    let second = self.best(
      from: source,
      to: target,
      goBetweens: goBetweens,
      avoiding: best.people[1]
    )
    return (best, second)
  }
}
