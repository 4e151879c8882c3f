/// How often a person stands between two others who are not tied: a -> v -> b without a -> b.
///
/// Source: Gould and Fernandez 1989, "Structures of mediation". An undirected tie counts as two arcs, so that every
/// pair counts twice. People without a known group take no part.
public struct Brokerage: Sendable {
  /// All three in one group.
  public private(set) var coordinator: [Int]
  /// The two outer ones in one group, the broker in another; also called consultant.
  public private(set) var itinerant: [Int]
  /// From another group into the broker's own.
  public private(set) var gatekeeper: [Int]
  /// From the broker's own group to another.
  public private(set) var representative: [Int]
  /// Three different groups.
  public private(set) var liaison: [Int]
  /// Each pair counted as 1 / the number of people who stand between the two.
  public private(set) var weightedTotal: [Double]

  /// All roles together.
  public var total: [Int] {
    coordinator.indices.map { node in
      coordinator[node] + itinerant[node] + gatekeeper[node] + representative[node] + liaison[node]
    }
  }

  /// Counts all roles of everyone.
  ///
  /// - Complexity: O(sum over people of arcs in x arcs out).
  public init(_ graph: TieGraph, _ grouping: Grouping) {
    let out = graph.outgoing
    let none = [Int](repeating: 0, count: graph.count)
    (coordinator, itinerant, gatekeeper, representative, liaison) = (none, none, none, none, none)
    weightedTotal = Array(repeating: 0, count: graph.count)
    var brokerCounts = [Int32](repeating: 0, count: graph.count)
    var isTied = [Bool](repeating: false, count: graph.count)
    for source in 0..<graph.count {
      guard let first = grouping.members[source] else { continue }
      var met: [Int32] = []
      for next in out.neighbours(source) { isTied[Int(next)] = true }
      for broker in out.neighbours(source) where grouping.members[Int(broker)] != nil {
        for target in out.neighbours(Int(broker)) {
          if brokerCounts[Int(target)] == 0 { met.append(target) }
          brokerCounts[Int(target)] += 1
        }
      }
      for broker in out.neighbours(source) {
        let broker = Int(broker)
        guard let middle = grouping.members[broker] else { continue }
        for target in out.neighbours(broker) {
          let target = Int(target)
          guard target != source, !isTied[target], let last = grouping.members[target]
          else { continue }
          weightedTotal[broker] += 1 / Double(brokerCounts[target])
          switch (first == middle, middle == last, first == last) {
          case (true, true, _): coordinator[broker] += 1
          case (false, false, true): itinerant[broker] += 1
          case (false, true, _): gatekeeper[broker] += 1
          case (true, false, _): representative[broker] += 1
          case (false, false, false): liaison[broker] += 1
          }
        }
      }
      for target in met { brokerCounts[Int(target)] = 0 }
      for next in out.neighbours(source) { isTied[Int(next)] = false }
    }
  }
}
