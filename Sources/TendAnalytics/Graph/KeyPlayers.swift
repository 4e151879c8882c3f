/// The sets of people whose absence breaks a network most, or who together reach most of it; direction is ignored.
///
/// Source: Borgatti 2006, "Identifying sets of key players in a social network".
public struct KeyPlayers: Sendable {
  /// What a set is judged by; more is better.
  public enum Goal: String, Hashable, Sendable, CaseIterable {
    /// The share of pairs who cannot reach each other once the set is gone.
    case fragmentation
    /// 1 - the mean of 1 / distance among the others once the set is gone.
    case distanceFragmentation
    /// How near the set is to everyone: (its size + the sum of 1 / distance to the others) / people.
    case distanceReach
  }

  /// The value of the best set.
  public let value: Double
  /// The sets that reach it, in order, at most ten; the one that was found when not all were tried.
  public let sets: [[Int]]
  /// How many sets reach it; nil when not all were tried.
  public let optimalCount: Int?

  /// How many sets are kept of those that are equally good.
  public static let setLimit = 10

  /// Finds the best set of a size.
  ///
  /// - Parameters:
  ///   - graph: The network.
  ///   - size: How many people are in the set, from 1; nil comes back when it would not leave two people.
  ///   - goal: What the set is judged by.
  ///   - effort: About how many steps may be spent on trying all sets. Beyond that sets are built greedily and improved
  ///     by swaps, of the people with most contacts where not even everyone can be tried; nil comes back when one
  ///     judgement alone takes a good part of it.
  public init?(_ graph: TieGraph, size: Int, goal: Goal, effort: Double = 1e9) {
    guard size > 0, graph.count >= size + (goal == .distanceReach ? 0 : 2) else { return nil }
    let cost = SetJudge.cost(graph, goal)
    guard cost * 64 <= effort else { return nil }
    var judge = SetJudge(graph, goal)
    var setCount = 1.0
    for index in 0..<size { setCount *= Double(graph.count - index) / Double(index + 1) }
    if setCount * cost <= effort {
      var best = BestSets()
      var set = Array(0..<size)
      repeat {
        best.offer(set, judge.value(of: set))
      } while Self.advance(&set, count: graph.count)
      (value, sets, optimalCount) = (best.value, best.sets, best.count)
    } else {
      let found = Self.search(
        &judge,
        Self.candidates(graph, Int(effort / cost / 8)),
        size,
        effort / cost / 2
      )
      (value, sets, optimalCount) = (found.value, [found.set.sorted()], nil)
    }
  }

  /// The next set in order; false after the last.
  private static func advance(_ set: inout [Int], count: Int) -> Bool {
    var index = set.count - 1
    while index >= 0, set[index] == count - set.count + index { index -= 1 }
    guard index >= 0 else { return false }
    set[index] += 1
    for later in set.indices.dropFirst(index + 1) { set[later] = set[later - 1] + 1 }
    return true
  }

  /// Everyone, or at most so many with most contacts.
  private static func candidates(_ graph: TieGraph, _ most: Int) -> [Int] {
    let order = (0..<graph.count).sorted {
      (graph.contacts.degree($1), $0) < (graph.contacts.degree($0), $1)
    }
    return order.prefix(most).sorted()
  }

  /// Adds the best person each time, then swaps as long as that makes the set better.
  private static func search(
    _ judge: inout SetJudge,
    _ candidates: [Int],
    _ size: Int,
    _ trials: Double
  ) -> (set: [Int], value: Double) {
    var set: [Int] = []
    var value = -Double.infinity
    for _ in 0..<min(size, candidates.count) {
      var best = (node: -1, value: -Double.infinity)
      for node in candidates where !set.contains(node) {
        let trial = judge.value(of: set + [node])
        if trial > best.value + BestSets.tolerance { best = (node, trial) }
      }
      set.append(best.node)
      value = best.value
    }
    var left = trials
    var isBetter = size > 1
    while isBetter {
      isBetter = false
      for place in set.indices {
        for node in candidates where !set.contains(node) && left > 0 {
          var other = set
          other[place] = node
          let trial = judge.value(of: other)
          left -= 1
          if trial > value + BestSets.tolerance { (set, value, isBetter) = (other, trial, true) }
        }
      }
    }
    return (set, value)
  }
}
