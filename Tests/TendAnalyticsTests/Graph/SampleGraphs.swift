import TendAnalytics

/// Small networks whose measures are known by algebra, and random ones.
enum SampleGraphs {
  static func graph(_ count: Int, _ ties: [(Int, Int)], isDirected: Bool = false) -> TieGraph {
    TieGraph(
      count: count,
      rows: ties.map { TieGraph.Row($0.0, $0.1) },
      isDirected: isDirected
    )
  }

  /// One person tied to all others, who are not tied.
  static func star(_ leaves: Int) -> TieGraph { graph(leaves + 1, (1...leaves).map { (0, $0) }) }

  static func path(_ count: Int) -> TieGraph { graph(count, (1..<count).map { ($0 - 1, $0) }) }

  static func ring(_ count: Int) -> TieGraph {
    graph(count, (0..<count).map { ($0, ($0 + 1) % count) })
  }

  static func clique(_ count: Int) -> TieGraph {
    graph(count, (0..<count).flatMap { a in (0..<a).map { (a, $0) } })
  }

  /// Rows with loops, repeats, and weights that are no ties among them.
  static func rows(count: Int, rows: Int, seed: UInt64) -> [TieGraph.Row] {
    var random = SeededRandom(seed: seed)
    return (0..<rows).map { _ in
      TieGraph.Row(
        Int.random(in: 0..<count, using: &random),
        Int.random(in: 0..<count, using: &random),
        weight: Double(Int.random(in: -1...6, using: &random))
      )
    }
  }

  static func random(count: Int, rows: Int, seed: UInt64, isDirected: Bool) -> TieGraph {
    TieGraph(
      count: count,
      rows: Self.rows(count: count, rows: rows, seed: seed),
      isDirected: isDirected
    )
  }
}

/// Random numbers that a seed determines (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Whether two lists agree within a tolerance.
func areClose(_ left: [Double?], _ right: [Double?], by tolerance: Double = 1e-9) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy { left, right in
      guard let left, let right else { return left == nil && right == nil }
      return abs(left - right) <= tolerance * max(1, abs(right))
    }
}
