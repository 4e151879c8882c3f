/// What a person's contacts share with each other, where only ties inside the person's own circle count.
struct EgoShares {
  private let rows: Adjacency
  private let strengths: [Double]
  /// 1 / the sum and 1 / the maximum of each person's ties in the circle at hand.
  private var perSum: [Double]
  private var perMaximum: [Double]
  /// Where a person stands among the contacts at hand, or -1.
  private var places: [Int32]

  /// The constraint that each contact exerts, in the order of the rows, and the effective size of each person.
  static func measure(
    _ rows: Adjacency,
    _ strengths: [Double]
  ) -> (terms: [Double], sizes: [Double]) {
    var shares = EgoShares(rows, strengths)
    var terms = [Double](repeating: 0, count: rows.targets.count)
    let sizes = (0..<rows.nodeCount).map { node in
      terms.withUnsafeMutableBufferPointer { buffer in
        shares.measure(node, into: UnsafeMutableBufferPointer(rebasing: buffer[rows.range(node)]))
      }
    }
    return (terms, sizes)
  }

  private init(_ rows: Adjacency, _ strengths: [Double]) {
    self.rows = rows
    self.strengths = strengths
    perSum = Array(repeating: 0, count: rows.nodeCount)
    perMaximum = perSum
    places = Array(repeating: -1, count: rows.nodeCount)
  }

  /// Fills the constraint of each contact of a person and answers the effective size.
  private mutating func measure(
    _ node: Int,
    into terms: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    let range = rows.range(node)
    var total = 0.0
    for place in range { total += strengths[place] }
    for (index, place) in range.enumerated() {
      places[Int(rows.targets[place])] = Int32(index)
      terms[index] = strengths[place] / total
    }
    countCircle(of: node)
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
