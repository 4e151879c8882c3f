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
    let damping = min(max(damping, 0), 0.999_999)
    let perSource = (0..<count).map { node in
      let range = out.range(node)
      if range.isEmpty { return 0.0 }
      return damping / (isWeighted ? out.weights[range].reduce(0, +) : Double(range.count))
    }
    var walk = Walk(graph.incoming, restart, perSource, isWeighted)
    var change = 1.0
    var passes = 0
    while change > 1e-11, passes < 100_000 {
      change = walk.sweep()
      passes += 1
    }
    return walk.shares
  }

  /// The people in an order in which passes are quick: those with as many ties stand together, so that the processor
  /// foresees how often to add.
  private struct Walk {
    private let numbers: [Int32]
    private var offsets: [Int32] = [0]
    private var sources: [Int32] = []
    private var weights: [Double] = []
    private let restart: [Double]
    private let perSource: [Double]
    private var held: [Double]
    /// What each person hands on over a tie of weight 1.
    private var handed: [Double]

    init(_ into: Adjacency, _ restart: [Double], _ perSource: [Double], _ isWeighted: Bool) {
      let count = restart.count
      // Sorted by counting: the most ties first.
      var begins = [Int](repeating: 0, count: count + 1)
      for node in 0..<count { begins[count - into.degree(node)] += 1 }
      var next = 0
      for place in begins.indices { (begins[place], next) = (next, next + begins[place]) }
      var order = [Int32](repeating: 0, count: count)
      var numbers = order
      for node in 0..<count {
        let place = begins[count - into.degree(node)]
        begins[count - into.degree(node)] += 1
        order[place] = Int32(node)
        numbers[node] = Int32(place)
      }
      self.numbers = numbers
      offsets.reserveCapacity(count + 1)
      sources.reserveCapacity(into.targets.count)
      for node in order {
        for place in into.range(Int(node)) {
          sources.append(numbers[Int(into.targets[place])])
          if isWeighted { weights.append(into.weights[place]) }
        }
        offsets.append(Int32(sources.count))
      }
      self.restart = order.map { restart[Int($0)] }
      self.perSource = order.map { perSource[Int($0)] }
      held = self.restart
      handed = zip(self.restart, self.perSource).map { $0 * $1 }
    }

    /// The share of each person in the order of the network; all together 1.
    var shares: [Double] {
      let total = held.reduce(0, +)
      return numbers.map { held[Int($0)] / total }
    }

    /// One pass after Gauss and Seidel: what is new is used at once; answers how much changed of the whole.
    mutating func sweep() -> Double {
      var change = 0.0
      var total = 0.0
      let isWeighted = !weights.isEmpty
      handed.withUnsafeMutableBufferPointer { handed in
        held.withUnsafeMutableBufferPointer { held in
          offsets.withUnsafeBufferPointer { offsets in
            sources.withUnsafeBufferPointer { sources in
              var place = 0
              for node in held.indices {
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
                change += abs(value - held[node])
                total += value
                held[node] = value
                handed[node] = value * perSource[node]
              }
            }
          }
        }
      }
      return total > 0 ? change / total : 0
    }
  }
}
