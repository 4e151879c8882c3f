/// The parts into which a network falls; direction is ignored.
public struct Components: Sendable {
  /// The number of each person's part, from 0 in the order of its first member.
  public let numbers: [Int]
  /// How many people are in each part.
  public let sizes: [Int]

  /// Finds the parts.
  ///
  /// - Complexity: O(people + ties).
  public init(_ graph: TieGraph) {
    let rows = graph.contacts
    var numbers = [Int](repeating: -1, count: graph.count)
    var sizes: [Int] = []
    var stack: [Int32] = []
    for start in 0..<graph.count where numbers[start] < 0 {
      numbers[start] = sizes.count
      stack.append(Int32(start))
      var size = 0
      while let node = stack.popLast() {
        size += 1
        for place in rows.range(Int(node)) where numbers[Int(rows.targets[place])] < 0 {
          numbers[Int(rows.targets[place])] = sizes.count
          stack.append(rows.targets[place])
        }
      }
      sizes.append(size)
    }
    self.numbers = numbers
    self.sizes = sizes
  }

  /// The people of the largest part, the first of several equal ones.
  public var largest: [Int] {
    guard let most = sizes.max(), let number = sizes.firstIndex(of: most) else { return [] }
    return numbers.indices.filter { numbers[$0] == number }
  }

  /// The share of pairs of people who cannot reach each other; nil below two people.
  ///
  /// Source: Borgatti 2006, equation 4.
  public var fragmentation: Double? { Self.fragmentation(sizes: sizes) }

  static func fragmentation(sizes: [Int]) -> Double? {
    let count = sizes.reduce(0, +)
    guard count > 1 else { return nil }
    let together = sizes.reduce(0) { $0 + $1 * ($1 - 1) }
    return 1 - Double(together) / Double(count * (count - 1))
  }
}
