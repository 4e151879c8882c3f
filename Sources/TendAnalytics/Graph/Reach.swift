/// How many people are near.
enum Reach {
  /// How many others each person reaches within two steps along the arcs.
  static func twoSteps(_ graph: TieGraph) -> [Int] {
    var marks = [Int32](repeating: -1, count: graph.count)
    return (0..<graph.count).map { node in
      marks[node] = Int32(node)
      var count = 0
      func meet(_ other: Int32) {
        guard marks[Int(other)] != Int32(node) else { return }
        marks[Int(other)] = Int32(node)
        count += 1
      }
      for next in graph.outgoing.neighbours(node) {
        meet(next)
        for other in graph.outgoing.neighbours(Int(next)) { meet(other) }
      }
      return count
    }
  }
}
