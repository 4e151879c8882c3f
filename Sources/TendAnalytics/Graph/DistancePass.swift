/// Room and steps for searches from 512 people at a time.
final class DistancePass {
  typealias Lanes = SIMD8<UInt64>

  /// How many people are searched from at once.
  static let laneCount = 512

  private let rows: Adjacency
  private let seen: UnsafeMutablePointer<Lanes>
  private let front: UnsafeMutablePointer<Lanes>
  private let arriving: UnsafeMutablePointer<Lanes>
  private let touched: UnsafeMutablePointer<Bool>
  private var reached: [Double]
  private var total: [Double]
  private var harmonic: [Double]
  private var farthest: [Double]

  init(_ rows: Adjacency) {
    self.rows = rows
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
    for (lane, source) in sources.enumerated() {
      seen[Int(source)][lane >> 6] |= 1 << UInt64(lane & 63)
      front[Int(source)] = seen[Int(source)]
      active.append(source)
    }
    rows.offsets.withUnsafeBufferPointer { offsets in
      rows.targets.withUnsafeBufferPointer { targets in
        var step = 1.0
        while !active.isEmpty {
          active = advance(active, step, offsets, targets)
          step += 1
        }
      }
    }
  }

  /// Goes one step from the people at the front and answers those who are at the front then.
  private func advance(
    _ active: [Int32],
    _ step: Double,
    _ offsets: UnsafeBufferPointer<Int32>,
    _ targets: UnsafeBufferPointer<Int32>
  ) -> [Int32] {
    var next: [Int32] = []
    next.reserveCapacity(active.count)
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
    var kept = 0
    for index in next.indices {
      let node = Int(next[index])
      let fresh = arriving[node] & ~seen[node]
      arriving[node] = .zero
      touched[node] = false
      let count = Self.bitCount(fresh)
      guard count > 0 else { continue }
      seen[node] |= fresh
      front[node] = fresh
      reached[node] += count
      total[node] += count * step
      harmonic[node] += count / step
      farthest[node] = step
      next[kept] = next[index]
      kept += 1
    }
    next.removeSubrange(kept...)
    return next
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
