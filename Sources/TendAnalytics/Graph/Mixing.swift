/// How far ties run between like people.
public enum Mixing {
  /// Assortativity by groups, at most 1: above 0 when like seeks like; nil without ties or with one group only.
  ///
  /// Source: Newman 2003, "Mixing patterns in networks", equation 2. Ties of people without a group are left out.
  public static func assortativity(_ graph: TieGraph, _ grouping: Grouping) -> Double? {
    let count = grouping.labels.count
    var (from, to) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    var (same, total) = (0.0, 0.0)
    for source in 0..<graph.count {
      guard let first = grouping.members[source] else { continue }
      for target in graph.outgoing.neighbours(source) {
        guard let last = grouping.members[Int(target)] else { continue }
        from[first] += 1
        to[last] += 1
        total += 1
        if first == last { same += 1 }
      }
    }
    guard total > 0 else { return nil }
    let chance = zip(from, to).reduce(0) { $0 + $1.0 * $1.1 } / (total * total)
    return chance < 1 ? (same / total - chance) / (1 - chance) : nil
  }

  /// The correlation of the numbers of ties at the two ends, -1...1; nil where all are equal or there are no ties.
  ///
  /// Source: Newman 2003, equation 21; with a direction, ties going out of the one and into the other (equation 25).
  public static func degreeAssortativity(_ graph: TieGraph) -> Double? {
    var (count, sumX, sumY, sumXX, sumYY, sumXY) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for source in 0..<graph.count {
      let x = Double(graph.outgoing.degree(source))
      for target in graph.outgoing.neighbours(source) {
        let y = Double(graph.incoming.degree(Int(target)))
        count += 1
        sumX += x
        sumY += y
        sumXX += x * x
        sumYY += y * y
        sumXY += x * y
      }
    }
    guard count > 0 else { return nil }
    // Whole numbers all through, so that no spread is exactly nought.
    let spread = ((count * sumXX - sumX * sumX) * (count * sumYY - sumY * sumY)).squareRoot()
    return spread > 0 ? (count * sumXY - sumX * sumY) / spread : nil
  }

  /// Modularity of groups, below 1: how many more ties are inside than chance would put there; nil without ties or groups.
  ///
  /// Source: Newman and Girvan 2004; with a direction Leicht and Newman 2008. People without a group stand for
  /// themselves.
  public static func modularity(
    _ graph: TieGraph,
    _ grouping: Grouping,
    isWeighted: Bool = false
  ) -> Double? {
    let groupCount = grouping.labels.count
    var (from, to) = (
      [Double](repeating: 0, count: groupCount), [Double](repeating: 0, count: groupCount)
    )
    var (inside, total, alone) = (0.0, 0.0, 0.0)
    for source in 0..<graph.count {
      var (sent, received) = (0.0, 0.0)
      for place in graph.outgoing.range(source) {
        let weight = isWeighted ? graph.outgoing.weights[place] : 1
        let target = Int(graph.outgoing.targets[place])
        sent += weight
        if let group = grouping.members[source], group == grouping.members[target] {
          inside += weight
        }
      }
      for place in graph.incoming.range(source) {
        received += isWeighted ? graph.incoming.weights[place] : 1
      }
      total += sent
      if let group = grouping.members[source] {
        from[group] += sent
        to[group] += received
      } else {
        alone += sent * received
      }
    }
    guard total > 0, groupCount > 0 else { return nil }
    let chance = zip(from, to).reduce(alone) { $0 + $1.0 * $1.1 }
    return inside / total - chance / (total * total)
  }
}
