/// Who is next to whom, as compressed sparse rows: the neighbours of a person are a range of one array.
///
/// Neighbours ascend, and each stands there once.
public struct Adjacency: Hashable, Sendable {
  /// Where the neighbours of each person begin; one more than there are people.
  public let offsets: [Int32]
  /// The neighbours, person by person.
  public let targets: [Int32]
  /// How strong each tie is, in the order of `targets`; above 0.
  public let weights: [Double]

  /// Rows from lists of arcs; parallel arcs are added up.
  ///
  /// - Complexity: O(people + arcs).
  init(nodeCount: Int, sources: [Int32], targets: [Int32], weights: [Double]) {
    // Two stable counting sorts, by target and then by source, leave every row in order.
    let byTarget = Self.order(of: targets, nodeCount: nodeCount, among: nil)
    let order = Self.order(of: sources, nodeCount: nodeCount, among: byTarget)
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    var merged: [Int32] = []
    var sums: [Double] = []
    merged.reserveCapacity(targets.count)
    sums.reserveCapacity(targets.count)
    var last: (source: Int32, target: Int32) = (-1, -1)
    for arc in order {
      let (source, target) = (sources[Int(arc)], targets[Int(arc)])
      if source == last.source, target == last.target {
        sums[sums.count - 1] += weights[Int(arc)]
      } else {
        merged.append(target)
        sums.append(weights[Int(arc)])
        offsets[Int(source) + 1] += 1
        last = (source, target)
      }
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    self.offsets = offsets
    self.targets = merged
    self.weights = sums
  }

  private static func order(of keys: [Int32], nodeCount: Int, among earlier: [Int32]?) -> [Int32] {
    var places = [Int32](repeating: 0, count: nodeCount + 1)
    for key in keys { places[Int(key) + 1] += 1 }
    for node in 0..<nodeCount { places[node + 1] += places[node] }
    var order = [Int32](repeating: 0, count: keys.count)
    for position in keys.indices {
      let arc = earlier.map { $0[position] } ?? Int32(position)
      let key = Int(keys[Int(arc)])
      order[Int(places[key])] = arc
      places[key] += 1
    }
    return order
  }

  /// How many people there are.
  public var nodeCount: Int { offsets.count - 1 }

  /// Where the neighbours of a person stand in `targets`.
  @inline(__always)
  public func range(_ node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(offsets[node + 1])
  }

  /// How many neighbours a person has.
  @inline(__always)
  public func degree(_ node: Int) -> Int { Int(offsets[node + 1] - offsets[node]) }

  /// The neighbours of a person.
  public func neighbours(_ node: Int) -> ArraySlice<Int32> { targets[range(node)] }

  /// Where a neighbour stands in `targets`; nil when the two are not tied.
  ///
  /// - Complexity: O(log degree).
  public func position(of target: Int, from source: Int) -> Int? {
    var (low, high) = (Int(offsets[source]), Int(offsets[source + 1]))
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < Int32(target) { low = middle + 1 } else { high = middle }
    }
    return low < Int(offsets[source + 1]) && targets[low] == Int32(target) ? low : nil
  }

  /// The person at whose row each entry of `targets` stands.
  var sources: [Int32] {
    var sources = [Int32](repeating: 0, count: targets.count)
    for node in 0..<nodeCount { for place in range(node) { sources[place] = Int32(node) } }
    return sources
  }

  /// The same arcs, each turned round.
  func transposed() -> Adjacency {
    Adjacency(nodeCount: nodeCount, sources: targets, targets: sources, weights: weights)
  }

  /// The same rows with every tie counted as 1.
  func unweighted() -> Adjacency {
    Adjacency(
      offsets: offsets,
      targets: targets,
      weights: Array(repeating: 1, count: targets.count)
    )
  }

  private init(offsets: [Int32], targets: [Int32], weights: [Double]) {
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
  }
}
