/// Room and steps for what a person's contacts share with each other.
struct EgoShares {
  private let rows: Adjacency
  private let strengths: [Double]
  /// 1 / the sum and 1 / the maximum of each person's ties, in the whole network or in one circle.
  private var perSum: [Double]
  private var perMaximum: [Double]
  private var isWhole = false
  /// Where a person stands among the contacts at hand, or -1.
  private var places: [Int32]

  init(_ rows: Adjacency, _ strengths: [Double]) {
    self.rows = rows
    self.strengths = strengths
    perSum = Array(repeating: 0, count: rows.nodeCount)
    perMaximum = perSum
    places = Array(repeating: -1, count: rows.nodeCount)
  }

  /// Counts shares of all ties of each person, not only of those inside one circle.
  mutating func useWholeNetwork() {
    isWhole = true
    for node in 0..<rows.nodeCount {
      var (sum, maximum) = (0.0, 0.0)
      for place in rows.range(node) {
        sum += strengths[place]
        maximum = max(maximum, strengths[place])
      }
      perSum[node] = 1 / sum
      perMaximum[node] = 1 / maximum
    }
  }

  /// Fills the constraint of each contact of a person and answers the effective size.
  mutating func measure(_ node: Int, into terms: UnsafeMutableBufferPointer<Double>) -> Double {
    let range = rows.range(node)
    var total = 0.0
    for place in range { total += strengths[place] }
    for (index, place) in range.enumerated() {
      places[Int(rows.targets[place])] = Int32(index)
      terms[index] = strengths[place] / total
    }
    if !isWhole { countCircle(of: node) }
    var redundancy = 0.0
    places.withUnsafeBufferPointer { places in
      rows.targets.withUnsafeBufferPointer { targets in
        strengths.withUnsafeBufferPointer { strengths in
          for place in range {
            let contact = Int(targets[place])
            let share = strengths[place] / total * perSum[contact]
            var common = 0.0
            for other in rows.range(contact) {
              let index = Int(places[Int(targets[other])])
              if index < 0 { continue }
              terms[index] += share * strengths[other]
              common += strengths[range.lowerBound + index] * strengths[other]
            }
            redundancy += common * perMaximum[contact]
          }
        }
      }
    }
    for (index, place) in range.enumerated() {
      terms[index] *= terms[index]
      places[Int(rows.targets[place])] = -1
    }
    return Double(range.count) - redundancy / total
  }

  /// Sums and maxima of the contacts' ties to each other and to the person in their middle.
  private mutating func countCircle(of node: Int) {
    for place in rows.range(node) {
      let contact = Int(rows.targets[place])
      var (sum, maximum) = (0.0, 0.0)
      for other in rows.range(contact) {
        let target = Int(rows.targets[other])
        guard places[target] >= 0 || target == node else { continue }
        sum += strengths[other]
        maximum = max(maximum, strengths[other])
      }
      perSum[contact] = 1 / sum
      perMaximum[contact] = 1 / maximum
    }
  }
}
