import TendAnalytics

/// Measures counted the slow way: every shortest path is walked.
struct BruteForce {
  let graph: TieGraph

  /// All shortest paths from a person to another; lengths are 1, or 1/weight as fractions of 60.
  func paths(from source: Int, to target: Int, isWeighted: Bool) -> [[Int]] {
    var best = Int.max
    var found: [[Int]] = []
    var path = [source]
    func go(_ length: Int) {
      guard length <= best, let last = path.last else { return }
      if last == target {
        if length < best { found = [] }
        best = length
        found.append(path)
        return
      }
      for place in graph.outgoing.range(last) {
        let next = Int(graph.outgoing.targets[place])
        guard !path.contains(next) else { continue }
        // 27720 is divided by all weights up to 12, so that lengths are whole numbers.
        let step = isWeighted ? 27_720 / Int(graph.outgoing.weights[place]) : 1
        path.append(next)
        go(length + step)
        path.removeLast()
      }
    }
    go(0)
    return found
  }

  func betweenness(isWeighted: Bool = false) -> [Double] {
    var sums = [Double](repeating: 0, count: graph.count)
    for source in 0..<graph.count {
      for target in 0..<graph.count where source != target {
        let paths = paths(from: source, to: target, isWeighted: isWeighted)
        for path in paths {
          for node in path.dropFirst().dropLast() { sums[node] += 1 / Double(paths.count) }
        }
      }
    }
    return graph.isDirected ? sums : sums.map { $0 / 2 }
  }

  /// Steps from everyone to everyone; nil where there is no way.
  func distances(ignoringDirection: Bool = false) -> [[Int?]] {
    let rows = ignoringDirection ? graph.contacts : graph.outgoing
    return (0..<graph.count).map { source in
      var distances = [Int?](repeating: nil, count: graph.count)
      distances[source] = 0
      for step in 0..<graph.count {
        for node in 0..<graph.count where distances[node] == step {
          for next in rows.neighbours(node) where distances[Int(next)] == nil {
            distances[Int(next)] = step + 1
          }
        }
      }
      return distances
    }
  }

  /// The people whose absence raises the number of parts.
  func cutPeople() -> [Int] {
    let before = Components(graph).sizes.count
    return (0..<graph.count).filter { removed in
      let rows = graph.ties.filter { $0.source != removed && $0.target != removed }
      let rest = TieGraph(count: graph.count, rows: rows, isDirected: graph.isDirected)
      // The removed one is a part of its own now.
      return Components(rest).sizes.count - 1 > before
    }
  }
}
