/// What people's contacts share with each other, where all ties of a contact count for its shares.
enum WholeShares {
  /// The constraint that each contact exerts, in the order of the rows, and the effective size of each person.
  ///
  /// Contacts of one person are redundant only where three people are all tied, so that those are all there is to see.
  ///
  /// - Parameters:
  ///   - rows: The contacts of each person, each tie in both directions.
  ///   - strengths: How strong each tie is, the same in both directions.
  /// - Returns: Terms by row, sizes by person.
  static func measure(
    _ rows: Adjacency,
    _ strengths: [Double]
  ) -> (terms: [Double], sizes: [Double]) {
    let count = rows.nodeCount
    var (sums, perMaximum) = (
      [Double](repeating: 0, count: count), [Double](repeating: 0, count: count)
    )
    var terms = strengths
    for node in 0..<count {
      var (sum, maximum) = (0.0, 0.0)
      for place in rows.range(node) {
        sum += strengths[place]
        maximum = max(maximum, strengths[place])
      }
      (sums[node], perMaximum[node]) = (sum, 1 / maximum)
      for place in rows.range(node) { terms[place] = strengths[place] / sum }
    }
    let triangles = Triangles(rows)
    let shares = terms
    var redundancy = [Double](repeating: 0, count: count)
    terms.withUnsafeMutableBufferPointer { terms in
      redundancy.withUnsafeMutableBufferPointer { redundancy in
        shares.withUnsafeBufferPointer { shares in
          strengths.withUnsafeBufferPointer { strengths in
            triangles.reverse.withUnsafeBufferPointer { reverse in
              triangles.forEach { corner in
                let (a, b, c) = corner.people
                let (ab, bc, ac) = corner.arcs
                let (ba, cb, ca) = (Int(reverse[ab]), Int(reverse[bc]), Int(reverse[ac]))
                terms[ab] += shares[ac] * shares[cb]
                terms[ac] += shares[ab] * shares[bc]
                terms[ba] += shares[bc] * shares[ca]
                terms[bc] += shares[ba] * shares[ac]
                terms[ca] += shares[cb] * shares[ba]
                terms[cb] += shares[ca] * shares[ab]
                let (x, y, z) = (strengths[ab], strengths[bc], strengths[ac])
                redundancy[a] += y * (z * perMaximum[b] + x * perMaximum[c])
                redundancy[b] += z * (y * perMaximum[a] + x * perMaximum[c])
                redundancy[c] += x * (y * perMaximum[a] + z * perMaximum[b])
              }
            }
          }
        }
      }
    }
    for place in terms.indices { terms[place] *= terms[place] }
    let sizes = (0..<count).map { Double(rows.degree($0)) - redundancy[$0] / sums[$0] }
    return (terms, sizes)
  }
}
