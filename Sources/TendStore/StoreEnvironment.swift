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
}
