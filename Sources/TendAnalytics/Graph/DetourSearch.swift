/// Searches for the shortest way between two tied people that does not use their tie, from both ends.
struct DetourSearch {
  private let rows: Adjacency
  /// Who was met from which end, as the number of the search times two plus the end.
  private var marks: [Int]
  private var round = 0

  init(_ rows: Adjacency) {
    self.rows = rows
    marks = Array(repeating: -1, count: rows.nodeCount)
  }

  /// How many steps the way has; nil when there is none.
  mutating func distance(from source: Int, to target: Int) -> Int? {
    round += 1
    var fronts = [[Int32(source)], [Int32(target)]]
    marks[source] = 2 * round
    marks[target] = 2 * round + 1
    var steps = 0
    while !fronts[0].isEmpty, !fronts[1].isEmpty {
      let end = fronts[0].count <= fronts[1].count ? 0 : 1
      let (mine, other) = (2 * round + end, 2 * round + 1 - end)
      var next: [Int32] = []
      steps += 1
      for node in fronts[end] {
        for neighbour in rows.neighbours(Int(node)) {
          if isTie(Int(node), Int(neighbour), source, target) { continue }
          if marks[Int(neighbour)] == other { return steps }
          if marks[Int(neighbour)] == mine { continue }
          marks[Int(neighbour)] = mine
          next.append(neighbour)
        }
      }
      fronts[end] = next
    }
    return nil
  }

  private func isTie(_ a: Int, _ b: Int, _ source: Int, _ target: Int) -> Bool {
    (a == source && b == target) || (a == target && b == source)
  }
}
