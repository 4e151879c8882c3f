/// A network of people as numbers 0..<count and the ties between them.
///
/// It is clean: no one is tied to themselves, every weight is above 0, and parallel rows were added up.
public struct TieGraph: Hashable, Sendable {
  /// One row of a list of ties, as a file has it.
  public struct Row: Hashable, Sendable {
    /// From whom.
    public var source: Int
    /// To whom.
    public var target: Int
    /// How strong; a row of 0 or less is no tie.
    public var weight: Double

    /// A tie between two people.
    public init(_ source: Int, _ target: Int, weight: Double = 1) {
      self.source = source
      self.target = target
      self.weight = weight
    }
  }

  /// How many people there are.
  public let count: Int
  /// Whether ties have a direction.
  public let isDirected: Bool
  /// Arcs by the person they come from; an undirected tie is two arcs.
  public let outgoing: Adjacency
  /// Arcs by the person they go to.
  public let incoming: Adjacency
  /// People tied in either direction; weights are those of both directions together.
  ///
  /// For an undirected graph the weight is that of the tie, once.
  public let contacts: Adjacency
  /// The same rows as `contacts` where every arc weighs 1, so that a tie in both directions weighs 2.
  public let contactArcs: [Double]

  /// Cleans rows and makes a graph of them.
  ///
  /// - Parameters:
  ///   - count: How many people there are; rows that name others are left out.
  ///   - rows: Ties in any order. A tie to oneself, a weight that is not above 0 or is infinite, is left out.
  ///   - isDirected: Whether source and target differ; otherwise both orientations are one tie.
  /// - Complexity: O(people + rows).
  public init(count: Int, rows: [Row], isDirected: Bool) {
    var sources: [Int32] = []
    var targets: [Int32] = []
    var weights: [Double] = []
    let people = 0..<count
    for row in rows where row.source != row.target && row.weight > 0 && row.weight.isFinite {
      guard people.contains(row.source), people.contains(row.target) else { continue }
      sources.append(Int32(row.source))
      targets.append(Int32(row.target))
      weights.append(row.weight)
      if isDirected { continue }
      sources.append(Int32(row.target))
      targets.append(Int32(row.source))
      weights.append(row.weight)
    }
    let out = Adjacency(nodeCount: count, sources: sources, targets: targets, weights: weights)
    self.init(outgoing: out, isDirected: isDirected)
  }

  private init(outgoing: Adjacency, isDirected: Bool) {
    count = outgoing.nodeCount
    self.isDirected = isDirected
    self.outgoing = outgoing
    guard isDirected else {
      incoming = outgoing
      contacts = outgoing
      contactArcs = Array(repeating: 1, count: outgoing.targets.count)
      return
    }
    incoming = outgoing.transposed()
    let sources = outgoing.sources
    let (from, to) = (sources + outgoing.targets, outgoing.targets + sources)
    contacts = Adjacency(
      nodeCount: count,
      sources: from,
      targets: to,
      weights: outgoing.weights + outgoing.weights
    )
    contactArcs =
      Adjacency(
        nodeCount: count,
        sources: from,
        targets: to,
        weights: Array(repeating: 1, count: from.count)
      ).weights
  }

  /// How many ties there are; arcs when they have a direction.
  public var tieCount: Int { isDirected ? outgoing.targets.count : outgoing.targets.count / 2 }

  /// How many pairs of people are tied in either direction.
  public var pairCount: Int { contacts.targets.count / 2 }

  /// The same people and ties, each tie counted as 1.
  public var unweighted: TieGraph {
    TieGraph(outgoing: outgoing.unweighted(), isDirected: isDirected)
  }

  /// The same ties without a direction; weights of both directions are added up.
  public var undirected: TieGraph {
    isDirected ? TieGraph(outgoing: contacts, isDirected: false) : self
  }

  /// Each tie once: source and target, the smaller number first where ties have no direction.
  public var ties: [Row] { Self.rows(outgoing, once: !isDirected) }

  /// Each pair of people tied in either direction once, the smaller number first.
  public var pairs: [Row] { Self.rows(contacts, once: true) }

  private static func rows(_ adjacency: Adjacency, once: Bool) -> [Row] {
    var rows: [Row] = []
    for node in 0..<adjacency.nodeCount {
      for place in adjacency.range(node) {
        let target = Int(adjacency.targets[place])
        if once, target < node { continue }
        rows.append(Row(node, target, weight: adjacency.weights[place]))
      }
    }
    return rows
  }
}
