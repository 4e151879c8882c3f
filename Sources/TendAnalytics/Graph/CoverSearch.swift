/// Finds all smallest choices of sets that cover everyone, by trying the sets of the person whom fewest hold.
struct CoverSearch {
  private let sets: [Set<Int>]
  private let holders: [[Int]]
  private var effort: Int
  private var found: Set<[Int]> = []

  init(_ sets: [Set<String>], effort: Int) {
    let people = sets.reduce(into: Set<String>()) { $0.formUnion($1) }.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(people, people.indices))
    let numbered = sets.map { Set($0.compactMap { numbers[$0] }) }
    self.sets = numbered
    holders = people.indices.map { person in
      numbered.indices.filter { numbered[$0].contains(person) }
    }
    self.effort = effort
  }

  /// The covers of the least size up to a number, each ascending and in order; nil when the effort does not do.
  mutating func run(most: Int) -> [[Int]]? {
    for size in 0...most {
      extend([], Set(holders.indices), size)
      if effort < 0 { return nil }
      if !found.isEmpty { break }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private mutating func extend(_ chosen: [Int], _ left: Set<Int>, _ size: Int) {
    effort -= left.count + 1
    if left.isEmpty {
      found.insert(chosen.sorted())
      return
    }
    guard size > 0, effort >= 0 else { return }
    guard let person = left.min(by: { (holders[$0].count, $0) < (holders[$1].count, $1) }) else {
      return
    }
    for set in holders[person] { extend(chosen + [set], left.subtracting(sets[set]), size - 1) }
  }
}
