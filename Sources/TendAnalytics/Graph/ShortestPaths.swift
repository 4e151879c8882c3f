/// All shortest paths from one person over ties of different lengths (Dijkstra 1959), and how many there are.
struct ShortestPaths<Length: PathLength> {
  private let rows: Adjacency
  private let lengths: [Length]
  /// The people reached, nearest first.
  private(set) var order: [Int32] = []
  /// How many shortest paths lead to each person.
  private(set) var pathCounts: [Double]
  /// How far each person is; meant only for those in `order`.
  private(set) var distances: [Length]
  private var states: [State]
  private var heap = DistanceHeap<Length>()

  private enum State { case unseen, open, done }

  init(_ rows: Adjacency, _ lengths: [Length]) {
    self.rows = rows
    self.lengths = lengths
    pathCounts = Array(repeating: 0, count: rows.nodeCount)
    distances = Array(repeating: .zero, count: rows.nodeCount)
    states = Array(repeating: .unseen, count: rows.nodeCount)
  }

  /// Searches from a person anew.
  mutating func run(from source: Int) {
    for node in order { states[Int(node)] = .unseen }
    order.removeAll(keepingCapacity: true)
    distances[source] = .zero
    pathCounts[source] = 1
    states[source] = .open
    heap.push(.zero, Int32(source))
    while let (_, next) = heap.pop() {
      let node = Int(next)
      guard states[node] == .open else { continue }
      states[node] = .done
      order.append(next)
      for place in rows.range(node) { relax(place, from: node) }
    }
  }

  private mutating func relax(_ place: Int, from node: Int) {
    let target = Int(rows.targets[place])
    if states[target] == .done { return }
    let distance = distances[node] + lengths[place]
    if states[target] == .open, distance.isAsLong(as: distances[target]) {
      pathCounts[target] += pathCounts[node]
    } else if states[target] == .unseen || distance < distances[target] {
      states[target] = .open
      distances[target] = distance
      pathCounts[target] = pathCounts[node]
      heap.push(distance, Int32(target))
    }
  }

  /// Whether a shortest path to a person ends with a tie of this length from another.
  @inline(__always)
  func leads(from before: Int, over length: Length, to node: Int) -> Bool {
    states[before] == .done && distances[before] < distances[node]
      && (distances[before] + length).isAsLong(as: distances[node])
  }
}
