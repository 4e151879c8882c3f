/// How good a set of key players is.
struct SetJudge {
  private let rows: Adjacency
  private let goal: KeyPlayers.Goal
  /// Room for searches from all people at once, a bit for each.
  private let wordCount: Int
  private var seen: [UInt64]
  private var front: [UInt64]
  private var arriving: [UInt64]
  private var isOut: [Bool]
  private var distance: [Int32]

  init(_ graph: TieGraph, _ goal: KeyPlayers.Goal) {
    rows = graph.contacts
    self.goal = goal
    let isAllPairs = goal == .distanceFragmentation
    wordCount = isAllPairs ? (graph.count + 63) / 64 : 0
    seen = Array(repeating: 0, count: wordCount * graph.count)
    front = seen
    arriving = seen
    isOut = Array(repeating: false, count: graph.count)
    distance = Array(repeating: -1, count: graph.count)
  }

  /// About how many steps one judgement takes.
  static func cost(_ graph: TieGraph, _ goal: KeyPlayers.Goal) -> Double {
    let size = Double(graph.count + graph.contacts.targets.count)
    return goal == .distanceFragmentation ? size * Double((graph.count + 63) / 64) * 4 : size * 4
  }

  /// The value of a set; more is better.
  mutating func value(of set: [Int]) -> Double {
    switch goal {
    case .fragmentation: fragmentation(without: set)
    case .distanceFragmentation: distanceFragmentation(without: set)
    case .distanceReach: reach(of: set)
    }
  }

  private mutating func reach(of set: [Int]) -> Double {
    var total = Double(set.count)
    let order = search(from: set)
    for node in order.dropFirst(set.count) { total += 1 / Double(distance[Int(node)]) }
    for node in order { distance[Int(node)] = -1 }
    return total / Double(rows.nodeCount)
  }

  private mutating func fragmentation(without set: [Int]) -> Double {
    for node in set { distance[node] = 0 }
    var sizes: [Int] = []
    var orders: [[Int32]] = []
    for node in 0..<rows.nodeCount where distance[node] < 0 {
      let order = search(from: [node])
      sizes.append(order.count)
      orders.append(order)
    }
    for order in orders { for node in order { distance[Int(node)] = -1 } }
    for node in set { distance[node] = -1 }
    return Components.fragmentation(sizes: sizes) ?? 0
  }

  /// Everyone met from some people, nearest first.
  private mutating func search(from starts: [Int]) -> [Int32] {
    var queue = starts.map { Int32($0) }
    for node in starts { distance[node] = 0 }
    var head = 0
    while head < queue.count {
      let node = Int(queue[head])
      head += 1
      for place in rows.range(node) where distance[Int(rows.targets[place])] < 0 {
        distance[Int(rows.targets[place])] = distance[node] + 1
        queue.append(rows.targets[place])
      }
    }
    return queue
  }

  private mutating func distanceFragmentation(without set: [Int]) -> Double {
    for node in set { isOut[node] = true }
    let words = wordCount
    for index in seen.indices { seen[index] = 0 }
    for node in 0..<rows.nodeCount where !isOut[node] {
      seen[node * words + node / 64] = 1 << UInt64(node % 64)
    }
    front = seen
    var (total, step, isMoving) = (0.0, 1.0, true)
    while isMoving {
      let count = advance()
      swap(&front, &arriving)
      total += Double(count) / step
      step += 1
      isMoving = count > 0
    }
    for node in set {
      isOut[node] = false
      for word in 0..<words {
        front[node * words + word] = 0
        arriving[node * words + word] = 0
      }
    }
    let left = Double(rows.nodeCount - set.count)
    return 1 - total / (left * (left - 1))
  }

  /// Goes one step from everyone at once and answers how many arrive somewhere new.
  private mutating func advance() -> Int {
    let (rows, words, isOut) = (rows, wordCount, isOut)
    var count = 0
    arriving.withUnsafeMutableBufferPointer { arriving in
      front.withUnsafeBufferPointer { front in
        seen.withUnsafeMutableBufferPointer { seen in
          rows.targets.withUnsafeBufferPointer { targets in
            for node in 0..<rows.nodeCount where !isOut[node] {
              let start = node * words
              for word in start..<start + words { arriving[word] = 0 }
              for place in rows.range(node) where !isOut[Int(targets[place])] {
                let other = Int(targets[place]) * words
                for word in 0..<words { arriving[start + word] |= front[other + word] }
              }
              for word in start..<start + words {
                let fresh = arriving[word] & ~seen[word]
                arriving[word] = fresh
                seen[word] |= fresh
                count += fresh == 0 ? 0 : fresh.nonzeroBitCount
              }
            }
          }
        }
      }
    }
    return count
  }
}
