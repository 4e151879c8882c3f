/// How many shortest paths between others lead through each person and over each tie.
///
/// Freeman 1977; counted as in Brandes 2001, for eight sources in one pass: the paths from eight people are the lanes
/// of one vector, and a tie is looked at once for all of them. From a sample of people it is an estimate.
public struct Betweenness: Sendable {
  /// Through each person, ends excluded; pairs once where ties have no direction, else ordered pairs.
  public let people: [Double]
  /// Over each arc of `outgoing`, the same for both arcs of an undirected tie; empty unless asked for.
  public let arcs: [Double]

  /// Counts all shortest paths, or estimates them.
  ///
  /// - Parameters:
  ///   - graph: The network; weights are not looked at.
  ///   - withArcs: Whether ties are counted too.
  ///   - sample: From whom paths are counted; nil for everyone.
  ///   - runner: How the parts are carried out.
  /// - Complexity: O(people in the sample x ties).
  public init(
    _ graph: TieGraph,
    withArcs: Bool = false,
    sample: SourceSample? = nil,
    runner: PartRunner = .serial
  ) {
    let order = sample?.sources ?? SourceOrder.nearTogether(graph)
    let ranges = runner.ranges(of: order.count, step: BetweennessPass.laneCount)
    let sums = runner.sum(ranges.count) { part in
      Self.partial(graph, sources: order[ranges[part]], withArcs: withArcs)
    }
    self.init(graph, sums: sums, scale: sample?.scale ?? 1)
  }

  /// The paths that start at the given people: a value for each person, then, if asked for, one for each arc.
  ///
  /// Added up over all people this is twice the betweenness where ties have no direction, and once where they have.
  public static func partial(
    _ graph: TieGraph,
    sources: ArraySlice<Int32>,
    withArcs: Bool = false
  ) -> [Double] {
    let pass = BetweennessPass(graph.outgoing, withArcs: withArcs)
    var first = sources.startIndex
    while first < sources.endIndex {
      let next = min(first + BetweennessPass.laneCount, sources.endIndex)
      pass.add(sources[first..<next])
      first = next
    }
    return pass.sums
  }

  private init(_ graph: TieGraph, sums: [Double], scale: Double) {
    guard !sums.isEmpty else {
      people = []
      arcs = []
      return
    }
    let factor = graph.isDirected ? scale : scale / 2
    people = sums[..<graph.count].map { $0 * factor }
    let values = Array(sums[graph.count...])
    guard !values.isEmpty, !graph.isDirected else {
      arcs = values.map { $0 * scale }
      return
    }
    let out = graph.outgoing
    var both = values
    for source in 0..<graph.count {
      for place in out.range(source) {
        let back = out.position(of: source, from: Int(out.targets[place]))
        both[place] = (values[place] + (back.map { values[$0] } ?? 0)) * factor
      }
    }
    arcs = both
  }

  /// The values by the number of pairs that could lead through a person; nil with fewer than three people.
  public static func normalized(_ people: [Double], isDirected: Bool) -> [Double?] {
    let count = Double(people.count)
    guard people.count > 2 else { return people.map { _ in nil } }
    let pairs = (count - 1) * (count - 2) / (isDirected ? 1 : 2)
    return people.map { $0 / pairs }
  }
}
