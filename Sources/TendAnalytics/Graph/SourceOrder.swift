/// An order of people in which those near to each other in the network stand near to each other.
enum SourceOrder {
  /// Breadth first, part by part, so that searches from neighbours in the order reach the same people at the same time.
  static func nearTogether(_ graph: TieGraph) -> [Int32] {
    let contacts = graph.contacts
    var seen = [Bool](repeating: false, count: graph.count)
    var order: [Int32] = []
    order.reserveCapacity(graph.count)
    for start in 0..<graph.count where !seen[start] {
      seen[start] = true
      var head = order.count
      order.append(Int32(start))
      while head < order.count {
        let node = Int(order[head])
        head += 1
        for place in contacts.range(node) {
          let next = Int(contacts.targets[place])
          if !seen[next] {
            seen[next] = true
            order.append(Int32(next))
          }
        }
      }
    }
    return order
  }
}
