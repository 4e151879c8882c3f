import TendModel

/// Uids of new records, drawn from a seed so that the same keys give the same records.
struct UIDSource: Hashable, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UniqueID { UniqueID(randomHigh: draw(), randomLow: draw()) }

  // SplitMix64, Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators".
  private mutating func draw() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
