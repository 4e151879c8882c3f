/// Room and steps for the shortest paths from eight people at a time.
///
/// Level by level the number of paths to each person is pushed along the arcs, for all eight at once. On the way back
/// each person takes (1 + dependency) / paths from the level behind, and multiplies by the own paths. Lanes are told
/// apart by bit masks, since a lane with paths holds 1 or more.
final class BetweennessPass {
  typealias Lanes = SIMD8<Double>
  typealias Bits = SIMD8<UInt64>

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
  /// All bits of the lanes in which a person was reached.
  private let reached: UnsafeMutablePointer<Bits>
  private let touched: UnsafeMutablePointer<Bool>
  private let front: UnsafeMutablePointer<Int32>
  /// The people of all levels, one level after the other; each is there at most once a lane.
  private let entries: UnsafeMutablePointer<Int32>
  /// The paths that reach them there.
  private let paths: UnsafeMutablePointer<Lanes>
  private var levels: [Int] = []

  init(_ rows: Adjacency, withArcs: Bool) {
    self.rows = rows
    self.withArcs = withArcs
    let count = rows.nodeCount
    arcCount = withArcs ? rows.targets.count : 0
    people = Self.room(count, 0)
    arcs = Self.room(arcCount, 0)
    arriving = Self.room(count, .zero)
    shares = Self.room(count, .zero)
    reached = Self.room(count, .zero)
    touched = Self.room(count, false)
    // One more than can be kept: what turns out to be no news is overwritten by the next.
    front = .allocate(capacity: count + 1)
    entries = .allocate(capacity: count * Self.laneCount + 1)
    paths = .allocate(capacity: count * Self.laneCount + 1)
  }

  private static func room<Value>(_ count: Int, _ value: Value) -> UnsafeMutablePointer<Value> {
    let room = UnsafeMutablePointer<Value>.allocate(capacity: count)
    room.initialize(repeating: value, count: count)
    return room
  }

  deinit {
    people.deallocate()
    arcs.deallocate()
    arriving.deallocate()
    shares.deallocate()
    reached.deallocate()
    touched.deallocate()
    front.deallocate()
    entries.deallocate()
    paths.deallocate()
  }

  /// What was counted so far: a value for each person, then one for each arc if they are counted.
  var sums: [Double] {
    Array(UnsafeBufferPointer(start: people, count: rows.nodeCount))
      + Array(UnsafeBufferPointer(start: arcs, count: arcCount))
  }

  /// Counts the paths from at most eight different people.
  func add(_ sources: ArraySlice<Int32>) {
    reached.update(repeating: .zero, count: rows.nodeCount)
    var count = 0
    for (lane, source) in sources.enumerated() {
      var start = Lanes.zero
      start[lane] = 1
      entries[count] = source
      paths[count] = start
      reached[Int(source)] |= Self.mask(start)
      count += 1
    }
    levels = [0, count]
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
    var start = 0
    var end = levels[1]
    while start < end {
      var frontCount = 0
      for index in start..<end {
        let node = Int(entries[index])
        let value = paths[index]
        for place in Int(offsets[node])..<Int(offsets[node + 1]) {
          let next = Int(targets[place])
          arriving[next] += value
          front[frontCount] = Int32(truncatingIfNeeded: next)
          frontCount += touched[next] ? 0 : 1
          touched[next] = true
        }
      }
      start = end
      for index in 0..<frontCount {
        let node = Int(front[index])
        let value = unsafeBitCast(arriving[node], to: Bits.self) & ~reached[node]
        let fresh = unsafeBitCast(value, to: Lanes.self)
        arriving[node] = .zero
        touched[node] = false
        reached[node] |= Self.mask(fresh)
        entries[end] = front[index]
        paths[end] = fresh
        end += fresh.sum() > 0 ? 1 : 0
      }
      if end > start { levels.append(end) }
    }
  }

  /// Comes back inwards and adds up what each person lies between.
  private func collect(
    _ offsets: UnsafeBufferPointer<Int32>,
    _ targets: UnsafeBufferPointer<Int32>
  ) {
    var behind = levels[levels.count - 1]..<levels[levels.count - 1]
    for level in stride(from: levels.count - 2, through: 0, by: -1) {
      let range = levels[level]..<levels[level + 1]
      for index in range {
        let node = Int(entries[index])
        let own = paths[index]
        var sum = Lanes.zero
        for place in Int(offsets[node])..<Int(offsets[node + 1]) {
          sum += shares[Int(targets[place])]
        }
        if withArcs {
          for place in Int(offsets[node])..<Int(offsets[node + 1]) {
            arcs[place] += (own * shares[Int(targets[place])]).sum()
          }
        }
        let dependency = own * sum
        if level > 0 { people[node] += dependency.sum() }
        // Lanes that are not of this level stay nought.
        let share = unsafeBitCast((1 + dependency) / own, to: Bits.self) & Self.mask(own)
        paths[index] = unsafeBitCast(share, to: Lanes.self)
      }
      for index in behind { shares[Int(entries[index])] = .zero }
      for index in range { shares[Int(entries[index])] += paths[index] }
      behind = range
    }
    for index in behind { shares[Int(entries[index])] = .zero }
  }

  /// All bits of the lanes that hold 1 or more, none of those that hold 0: the exponent tells.
  @inline(__always)
  private static func mask(_ lanes: Lanes) -> Bits {
    let bits = unsafeBitCast(lanes, to: Bits.self)
    return Bits.zero &- (((bits &>> 61) | (bits &>> 62)) & 1)
  }
}
