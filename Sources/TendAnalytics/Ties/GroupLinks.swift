/// How groups are linked: by contacts who are in both, and by ties between one's contacts and the other's.
struct GroupLinks {
  /// Two groups and what links them.
  struct Link: Hashable {
    /// The larger group.
    let first: Int
    /// The smaller group.
    let second: Int
    /// How many contacts and ties link them.
    var count = 0
    /// Who every link passes: one contact, the two ends of a single tie, or nobody.
    var carriers: [Int32] = []
  }

  /// The pairs of groups that have at least two contacts each.
  let pairs: [Link]

  /// Finds all links.
  ///
  /// - Complexity: O(contacts + ties x pairs of groups at their ends).
  init(_ network: TieNetwork, _ groups: TieGroups) {
    let count = groups.names.count
    let isCounted = groups.counts.map { $0 > 1 }
    var table: [Link?] = Array(repeating: nil, count: count * count)
    for first in 0..<count where isCounted[first] {
      for second in (first + 1)..<max(first + 1, count) where isCounted[second] {
        table[first * count + second] = Link(first: first, second: second)
      }
    }
    func add(_ one: Int, _ other: Int, _ ends: [Int32]) {
      let place = min(one, other) * count + max(one, other)
      guard one != other, var link = table[place] else { return }
      link.carriers = link.count == 0 ? ends : link.carriers.filter(ends.contains)
      link.count += 1
      table[place] = link
    }
    for (number, mask) in groups.masks.enumerated() where mask.nonzeroBitCount > 1 {
      let places = TieGroups.places(mask)
      for (index, one) in places.enumerated() {
        for other in places[(index + 1)...] { add(one, other, [Int32(number)]) }
      }
    }
    for tie in network.graph.ties {
      let (left, right) = (groups.masks[tie.source], groups.masks[tie.target])
      guard left != 0, right != 0, left != right || left.nonzeroBitCount > 1 else { continue }
      let ends = [Int32(tie.source), Int32(tie.target)]
      // Where an end is in both groups itself, the tie adds nothing to it.
      for one in TieGroups.places(left & ~right) {
        for other in TieGroups.places(right & ~left) { add(one, other, ends) }
      }
    }
    pairs = table.compactMap(\.self)
  }
}
