/// How deep each person stands in a network: the largest k such that all in some group have k contacts inside it.
///
/// Source: Seidman 1983; Batagelj and Zaversnik 2003, "An O(m) algorithm for cores decomposition of networks".
public enum CoreNumbers {
  /// The core of each person; direction is ignored.
  ///
  /// - Complexity: O(people + ties).
  public static func of(_ graph: TieGraph) -> [Int] {
    let rows = graph.contacts
    let count = graph.count
    var degrees = (0..<count).map { Int32(rows.degree($0)) }
    let most = Int(degrees.max() ?? 0)
    // People sorted by degree, where each stands, and where each degree begins.
    var begins = [Int32](repeating: 0, count: most + 2)
    for degree in degrees { begins[Int(degree) + 1] += 1 }
    for degree in 0...most { begins[degree + 1] += begins[degree] }
    var cursor = begins
    var order = [Int32](repeating: 0, count: count)
    var position = order
    for node in 0..<count {
      let degree = Int(degrees[node])
      position[node] = cursor[degree]
      order[Int(cursor[degree])] = Int32(node)
      cursor[degree] += 1
    }
    degrees.withUnsafeMutableBufferPointer { degrees in
      order.withUnsafeMutableBufferPointer { order in
        position.withUnsafeMutableBufferPointer { position in
          begins.withUnsafeMutableBufferPointer { begins in
            rows.targets.withUnsafeBufferPointer { targets in
              for index in 0..<count {
                let node = Int(order[index])
                let depth = degrees[node]
                for place in rows.range(node) {
                  let other = Int(targets[place])
                  guard degrees[other] > depth else { continue }
                  // The other one moves to the front of its degree, which then begins one later.
                  let degree = Int(degrees[other])
                  let front = begins[degree]
                  let swapped = order[Int(front)]
                  order[Int(position[other])] = swapped
                  position[Int(swapped)] = position[other]
                  order[Int(front)] = Int32(other)
                  position[other] = front
                  begins[degree] += 1
                  degrees[other] -= 1
                }
              }
            }
          }
        }
      }
    }
    return degrees.map { Int($0) }
  }
}
