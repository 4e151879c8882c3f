/// What several sets of people cover together, and what each adds.
public struct SetCoverage: Sendable {
  /// Everyone in any set.
  public let covered: Set<String>
  /// Each person split equally among the sets that hold them: the Shapley value of coverage, in the order of `names`.
  public let fairShares: [Double]
  /// Those whom only one set holds, sorted, in the order of `names`.
  public let exclusive: [[String]]
  /// The names of the sets, sorted.
  public let names: [String]
  /// The set that adds most each time, ties by name, and how many it adds, until all is covered (Chvatal 1979).
  public let greedy: [(name: String, gain: Int)]
  private let sets: [Set<String>]

  /// Measures sets by name.
  public init(_ sets: [String: Set<String>]) {
    let names = sets.keys.sorted()
    let values = names.map { sets[$0] ?? [] }
    self.names = names
    self.sets = values
    covered = values.reduce(into: []) { $0.formUnion($1) }
    var holders: [String: Int] = [:]
    for set in values { for person in set { holders[person, default: 0] += 1 } }
    fairShares = values.map { set in set.reduce(0) { $0 + 1 / Double(holders[$1] ?? 1) } }
    exclusive = values.map { set in set.filter { holders[$0] == 1 }.sorted() }
    var left = covered
    var greedy: [(name: String, gain: Int)] = []
    while !left.isEmpty {
      var best = (index: 0, gain: 0)
      for (index, set) in values.enumerated() {
        let gain = set.intersection(left).count
        if gain > best.gain { best = (index, gain) }
      }
      greedy.append((names[best.index], best.gain))
      left.subtract(values[best.index])
    }
    self.greedy = greedy
  }

  /// All choices of the fewest sets that cover everyone, each sorted; nil when that takes too long to find out.
  ///
  /// - Parameter effort: About how many steps may be spent on trying.
  /// - Returns: The choices in order.
  public func minimumCovers(effort: Int = 20_000_000) -> [[String]]? {
    var search = CoverSearch(sets, effort: effort)
    return search.run(most: greedy.count)?.map { cover in cover.map { names[$0] } }
  }
}
