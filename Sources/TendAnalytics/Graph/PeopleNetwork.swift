/// A network with what is known of its people: a graph, a name for each number, and groups.
public struct PeopleNetwork: Sendable {
  /// How measures are to be counted.
  public struct Parameters: Hashable, Sendable {
    /// From whom personal measures start; nil when no one is named.
    public var seed: String?
    /// The attributes by which people are grouped.
    public var groupAttributes: [String]
    /// The chance of a random walk to go on.
    public var damping: Double

    /// Parameters; by default no one and no groups.
    public init(seed: String? = nil, groupAttributes: [String] = [], damping: Double = 0.85) {
      self.seed = seed
      self.groupAttributes = groupAttributes
      self.damping = damping
    }
  }

  /// The ties.
  public let graph: TieGraph
  /// The name of each person.
  public let ids: [String]
  /// What groups each person belongs to, by attribute.
  public let attributes: [String: [String?]]
  /// Whether weights mean something.
  public let isWeighted: Bool
  /// How measures are to be counted.
  public let parameters: Parameters
  /// The ties of each kind by name, where there are several; the graph then holds all together.
  public let layers: [(name: String, graph: TieGraph)]

  /// A network.
  public init(
    graph: TieGraph,
    ids: [String],
    attributes: [String: [String?]] = [:],
    isWeighted: Bool,
    parameters: Parameters = Parameters(),
    layers: [(name: String, graph: TieGraph)] = []
  ) {
    self.graph = graph
    self.ids = ids
    self.attributes = attributes
    self.isWeighted = isWeighted
    self.parameters = parameters
    self.layers = layers
  }
}
