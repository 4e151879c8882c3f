/// A walk in depth through a network, which tells for each tie that it takes how far back the people behind it lead.
struct DepthWalk {
  private let rows: Adjacency
  private let removed: Int
  /// When each person was met, from 1; 0 for not yet.
  private var entry: [Int32]
  private var low: [Int32]
  private var cursor: [Int32]
  private var path: [Int32] = []

  /// A walk that may leave one person out.
  init(_ rows: Adjacency, without removed: Int = -1) {
    self.rows = rows
    self.removed = removed
    entry = Array(repeating: 0, count: rows.nodeCount)
    low = entry
    cursor = Array(rows.offsets.dropLast())
  }

  /// Walks everywhere.
  ///
  /// - Parameters:
  ///   - onTie: Called when the walk comes back over a tie: from whom, to whom, the earliest entry that the people
  ///     behind it reach, the entry of the one from whom, and whether that one is the start of a part.
  ///   - onRoot: Called when a part is done: its start and to how many people the walk went on from there.
  mutating func run(
    onTie: (Int, Int, Int32, Int32, Bool) -> Void,
    onRoot: (Int, Int) -> Void
  ) {
    var clock: Int32 = 0
    for root in 0..<rows.nodeCount where entry[root] == 0 && root != removed {
      clock += 1
      entry[root] = clock
      low[root] = clock
      path.append(Int32(root))
      var childCount = 0
      while let last = path.last {
        let node = Int(last)
        if let next = nextStep(from: node) {
          clock += 1
          entry[next] = clock
          low[next] = clock
          path.append(Int32(next))
        } else {
          path.removeLast()
          guard let parent = path.last.map({ Int($0) }) else { continue }
          low[parent] = min(low[parent], low[node])
          if parent == root { childCount += 1 }
          onTie(parent, node, low[node], entry[parent], parent == root)
        }
      }
      onRoot(root, childCount)
    }
  }

  /// The next person not met yet; ties back are noted on the way.
  private mutating func nextStep(from node: Int) -> Int? {
    let parent = path.count > 1 ? path[path.count - 2] : -1
    while cursor[node] < rows.offsets[node + 1] {
      let next = rows.targets[Int(cursor[node])]
      cursor[node] += 1
      if next == parent || Int(next) == removed { continue }
      if entry[Int(next)] == 0 { return Int(next) }
      low[node] = min(low[node], entry[Int(next)])
    }
    return nil
  }
}
