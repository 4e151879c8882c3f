import Testing

@testable import TendStore

@Suite struct RowSetTests {
  private func random(_ chance: inout FilterWorld.Chance) -> (RowSet, Set<Int64>) {
    let members = Set(
      (0..<Int.random(in: 0...40, using: &chance)).map { _ in
        Int64.random(in: 1...200, using: &chance)
      }
    )
    let set = RowSet(members)
    return chance.maybe(40) ? (set.inverted, Set(1...200).subtracting(members)) : (set, members)
  }

  /// Every operation against that of Swift's own sets, in a table of 200 rows.
  @Test func operationsAreThoseOfSets() {
    for seed in 0..<300 as Range<UInt64> {
      var chance = FilterWorld.Chance(state: seed)
      let ((left, plainLeft), (right, plainRight)) = (random(&chance), random(&chance))
      var (both, either, less) = (left, left, left)
      both.formIntersection(right)
      either.formUnion(right)
      less.subtract(right)
      for (set, plain) in [
        (both, plainLeft.intersection(plainRight)), (either, plainLeft.union(plainRight)),
        (less, plainLeft.subtracting(plainRight)), (left.inverted.inverted, plainLeft),
      ] {
        #expect(Set((1...200).filter { set.contains($0) }) == plain, "seed \(seed)")
        #expect(set.count(of: 200) == plain.count, "seed \(seed)")
        if !set.isComplement { #expect(set.numbers == plain.sorted(), "seed \(seed)") }
      }
    }
  }
}
