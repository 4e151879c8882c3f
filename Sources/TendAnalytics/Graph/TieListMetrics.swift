/// What a list of ties amounts to before anything is cleaned but repeats.
public struct TieListMetrics: Hashable, Sendable {
  /// How many people are named.
  public let nodes: Int
  /// How many different ties there are, those to oneself included.
  public let edges: Int
  /// How many people are tied to themselves.
  public let selfLoops: Int
  /// How many parts there are, direction ignored.
  public let components: Int
  /// How many people are in the largest part.
  public let largestComponent: Int
  /// The mean share of contacts who know each other, direction ignored; nil for nobody.
  public let averageClustering: Double?
  /// How many triples all know each other, direction ignored.
  public let triangles: Int
  /// The most contacts that anyone has, direction ignored.
  public let maxDegree: Int

  /// Counts a list; weights are not looked at.
  ///
  /// - Parameters:
  ///   - count: How many people there are.
  ///   - rows: The ties.
  ///   - isDirected: Whether a tie and its reverse differ.
  public init(count: Int, rows: [TieGraph.Row], isDirected: Bool) {
    let plain = rows.map { TieGraph.Row($0.source, $0.target) }
    let graph = TieGraph(count: count, rows: plain, isDirected: isDirected)
    let parts = Components(graph)
    let clustering = Clustering(graph)
    nodes = count
    selfLoops = Set(rows.filter { $0.source == $0.target }.map(\.source)).count
    edges = graph.tieCount + selfLoops
    components = parts.sizes.count
    largestComponent = parts.sizes.max() ?? 0
    averageClustering = clustering.average
    triangles = clustering.triangles.reduce(0, +) / 3
    maxDegree = (0..<count).map { graph.contacts.degree($0) }.max() ?? 0
  }
}
