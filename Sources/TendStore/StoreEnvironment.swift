import TendModel

/// What a store takes from its surroundings.
struct StoreEnvironment: Sendable {
  let author: String
  let seed: @Sendable () -> (UInt64, UInt64)
  let now: @Sendable () -> Int64

  func makeUID() -> UniqueID {
    let (high, low) = seed()
    return UniqueID(randomHigh: high, randomLow: low)
  }

  /// The uid of a record that is made together with many, by its place among them.
  func makeUID(_ place: Int, since second: Int64) -> UniqueID {
    UniqueID(second: second, counter: UInt32(truncatingIfNeeded: place), random: seed().0)
  }
}
