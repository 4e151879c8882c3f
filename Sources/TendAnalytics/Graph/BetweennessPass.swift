/// Room and steps for the shortest paths from eight people at a time.
///
/// Level by level the number of paths to each person is pushed along the arcs, for all eight at once. On the way back
/// each person takes (1 + dependency) / paths from the level behind, and multiplies by the own paths.
final class BetweennessPass {
  typealias Lanes = SIMD8<Double>
  typealias Flags = SIMDMask<SIMD8<Int64>>

  /// How many people are searched from at once.
  static let laneCount = 8

  private let rows: Adjacency
  private let withArcs: Bool
  private let people: UnsafeMutablePointer<Double>
  private let arcs: UnsafeMutablePointer<Double>
  private let arcCount: Int
  /// Paths that arrive at the level that is being reached; nought elsewhere.
  private let arriving: UnsafeMutablePointer<Lanes>
  /// (1 + dependency) / paths of the level behind; nought elsewhere.
  private let shares: UnsafeMutablePointer<Lanes>
  /// In which lanes a person was reached, one bit each.
  private let seen: UnsafeMutablePointer<UInt8>
  private let touched: UnsafeMutablePointer<Bool>
  /// The people of all levels, one level after the other, and the paths that reach them there.
  private var entries: [Int32] = []
  private var paths: [Lanes] = []
  private var levels: [Int] = []

  init(_ rows: Adjacency, withArcs: Bool) {
    self.rows = rows
    self.withArcs = withArcs
    let count = rows.nodeCount
    arcCount = withArcs ? rows.targets.count : 0
    people = .allocate(capacity: count)
    people.initialize(repeating: 0, count: count)
    arcs = .allocate(capacity: arcCount)
    arcs.initialize(repeating: 0, count: arcCount)
    arriving = .allocate(capacity: count)
    arriving.initialize(repeating: .zero, count: count)
    shares = .allocate(capacity: count)
    shares.initialize(repeating: .zero, count: count)
    seen = .allocate(capacity: count)
    seen.initialize(repeating: 0, count: count)
    touched = .allocate(capacity: count)
    touched.initialize(repeating: false, count: count)
  }

  deinit {
    people.deallocate()
    arcs.deallocate()
    arriving.deallocate()
    shares.deallocate()
    seen.deallocate()
    touched.deallocate()
  }

  /// What was counted so far: a value for each person, then one for each arc if they are counted.
  var sums: [Double] {
    Array(UnsafeBufferPointer(start: people, count: rows.nodeCount))
      + Array(UnsafeBufferPointer(start: arcs, count: arcCount))
  }

  /// Counts the paths from at most eight people.
  func add(_ sources: ArraySlice<Int32>) {
    entries.removeAll(keepingCapacity: true)
    paths.removeAll(keepingCapacity: true)
    levels.removeAll(keepingCapacity: true)
    seen.update(repeating: 0, count: rows.nodeCount)
    levels.append(0)
    for (lane, source) in sources.enumerated() {
      entries.append(source)
      var start = Lanes.zero
      start[lane] = 1
      paths.append(start)
      seen[Int(source)] |= 1 << UInt8(lane)
    }
    levels.append(entries.count)
    rows.offsets.withUnsafeBufferPointer { offsets in
      rows.targets.withUnsafeBufferPointer { targets in
        reach(offsets, targets)
        collect(offsets, targets)
      }
    }
  }

  /// Goes outwards until no level holds anyone new.
  private func reach(
    _ offsets: UnsafeBufferPointer<Int32>,
    _ targets: UnsafeBufferPointer<Int32>
  ) {
    var front: [Int32] = []
    while true {
      let level = levels[levels.count - 2]..<levels[levels.count - 1]
      front.removeAll(keepingCapacity: true)
      for index in level {
        let node = Int(entries[index])
        let value = paths[index]
        for place in Int(offsets[node])..<Int(offsets[node + 1]) {
          let next = targets[place]
          arriving[Int(next)] += value
          if !touched[Int(next)] {
            touched[Int(next)] = true
            front.append(next)
          }
        }
      }
      for next in front {
        let node = Int(next)
        let value = arriving[node]
        arriving[node] = .zero
        touched[node] = false
        let old = seen[node]
        let fresh = value.replacing(with: Lanes(), where: Self.flags(old))
        let bits = Self.bits(fresh .> .zero)
        if bits != 0 {
          seen[node] = old | bits
          entries.append(next)
          paths.append(fresh)
        }
      }
      if entries.count == level.upperBound { break }
      levels.append(entries.count)
    }
  }

  /// Comes back inwards and adds up what each person lies between.
  private func collect(
    _ offsets: UnsafeBufferPointer<Int32>,
    _ targets: UnsafeBufferPointer<Int32>
  ) {
    var level = levels.count - 2
    while level >= 0 {
      let range = levels[level]..<levels[level + 1]
      var index = range.lowerBound
      while index < range.upperBound {
        let node = Int(entries[index])
        var behind = Lanes.zero
        for place in Int(offsets[node])..<Int(offsets[node + 1]) {
          behind += shares[Int(targets[place])]
        }
        let own = paths[index]
        if withArcs {
          for place in Int(offsets[node])..<Int(offsets[node + 1]) {
            arcs[place] += (own * shares[Int(targets[place])]).sum()
          }
        }
        let dependency = own * behind
        if level > 0 { people[node] += dependency.sum() }
        // 1 / paths + what lies behind; lanes that are not of this level stay nought.
        let share = ((Lanes(repeating: 1) + dependency) / own)
          .replacing(with: Lanes(), where: own .== .zero)
        paths[index] = share
        index += 1
      }
      if level + 2 < levels.count {
        for behind in levels[level + 1]..<levels[level + 2] {
          shares[Int(entries[behind])] = .zero
        }
      }
      for here in range { shares[Int(entries[here])] += paths[here] }
      level -= 1
    }
    for here in 0..<levels[1] { shares[Int(entries[here])] = .zero }
  }

  private static let bitOfLane = SIMD8<Int64>(1, 2, 4, 8, 16, 32, 64, 128)

  @inline(__always)
  private static func flags(_ bits: UInt8) -> Flags {
    (SIMD8<Int64>(repeating: Int64(bits)) & bitOfLane) .!= 0
  }

  @inline(__always)
  private static func bits(_ flags: Flags) -> UInt8 {
    UInt8(truncatingIfNeeded: SIMD8<Int64>.zero.replacing(with: bitOfLane, where: flags).wrappedSum())
  }
}
