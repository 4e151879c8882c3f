public import TendModel

extension TieNetwork {
  /// A way to somebody, with the strength of each step.
  public struct Route: Hashable, Sendable {
    /// The contacts on it, the one who is asked for last; the user, who may begin it, is not among them.
    public let people: [Int]
    /// Each step, the user's own first where the user begins it.
    public let steps: [RouteStep]
    /// The product of all steps, above 0 and at most 1.
    public let strength: Double
  }

  /// The strongest way to somebody, and the strongest that begins with another step.
  public struct Routes: Hashable, Sendable {
    /// The strongest way; nil when there is none of at most three steps.
    public let best: Route?
    /// The strongest with another first step; nil when there is none.
    public let second: Route?
  }

  /// The ways from the user to a contact by at most two go-betweens, the direct one included.
  ///
  /// Strengths multiply along a way: Dijkstra on -ln s, here by layers since the steps are few.
  /// - Complexity: O(ties).
  public func routes(toContact target: Int) -> Routes {
    let me = graph.count
    let paths = StrongestPaths(withUser { _ in true })
    guard let (best, second) = paths.bestTwo(from: me, to: target) else {
      return Routes(best: nil, second: nil)
    }
    return Routes(best: route(best, from: me), second: second.map { route($0, from: me) })
  }

  /// The ways from one contact to another by at most two go-betweens; the user is none of them.
  ///
  /// - Complexity: O(ties).
  public func routes(from source: Int, to target: Int) -> Routes {
    guard let (best, second) = StrongestPaths(graph).bestTwo(from: source, to: target) else {
      return Routes(best: nil, second: nil)
    }
    return Routes(best: route(best, from: nil), second: second.map { route($0, from: nil) })
  }

  /// The contacts whom the user can only reach through each contact, being out of touch with them.
  ///
  /// They are found by the dominators of a network in which the user is tied to those with whom the user is in touch.
  /// - Returns: For each contact the numbers of those behind it, ascending; none for whom the user is not in touch with.
  public func peopleOnlyThrough() -> [Int: [Int]] {
    let routes = OnlyRoutes(withUser { isInTouch[$0] }, from: graph.count)
    var behind: [Int: [Int]] = [:]
    for number in 0..<graph.count {
      var current = routes.dominators[number]
      var depth = 0
      // Whoever stands nearer to the user has everyone behind; a long line is followed for a while only.
      while let person = current, person != graph.count, depth < Self.deepestLine {
        if isInTouch[person] { behind[person, default: []].append(number) }
        current = routes.dominators[person]
        depth += 1
      }
    }
    return behind
  }

  private static let deepestLine = 16

  /// The contacts through whom alone others can be reached; none while too little is recorded to say so.
  ///
  /// - Complexity: O(contacts + ties), as a rule.
  public func onlyRoutes() -> Set<ContactID> {
    let coverage = TieQuestions.coverage(self)
    guard coverage.isEnough else { return [] }
    return Set(peopleOnlyThrough().keys.map { facts.people[$0].id })
  }

  /// The network with the user as its last person, tied to some contacts.
  private func withUser(_ isTied: (Int) -> Bool) -> TieGraph {
    let own = strengths.indices.filter(isTied).map {
      TieGraph.Row(graph.count, $0, weight: strengths[$0])
    }
    return TieGraph(count: graph.count + 1, rows: graph.ties + own, isDirected: false)
  }

  private func route(_ path: StrongestPaths.Path, from me: Int?) -> Route {
    let steps = zip(path.people, path.people.dropFirst()).map { one, other in
      one == me ? ownStep(to: other) : step(from: one, to: other)
    }
    let people = path.people.first == me ? Array(path.people.dropFirst()) : path.people
    return Route(people: people, steps: steps, strength: path.strength)
  }
}
