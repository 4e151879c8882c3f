/// Who is on every path from one person to others: the dominator tree (Lengauer and Tarjan 1979).
public struct OnlyRoutes: Sendable {
  /// The last person on every path to each one; nil for the start and for those who cannot be reached.
  public let dominators: [Int?]
  private let order: [Int]

  /// Finds the people whom every path passes, along the arcs.
  ///
  /// The simpler form of Cooper, Harvey and Kennedy 2001: passes over the people until nothing changes.
  /// - Complexity: O(people x ties) at worst, close to O(ties) in networks of people.
  public init(_ graph: TieGraph, from start: Int) {
    let order = Self.reversePostorder(graph.outgoing, from: start)
    var rank = [Int](repeating: -1, count: graph.count)
    for (index, node) in order.enumerated() { rank[node] = index }
    var immediate = [Int](repeating: -1, count: graph.count)
    if graph.count > start, start >= 0 { immediate[start] = start }
    var isChanged = true
    while isChanged {
      isChanged = false
      for node in order.dropFirst() {
        var best = -1
        for place in graph.incoming.range(node) {
          let before = Int(graph.incoming.targets[place])
          guard rank[before] >= 0, immediate[before] >= 0 else { continue }
          best = best < 0 ? before : Self.common(best, before, rank, immediate)
        }
        if immediate[node] != best {
          immediate[node] = best
          isChanged = true
        }
      }
    }
    self.order = order
    dominators = immediate.enumerated().map { node, value in
      node == start || value < 0 ? nil : value
    }
  }

  /// How many can only be reached through each person; 0 for the start, through whom everyone is.
  public var countsBehind: [Int] {
    var counts = [Int](repeating: 0, count: dominators.count)
    for node in order.dropFirst().reversed() {
      if let before = dominators[node], dominators[before] != nil {
        counts[before] += counts[node] + 1
      }
    }
    return counts
  }

  /// For each person those who can only be reached through them, ascending.
  ///
  /// - Complexity: O(their number), which is people squared along a line; `countsBehind` adds up to it.
  public var peopleBehind: [[Int]] {
    var behind = [[Int]](repeating: [], count: dominators.count)
    for node in order.dropFirst() {
      var current = dominators[node]
      while let dominator = current, dominators[dominator] != nil {
        behind[dominator].append(node)
        current = dominators[dominator]
      }
    }
    return behind.map { $0.sorted() }
  }

  private static func common(_ left: Int, _ right: Int, _ rank: [Int], _ immediate: [Int]) -> Int {
    var (a, b) = (left, right)
    while a != b {
      while rank[a] > rank[b] { a = immediate[a] }
      while rank[b] > rank[a] { b = immediate[b] }
    }
    return a
  }

  private static func reversePostorder(_ rows: Adjacency, from start: Int) -> [Int] {
    guard start >= 0, start < rows.nodeCount else { return [] }
    var isSeen = [Bool](repeating: false, count: rows.nodeCount)
    var cursor = Array(rows.offsets.dropLast())
    var path = [start]
    var order: [Int] = []
    isSeen[start] = true
    while let node = path.last {
      if cursor[node] < rows.offsets[node + 1] {
        let next = Int(rows.targets[Int(cursor[node])])
        cursor[node] += 1
        if !isSeen[next] {
          isSeen[next] = true
          path.append(next)
        }
      } else {
        order.append(node)
        path.removeLast()
      }
    }
    return order.reversed()
  }
}
