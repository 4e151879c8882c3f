/// How far ties with a direction are returned.
public struct Reciprocity: Sendable {
  /// The share of arcs that are returned, 0...1; nil without arcs (Wasserman and Faust 1994).
  public let arc: Double?
  /// The share of tied pairs that are tied both ways, 0...1; nil without ties.
  public let dyad: Double?
  /// The share of arcs beyond chance, at most 1; nil without arcs or when all pairs are tied.
  ///
  /// Source: Garlaschelli and Loffredo 2004, "Patterns of link reciprocity in directed networks".
  public let rho: Double?
  /// The share of weight that is returned, 0...1; nil without arcs (Squartini 2013).
  public let weighted: Double?

  /// Measures a network.
  public init(_ graph: TieGraph) {
    let out = graph.outgoing
    let arcs = Double(out.targets.count)
    var (mutual, returned, total) = (0.0, 0.0, 0.0)
    for source in 0..<graph.count {
      for place in out.range(source) {
        total += out.weights[place]
        guard let back = out.position(of: source, from: Int(out.targets[place])) else { continue }
        mutual += 1
        returned += min(out.weights[place], out.weights[back])
      }
    }
    guard arcs > 0 else {
      (arc, dyad, rho, weighted) = (nil, nil, nil, nil)
      return
    }
    let share = mutual / arcs
    let density = arcs / (Double(graph.count) * Double(graph.count - 1))
    arc = share
    dyad = (mutual / 2) / (arcs - mutual / 2)
    rho = density < 1 ? (share - density) / (1 - density) : nil
    weighted = returned / total
  }
}
