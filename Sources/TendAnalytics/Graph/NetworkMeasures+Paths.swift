extension NetworkMeasures {
  /// What follows from shortest paths.
  mutating func addPaths() {
    addBetweenness()
    addWeightedBetweenness()
    if table.wants("ego_betweenness", "ego_betweenness_normalized") {
      let ego = EgoBetweenness(graph)
      table.addPeople("ego_betweenness", ego.people)
      table.addPeople("ego_betweenness_normalized", ego.normalized)
    }
    addDistances()
  }

  private mutating func addDistances() {
    var counted: Distances?
    if table.wants("closeness_wf", "harmonic") {
      let distances = Distances(graph, runner: runner)
      table.addPeople("closeness_wf", distances.closeness)
      table.addPeople("harmonic", distances.harmonic)
      if !graph.isDirected { counted = distances }
    }
    guard
      table.wants(
        "distance_weighted_fragmentation",
        "diameter_largest_component",
        "mean_distance_largest_component"
      )
    else { return }
    let distances = counted ?? Distances(graph, ignoringDirection: true, runner: runner)
    table.add("distance_weighted_fragmentation", distances.distanceWeightedFragmentation)
    let largest = Components(graph).largest
    table.add("diameter_largest_component", largest.map { distances.farthest[$0] }.max() ?? 0)
    let pairs = Double(largest.count) * Double(largest.count - 1)
    let total = largest.reduce(0) { $0 + distances.total[$1] }
    table.add("mean_distance_largest_component", pairs > 0 ? total / pairs : nil)
  }

  private mutating func addBetweenness() {
    guard
      table.wants(
        "betweenness",
        "betweenness_normalized",
        "betweenness_centralization",
        "edge_betweenness"
      )
    else { return }
    let withArcs = table.wants("edge_betweenness")
    let sample = mostSteps.flatMap { SourceSample.needed(for: graph, most: $0) }
    let betweenness = Betweenness(graph, withArcs: withArcs, sample: sample, runner: runner)
    if let sample {
      let count = graph.count + (withArcs ? graph.tieCount : 0)
      table.addEstimate("betweenness_estimate", value(of: sample, count))
    }
    let people = betweenness.people
    table.addPeople("betweenness", people)
    let isDirected = graph.isDirected
    table.addPeople(
      "betweenness_normalized",
      Betweenness.normalized(people, isDirected: isDirected)
    )
    let count = Double(graph.count)
    let pairs = (count - 1) * (count - 2) / (isDirected ? 1 : 2)
    addCentralization("betweenness_centralization", people, scale: pairs)
    if withArcs { addEdgeBetweenness(betweenness.arcs) }
  }

  private mutating func addEdgeBetweenness(_ arcs: [Double]) {
    var rows: [TieGraph.Row] = []
    var values: [MeasureValue] = []
    rows.reserveCapacity(graph.tieCount)
    values.reserveCapacity(graph.tieCount)
    for source in 0..<graph.count {
      for place in graph.outgoing.range(source) {
        let target = Int(graph.outgoing.targets[place])
        if !graph.isDirected, target < source { continue }
        rows.append(TieGraph.Row(source, target))
        values.append(.number(arcs[place]))
      }
    }
    table.add(.edge, "edge_betweenness", rows, values)
  }

  private mutating func addWeightedBetweenness() {
    guard network.isWeighted, table.wants("betweenness_weighted_inverse") else { return }
    let sample = mostSteps.flatMap { SourceSample.needed(for: graph, most: $0 / 10) }
    if let sample {
      let note = value(of: sample, graph.count)
      table.addEstimate("betweenness_weighted_inverse_estimate", note)
    }
    let values = WeightedBetweenness.people(graph, sample: sample, runner: runner)
    table.addPeople("betweenness_weighted_inverse", values)
  }

  /// From how many people an estimate was made, how far its values may be off, and how likely they are not.
  private func value(of sample: SourceSample, _ valueCount: Int) -> MeasureValue {
    .fields([
      .init("sources", .count(sample.sources.count)),
      .init("error", .number(sample.error(of: valueCount))),
      .init("risk", .number(SourceSample.risk)),
    ])
  }

  /// What follows from random walks.
  mutating func addWalks() {
    let damping = network.parameters.damping
    // 0.85 is "085".
    let suffix = String("\(damping)".filter(\.isNumber))
    let plain = "pagerank_\(suffix)"
    if table.wants(plain) { table.addPeople(plain, PageRank.shares(graph, damping: damping)) }
    if network.isWeighted, table.wants("\(plain)_weighted") {
      let shares = PageRank.shares(graph, damping: damping, isWeighted: true)
      table.addPeople("\(plain)_weighted", shares)
    }
    let personal = "ppr_\(suffix)_from_seed"
    guard let seed, table.wants(personal) else { return }
    let shares = PageRank.shares(
      graph,
      damping: damping,
      isWeighted: network.isWeighted,
      start: seed
    )
    table.addPeople(personal, shares)
  }
}
