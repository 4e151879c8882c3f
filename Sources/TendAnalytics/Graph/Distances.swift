/// What follows from the number of steps between people: how near each is to the others.
///
/// Counted from 512 people in one pass: a bit says whether the search from a person has arrived, and a tie is followed
/// for all of them at once (Then et al. 2014, "The more the merrier: efficient multi-source graph traversal").
public struct Distances: Sendable {
  /// How many others reach each person.
  public let reached: [Int]
  /// The sum of their distances.
  public let total: [Double]
  /// The sum of 1 / distance over them.
  public let harmonic: [Double]
  /// The longest distance by which each person is reached.
  public let farthest: [Int]

  /// Measures along the arcs, from everyone to everyone.
  ///
  /// - Parameters:
  ///   - graph: The network; weights are not looked at.
  ///   - ignoringDirection: Whether ties lead both ways.
  ///   - runner: How the parts are carried out.
  /// - Complexity: O(people x ties / 512) steps of 512 bits where distances are short.
  public init(_ graph: TieGraph, ignoringDirection: Bool = false, runner: PartRunner = .serial) {
    let rows = ignoringDirection ? graph.contacts : graph.outgoing
    let back = ignoringDirection ? graph.contacts : graph.incoming
    let count = graph.count
    let order = SourceOrder.nearTogether(graph)
    let ranges = runner.ranges(of: count, step: DistancePass.laneCount)
    let parts = runner.results(ranges.count) { part in
      let pass = DistancePass(rows, back: back)
      var first = ranges[part].lowerBound
      while first < ranges[part].upperBound {
        let next = min(first + DistancePass.laneCount, ranges[part].upperBound)
        pass.add(order[first..<next])
        first = next
      }
      return pass.sums
    }
    var sums = [Double](repeating: 0, count: 3 * count)
    var farthest = [Int](repeating: 0, count: count)
    for part in parts {
      for index in 0..<3 * count { sums[index] += part[index] }
      for node in 0..<count { farthest[node] = max(farthest[node], Int(part[3 * count + node])) }
    }
    reached = sums[..<count].map { Int($0) }
    total = Array(sums[count..<2 * count])
    harmonic = Array(sums[(2 * count)...])
    self.farthest = farthest
  }

  /// Closeness that holds for parts of a network: (r / (n - 1)) (r / sum of distances), 0 for someone alone.
  ///
  /// Source: Wasserman and Faust 1994, equation 5.22.
  public var closeness: [Double] {
    let others = Double(reached.count - 1)
    return zip(reached, total).map { reached, total in
      total > 0 ? Double(reached) / others * (Double(reached) / total) : 0
    }
  }

  /// How far a network is from everyone being next to everyone: 1 - the mean of 1 / distance; nil below two people.
  ///
  /// Source: Borgatti 2006, "Identifying sets of key players in a social network", equation 9.
  public var distanceWeightedFragmentation: Double? {
    let count = Double(reached.count)
    guard count > 1 else { return nil }
    return 1 - harmonic.reduce(0, +) / (count * (count - 1))
  }
}
