/// Room and steps for searches from 512 people at a time.
///
/// A step with few people at the front goes from them to their contacts; one with many asks those who are not yet
/// reached by all searches for contacts at the front (Beamer et al. 2012, "Direction-optimizing breadth-first search").
final class DistancePass {
  typealias Lanes = SIMD8<UInt64>

  /// How many people are searched from at once.
  static let laneCount = 512

  private let rows: Adjacency
  private let back: Adjacency
  private let seen: UnsafeMutablePointer<Lanes>
  private var front: UnsafeMutablePointer<Lanes>
  private var arriving: UnsafeMutablePointer<Lanes>
  private let touched: UnsafeMutablePointer<Bool>
  private var reached: [Double]
  private var total: [Double]
  private var harmonic: [Double]
  private var farthest: [Double]

  /// Room for a network.
  ///
  /// - Parameters:
  ///   - rows: To whom each person's arcs lead.
  ///   - back: From whom arcs lead to each person.
  init(_ rows: Adjacency, back: Adjacency) {
    self.rows = rows
    self.back = back
    let count = rows.nodeCount
    seen = .allocate(capacity: count)
    front = .allocate(capacity: count)
    front.initialize(repeating: .zero, count: count)
    arriving = .allocate(capacity: count)
    arriving.initialize(repeating: .zero, count: count)
    touched = .allocate(capacity: count)
    touched.initialize(repeating: false, count: count)
    seen.initialize(repeating: .zero, count: count)
    reached = Array(repeating: 0, count: count)
    total = reached
    harmonic = reached
    farthest = reached
  }

  deinit {
    seen.deallocate()
    front.deallocate()
    arriving.deallocate()
    touched.deallocate()
  }

  /// How many reached each person, their distances, 1 / distances, and the longest distance, one after the other.
  var sums: [Double] { reached + total + harmonic + farthest }

  /// Searches from at most 512 people.
  func add(_ sources: ArraySlice<Int32>) {
    seen.update(repeating: .zero, count: rows.nodeCount)
    var active: [Int32] = []
    var all = Lanes.zero
    for (lane, source) in sources.enumerated() {
      all[lane >> 6] |= 1 << UInt64(lane & 63)
      seen[Int(source)][lane >> 6] |= 1 << UInt64(lane & 63)
      front[Int(source)] = seen[Int(source)]
      active.append(source)
    }
    var step = 1.0
    while !active.isEmpty {
      let arcs = active.reduce(0) { $0 + rows.degree(Int($1)) }
      active =
        arcs > rows.targets.count / 4 ? gather(active, all, step) : scatter(active, step)
      step += 1
    }
  }

  /// Goes one step from the people at the front and answers those who are at the front then.
  private func scatter(_ active: [Int32], _ step: Double) -> [Int32] {
    var next: [Int32] = []
    next.reserveCapacity(active.count)
    rows.offsets.withUnsafeBufferPointer { offsets in
      rows.targets.withUnsafeBufferPointer { targets in
        for node in active {
          let bits = front[Int(node)]
          front[Int(node)] = .zero
          for place in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
            let target = Int(targets[place])
            arriving[target] |= bits
            if !touched[target] {
              touched[target] = true
              next.append(Int32(target))
            }
          }
        }
      }
    }
    var kept = 0
    for index in next.indices {
      let node = Int(next[index])
      let bits = arriving[node]
      arriving[node] = .zero
      touched[node] = false
      guard arrive(node, bits & ~seen[node], step) else { continue }
      next[kept] = next[index]
      kept += 1
    }
    next.removeSubrange(kept...)
    return next
  }

  /// The same step, taken from the side of those who are not yet reached by all searches.
  private func gather(_ active: [Int32], _ all: Lanes, _ step: Double) -> [Int32] {
    var next: [Int32] = []
    next.reserveCapacity(rows.nodeCount)
    let old = front
    front = arriving
    arriving = old
    for node in active { touched[Int(node)] = true }
    back.offsets.withUnsafeBufferPointer { offsets in
      back.targets.withUnsafeBufferPointer { targets in
        for node in 0..<rows.nodeCount where seen[node] != all {
          let missing = all & ~seen[node]
          var bits = Lanes.zero
          for place in Int(offsets[node])..<Int(offsets[node + 1]) {
            let source = Int(targets[place])
            if touched[source] { bits |= old[source] }
          }
          if arrive(node, bits & missing, step) { next.append(Int32(node)) }
        }
      }
    }
    for node in active {
      touched[Int(node)] = false
      old[Int(node)] = .zero
    }
    return next
  }

  /// Notes the searches that reach a person in a step, and whether there are any.
  @inline(__always)
  private func arrive(_ node: Int, _ fresh: Lanes, _ step: Double) -> Bool {
    let count = Self.bitCount(fresh)
    guard count > 0 else { return false }
    seen[node] |= fresh
    front[node] = fresh
    reached[node] += count
    total[node] += count * step
    harmonic[node] += count / step
    farthest[node] = step
    return true
  }

  /// How many bits are set, counted for all words side by side.
  @inline(__always)
  private static func bitCount(_ lanes: Lanes) -> Double {
    var count = lanes &- ((lanes &>> 1) & 0x5555_5555_5555_5555)
    count = (count & 0x3333_3333_3333_3333) &+ ((count &>> 2) & 0x3333_3333_3333_3333)
    count = (count &+ (count &>> 4)) & 0x0F0F_0F0F_0F0F_0F0F
    // A byte of the sum over eight words is at most 64, so nothing is carried.
    let bytes = count.wrappedSum()
    let pairs = (bytes & 0x00FF_00FF_00FF_00FF) &+ ((bytes &>> 8) & 0x00FF_00FF_00FF_00FF)
    return Double((pairs &* 0x0001_0001_0001_0001) &>> 48)
  }
}
