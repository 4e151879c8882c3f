/// People by distance, the nearest first; a binary heap.
struct DistanceHeap<Length: PathLength> {
  private var items: [(length: Length, node: Int32)] = []

  /// Adds a person at a distance.
  mutating func push(_ length: Length, _ node: Int32) {
    var index = items.count
    items.append((length, node))
    while index > 0 {
      let parent = (index - 1) / 2
      guard length < items[parent].length else { break }
      items[index] = items[parent]
      index = parent
    }
    items[index] = (length, node)
  }

  /// Takes the nearest; nil when there is none.
  mutating func pop() -> (length: Length, node: Int32)? {
    guard let first = items.first else { return nil }
    let last = items.removeLast()
    guard !items.isEmpty else { return first }
    var index = 0
    while true {
      var child = 2 * index + 1
      guard child < items.count else { break }
      if child + 1 < items.count, items[child + 1].length < items[child].length { child += 1 }
      guard items[child].length < last.length else { break }
      items[index] = items[child]
      index = child
    }
    items[index] = last
    return first
  }
}
