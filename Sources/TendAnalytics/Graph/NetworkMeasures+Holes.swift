extension NetworkMeasures {
  /// How far contacts are redundant to each other.
  mutating func addHoles() {
    var options: [(suffix: String, StructuralHoles.Options)] = [
      ("", .init()), ("_egonet", .init(isEgoNetwork: true)),
    ]
    if network.isWeighted {
      options.append(("_weighted", .init(isWeighted: true)))
      options.append(("_weighted_egonet", .init(isWeighted: true, isEgoNetwork: true)))
    }
    // All share one list of pairs, which is longer than the values.
    let rows = options.contains { table.wants("dyadic_constraint" + $0.suffix) } ? contactRows : []
    for (suffix, options) in options { addHoles(suffix: suffix, options, rows) }
  }

  private var contactRows: [TieGraph.Row] {
    (0..<graph.count).flatMap { node in
      graph.contacts.neighbours(node).map { TieGraph.Row(node, Int($0)) }
    }
  }

  private mutating func addHoles(
    suffix: String,
    _ options: StructuralHoles.Options,
    _ rows: [TieGraph.Row]
  ) {
    let names = ["effective_size", "efficiency", "constraint", "hierarchy", "dyadic_constraint"]
    let wanted = names.filter { table.wants($0 + suffix) }
    if wanted.isEmpty { return }
    if wanted == [names[0]], !graph.isDirected {
      return table.addPeople(names[0], StructuralHoles.simpleEffectiveSize(graph))
    }
    let holes = StructuralHoles(graph, options)
    table.addPeople(names[0] + suffix, holes.effectiveSize)
    if table.wants(names[1] + suffix) { table.addPeople(names[1] + suffix, holes.efficiency) }
    table.addPeople(names[2] + suffix, holes.constraint)
    if table.wants(names[3] + suffix) { table.addPeople(names[3] + suffix, holes.hierarchy) }
    guard table.wants(names[4] + suffix) else { return }
    table.add(.pair, names[4] + suffix, rows, holes.dyadic.map { .number($0) })
  }

  /// How far contacts know each other.
  mutating func addClustering() {
    let names = [
      "clustering", "transitivity", "average_clustering", "average_clustering_degree_ge_2",
      "clustering_onnela", "clustering_barrat",
    ]
    guard names.contains(where: { table.wants($0) }) else { return }
    let clustering = Clustering(graph)
    table.add("transitivity", clustering.transitivity)
    table.add("average_clustering", clustering.average)
    table.add("average_clustering_degree_ge_2", clustering.averageDegreeTwo)
    table.addPeople("clustering", clustering.local)
    guard network.isWeighted else { return }
    table.addPeople("clustering_onnela", clustering.onnela)
    table.addPeople("clustering_barrat", clustering.barrat)
  }

  /// What ties say, one by one.
  mutating func addTies() {
    if table.wants("onnela_overlap", "local_bridges") {
      let overlap = TieOverlap(graph)
      table.add(.edge, "onnela_overlap", overlap.pairs, overlap.overlap.map { MeasureValue($0) })
      table.add(
        .edge,
        "local_bridges",
        overlap.localBridges.map(\.tie),
        overlap.localBridges.map { MeasureValue($0.span) }
      )
    }
    if graph.isDirected {
      let reciprocity = Reciprocity(graph)
      table.add("reciprocity_arc", reciprocity.arc)
      table.add("reciprocity_dyad", reciprocity.dyad)
      table.add("reciprocity_rho", reciprocity.rho)
      table.add("reciprocity_weighted", reciprocity.weighted)
    }
    guard table.wants("link_prediction") else { return }
    let pairs = (0..<graph.count).reduce(0) { sum, node in
      sum + graph.contacts.degree(node) * (graph.contacts.degree(node) - 1) / 2
    }
    guard pairs <= Self.tableLimit else { return }
    table.addPairs("link_prediction", LinkPrediction(graph).pairs)
  }
}
