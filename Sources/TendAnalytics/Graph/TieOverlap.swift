/// How far the two ends of a tie share their contacts; direction is ignored.
public struct TieOverlap: Sendable {
  /// The tied pairs, the smaller number first.
  public let pairs: [TieGraph.Row]
  /// Common contacts by all other contacts of the two, 0...1; nil where neither has any (Onnela 2007).
  public let overlap: [Double?]
  /// Ties without a common contact, and how long the way is without them; nil for no other way (Granovetter 1973).
  public let localBridges: [(tie: TieGraph.Row, span: Int?)]

  /// Measures all ties.
  ///
  /// - Complexity: O(ties x degree), and a search in width for each local bridge.
  public init(_ graph: TieGraph) {
    let rows = graph.contacts
    pairs = graph.pairs
    var search = DetourSearch(rows)
    var overlap: [Double?] = []
    var bridges: [(tie: TieGraph.Row, span: Int?)] = []
    for tie in pairs {
      let common = Self.commonCount(rows.neighbours(tie.source), rows.neighbours(tie.target))
      let others = rows.degree(tie.source) + rows.degree(tie.target) - 2 - common
      overlap.append(others > 0 ? Double(common) / Double(others) : nil)
      if common == 0 {
        bridges.append((tie, search.distance(from: tie.source, to: tie.target)))
      }
    }
    self.overlap = overlap
    localBridges = bridges
  }

  /// How many people are in both of two ascending rows.
  static func commonCount(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>) -> Int {
    var (i, j, count) = (left.startIndex, right.startIndex, 0)
    while i < left.endIndex, j < right.endIndex {
      if left[i] == right[j] {
        count += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }
}
