/// The best of the sets that were offered, and those as good.
struct BestSets {
  /// Values that differ by less are equal but for rounding.
  static let tolerance = 1e-12

  private(set) var value = -Double.infinity
  private(set) var sets: [[Int]] = []
  private(set) var count = 0

  /// Takes a set into account.
  mutating func offer(_ set: [Int], _ value: Double) {
    if value > self.value + Self.tolerance {
      self.value = value
      sets = [set]
      count = 1
    } else if value >= self.value - Self.tolerance {
      count += 1
      if sets.count < KeyPlayers.setLimit { sets.append(set) }
    }
  }
}
