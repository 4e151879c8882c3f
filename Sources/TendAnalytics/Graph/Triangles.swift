/// All groups of three people who are tied to each other, each found once.
///
/// Every tie is looked at from its less connected end only, so that those whom everybody knows cost little.
/// Source: Latapy 2008, "Main-memory triangle computations for very large (sparse (power-law)) graphs", section 4.
struct Triangles {
  /// Three people and where the arcs between them stand in the rows.
  struct Corner {
    /// The people; the first is the least connected.
    var people: (Int, Int, Int)
    /// The arcs from the first to the second, the second to the third, and the first to the third.
    var arcs: (Int, Int, Int)
  }

  /// Where the arc of the other direction stands, for each arc.
  let reverse: [Int32]
  /// The arcs that lead to a better connected person, by the person they come from.
  private let offsets: [Int32]
  private let targets: [Int32]
  private let arcs: [Int32]

  /// Prepares rows in which each tie stands in both directions.
  ///
  /// - Complexity: O(people + ties).
  init(_ rows: Adjacency) {
    let count = rows.nodeCount
    var reverse = [Int32](repeating: 0, count: rows.targets.count)
    var cursor = Array(rows.offsets.prefix(count))
    var offsets = [Int32](repeating: 0, count: count + 1)
    var (targets, arcs): ([Int32], [Int32]) = ([], [])
    targets.reserveCapacity(rows.targets.count / 2)
    arcs.reserveCapacity(rows.targets.count / 2)
    for node in 0..<count {
      let degree = rows.degree(node)
      for place in rows.range(node) {
        let target = Int(rows.targets[place])
        // Rows ascend, and so do the people they are of: the arcs back come in the order of the rows.
        reverse[place] = cursor[target]
        cursor[target] += 1
        let other = rows.degree(target)
        guard other > degree || other == degree && target > node else { continue }
        targets.append(Int32(target))
        arcs.append(Int32(place))
      }
      offsets[node + 1] = Int32(targets.count)
    }
    self.reverse = reverse
    self.offsets = offsets
    self.targets = targets
    self.arcs = arcs
  }

  /// Calls a body with each group of three.
  ///
  /// - Complexity: O(ties^1.5) at most.
  @inline(__always)
  func forEach(_ body: (Corner) -> Void) {
    let count = offsets.count - 1
    var places = [Int32](repeating: -1, count: count)
    places.withUnsafeMutableBufferPointer { places in
      offsets.withUnsafeBufferPointer { offsets in
        targets.withUnsafeBufferPointer { targets in
          for node in 0..<count {
            let range = Int(offsets[node])..<Int(offsets[node + 1])
            if range.count < 2 { continue }
            for index in range { places[Int(targets[index])] = arcs[index] }
            for index in range {
              let second = Int(targets[index])
              for next in Int(offsets[second])..<Int(offsets[second + 1]) {
                let third = Int(targets[next])
                let place = places[third]
                if place < 0 { continue }
                body(
                  Corner(
                    people: (node, second, third),
                    arcs: (Int(arcs[index]), Int(arcs[next]), Int(place))
                  )
                )
              }
            }
            for index in range { places[Int(targets[index])] = -1 }
          }
        }
      }
    }
  }
}
