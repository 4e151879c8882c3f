/// Betweenness of each person inside the own circle: the person, the contacts and the ties among them.
///
/// Source: Everett and Borgatti 2005, "Ego network betweenness".
public struct EgoBetweenness: Sendable {
  /// How many shortest paths between contacts lead through the person; ordered pairs where ties have a direction.
  public let people: [Double]
  /// The value by the number of pairs of contacts, ordered pairs where ties have a direction; nil below two contacts.
  public let normalized: [Double?]

  /// Measures everyone.
  ///
  /// - Complexity: O(sum over people of contacts x ties in the circle).
  public init(_ graph: TieGraph) {
    var circle = Circle(graph)
    people = (0..<graph.count).map { circle.betweenness(of: $0) }
    normalized = people.enumerated().map { node, value in
      let size = Double(graph.contacts.degree(node))
      guard size > 1 else { return nil }
      return value / (size * (size - 1) / (graph.isDirected ? 1 : 2))
    }
  }

  /// Room for searches inside one circle.
  private struct Circle {
    private let graph: TieGraph
    private var inside: [Bool]
    private var distances: [Int32]
    private var counts: [Double]
    private var fromCentre: [(distance: Int32, count: Double)]
    private var queue: [Int32] = []

    init(_ graph: TieGraph) {
      self.graph = graph
      inside = Array(repeating: false, count: graph.count)
      distances = Array(repeating: -1, count: graph.count)
      counts = Array(repeating: 0, count: graph.count)
      fromCentre = Array(repeating: (-1, 0), count: graph.count)
    }

    mutating func betweenness(of centre: Int) -> Double {
      let members = Array(graph.contacts.neighbours(centre))
      guard members.count > 1 else { return 0 }
      inside[centre] = true
      for member in members { inside[Int(member)] = true }
      search(from: centre)
      for member in queue {
        fromCentre[Int(member)] = (distances[Int(member)], counts[Int(member)])
      }
      forget()
      var sum = 0.0
      for source in members {
        search(from: Int(source))
        if distances[centre] >= 0 {
          for target in queue where target != source && Int(target) != centre {
            let onward = fromCentre[Int(target)]
            guard onward.distance >= 0,
              distances[centre] + onward.distance == distances[Int(target)]
            else { continue }
            sum += counts[centre] * onward.count / counts[Int(target)]
          }
        }
        forget()
      }
      inside[centre] = false
      for member in members {
        inside[Int(member)] = false
        fromCentre[Int(member)] = (-1, 0)
      }
      fromCentre[centre] = (-1, 0)
      return graph.isDirected ? sum : sum / 2
    }

    private mutating func search(from source: Int) {
      distances[source] = 0
      counts[source] = 1
      queue.append(Int32(source))
      var head = 0
      while head < queue.count {
        let node = Int(queue[head])
        head += 1
        for place in graph.outgoing.range(node) {
          let next = Int(graph.outgoing.targets[place])
          guard inside[next] else { continue }
          if distances[next] < 0 {
            distances[next] = distances[node] + 1
            counts[next] = counts[node]
            queue.append(Int32(next))
          } else if distances[next] == distances[node] + 1 {
            counts[next] += counts[node]
          }
        }
      }
    }

    private mutating func forget() {
      for node in queue { distances[Int(node)] = -1 }
      queue.removeAll(keepingCapacity: true)
    }
  }
}
