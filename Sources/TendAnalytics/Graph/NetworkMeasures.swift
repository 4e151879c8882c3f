/// Counts the measures of a network under their names; see docs/MEASURES.md.
public struct NetworkMeasures {
  /// Tables that would be longer are left out.
  static let tableLimit = 5_000_000

  let network: PeopleNetwork
  let graph: TieGraph
  let mostSteps: Int?
  let runner: PartRunner
  var table: MeasureTable

  /// All measures, or those asked for.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - wanted: Names of measures, with or without `:attribute`; nil for all.
  ///   - mostSteps: Beyond how many steps shortest paths are estimated, and beyond a tenth of them where ties have a
  ///     length; `…_estimate` says how well. Nil counts all, however long that takes.
  ///   - runner: How the parts of long counts are carried out.
  /// - Returns: A table with what was asked for; measures without a meaning for the network are left out, values that
  ///   are not defined are null.
  public static func table(
    of network: PeopleNetwork,
    wanted: Set<String>? = nil,
    mostSteps: Int? = SourceSample.mostSteps,
    runner: PartRunner = .serial
  ) -> MeasureTable {
    var measures = NetworkMeasures(
      network: network,
      graph: network.graph,
      mostSteps: mostSteps,
      runner: runner,
      table: MeasureTable(ids: network.ids, wanted: wanted)
    )
    measures.addSize()
    measures.addCutPoints()
    measures.addPaths()
    measures.addWalks()
    measures.addHoles()
    measures.addClustering()
    measures.addMixing()
    measures.addTies()
    measures.addKeyPlayers()
    measures.addCommunities()
    measures.addLayers()
    return measures.table
  }

  /// How many people and ties there are and how they hang together.
  private mutating func addSize() {
    let count = graph.count
    table.add("n", count)
    table.add("m", graph.tieCount)
    let pairs = Double(count) * Double(count - 1) / (graph.isDirected ? 1 : 2)
    table.add("density", pairs > 0 ? Double(graph.tieCount) / pairs : nil)
    if table.wants("component_sizes", "fragmentation") {
      let components = Components(graph)
      table.add("component_sizes", .list(components.sizes.sorted(by: >).map { .count($0) }))
      table.add("fragmentation", components.fragmentation)
    }
    addDegrees()
    addStrengths()
    if table.wants("reach_2") { table.addPeople("reach_2", Reach.twoSteps(graph)) }
    if table.wants("core_number", "degeneracy") {
      let cores = CoreNumbers.of(graph)
      table.addPeople("core_number", cores)
      table.add("degeneracy", cores.max() ?? 0)
    }
  }

  private mutating func addDegrees() {
    let names = ["isolates", "degree", "in_degree", "out_degree", "degree_centralization"]
    guard names.contains(where: { table.wants($0) }) else { return }
    let degrees = (0..<graph.count).map { graph.contacts.degree($0) }
    let isolates = degrees.indices.filter { degrees[$0] == 0 }
    table.add("isolates", MeasureValue(isolates.map { network.ids[$0] }))
    table.addPeople("degree", degrees)
    if graph.isDirected {
      table.addPeople("in_degree", degrees.indices.map { graph.incoming.degree($0) })
      table.addPeople("out_degree", degrees.indices.map { graph.outgoing.degree($0) })
    }
    let scale = Double(graph.count - 1)
    addCentralization("degree_centralization", degrees.map { Double($0) }, scale: scale)
  }

  private mutating func addStrengths() {
    guard table.wants("strength", "in_strength", "out_strength") else { return }
    func sums(_ rows: Adjacency) -> [Double?] {
      (0..<rows.nodeCount).map { rows.weights[rows.range($0)].reduce(0, +) }
    }
    table.addPeople("strength", sums(graph.contacts))
    guard graph.isDirected else { return }
    table.addPeople("in_strength", sums(graph.incoming))
    table.addPeople("out_strength", sums(graph.outgoing))
  }

  /// How far a measure is due to the one person at its top: 1 for a star (Freeman 1978).
  ///
  /// - Parameters:
  ///   - name: The name of the result.
  ///   - values: The measure of each person.
  ///   - scale: What the measure is divided by to lie within 0...1.
  mutating func addCentralization(_ name: String, _ values: [Double], scale: Double) {
    let count = Double(values.count)
    guard count > 2, scale > 0, let top = values.max() else { return table.add(name, nil) }
    let sum = values.reduce(0) { $0 + (top - $1) / scale }
    // The middle of a star has everything; of degrees the others keep 1 / (n - 1) each.
    let most = name == "degree_centralization" ? count - 2 : count - 1
    table.add(name, sum / most)
  }

  private mutating func addCutPoints() {
    if table.wants("articulation_points", "bridges") {
      let cuts = CutPoints(graph)
      table.add("articulation_points", MeasureValue(cuts.people.map { network.ids[$0] }))
      table.add(
        "bridges",
        .list(cuts.ties.map { MeasureValue([network.ids[$0.source], network.ids[$0.target]]) })
      )
    }
    guard let seed, table.wants("only_route_people", "strongest_path", "second_strongest_path")
    else { return }
    let routes = OnlyRoutes(graph, from: seed)
    if routes.countsBehind.reduce(0, +) <= Self.tableLimit {
      table.addPeople(
        "only_route_people",
        values: routes.peopleBehind.map { people in MeasureValue(people.map { network.ids[$0] }) }
      )
    }
    guard network.isWeighted, graph.outgoing.weights.allSatisfy({ $0 <= 1 }) else { return }
    let paths = StrongestPaths(graph)
    let ways = (0..<graph.count).map { paths.bestTwo(from: seed, to: $0) }
    table.addPeople("strongest_path", values: ways.map { value(of: $0?.best) })
    table.addPeople("second_strongest_path", values: ways.map { value(of: $0?.second) })
  }

  private func value(of path: StrongestPaths.Path?) -> MeasureValue {
    guard let path else { return .null }
    return .fields([
      .init("path", MeasureValue(path.people.map { network.ids[$0] })),
      .init("strength", .number(path.strength)),
    ])
  }

  /// The person from whom personal measures start.
  var seed: Int? { network.parameters.seed.flatMap { network.ids.firstIndex(of: $0) } }
}
