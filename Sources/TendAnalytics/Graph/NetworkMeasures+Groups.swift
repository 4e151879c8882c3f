extension NetworkMeasures {
  /// What follows from the groups that people belong to.
  mutating func addMixing() {
    if table.wants("degree_assortativity") {
      table.add("degree_assortativity", Mixing.degreeAssortativity(graph))
    }
    for attribute in network.parameters.groupAttributes {
      // An attribute that nobody has leaves everything by it undefined, which is not the same as not asked for.
      let grouping = Grouping(network.attributes[attribute] ?? network.ids.map { _ in nil })
      addBoundary(attribute, grouping)
      addDiversity(attribute, grouping)
      addBrokerage(attribute, grouping)
      table.add("assortativity:\(attribute)", Mixing.assortativity(graph, grouping))
      table.add("modularity:\(attribute)", Mixing.modularity(graph, grouping))
      guard network.isWeighted else { continue }
      table.add(
        "modularity_weighted:\(attribute)",
        Mixing.modularity(graph, grouping, isWeighted: true)
      )
    }
  }

  private mutating func addBoundary(_ attribute: String, _ grouping: Grouping) {
    for suffix in graph.isDirected ? ["", "_arcs"] : [""] {
      let ties = GroupTies(graph, grouping, countsArcs: suffix == "_arcs")
      table.add("ei_index\(suffix):\(attribute)", ties.all.index)
      table.add(
        "ei_counts\(suffix):\(attribute)",
        .fields([
          .init("external", .count(ties.all.outside)), .init("internal", .count(ties.all.inside)),
        ])
      )
      table.add(
        "ei_by_group\(suffix):\(attribute)",
        .fields(zip(grouping.labels, ties.groups).map { .init($0, MeasureValue($1.index)) })
      )
      table.addPeople("ei_index\(suffix):\(attribute)", ties.people.map(\.index))
    }
  }

  private mutating func addDiversity(_ attribute: String, _ grouping: Grouping) {
    guard table.wants("alter_blau", "alter_iqv", "alter_hill2", "other_groups_touched") else {
      return
    }
    let groups = GroupTies.ofContacts(graph, grouping)
    let diversities = groups.map {
      Diversity($0.map(\.count), categories: grouping.labels.count)
    }
    table.addPeople("alter_blau:\(attribute)", diversities.map(\.blau))
    table.addPeople("alter_iqv:\(attribute)", diversities.map(\.qualitativeVariation))
    table.addPeople("alter_hill2:\(attribute)", diversities.map(\.hill2))
    let touched = groups.enumerated().map { node, groups in
      groups.count { $0.group != grouping.members[node] }
    }
    addCounts("other_groups_touched:\(attribute)", touched, grouping)
  }

  /// Adds a count for each person, which is not known where nobody has a group.
  private mutating func addCounts(_ name: String, _ counts: [Int], _ grouping: Grouping) {
    if grouping.labels.isEmpty {
      table.addPeople(name, counts.map { _ in nil as Double? })
    } else {
      table.addPeople(name, counts)
    }
  }

  private mutating func addBrokerage(_ attribute: String, _ grouping: Grouping) {
    let roles = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison", "total"]
    let names = (roles + ["weighted_total"]).map { "brokerage_\($0)" }
    guard names.contains(where: { table.wants($0) }) else { return }
    let brokerage = Brokerage(graph, grouping)
    let counts = [
      brokerage.coordinator, brokerage.itinerant, brokerage.gatekeeper, brokerage.representative,
      brokerage.liaison, brokerage.total,
    ]
    for (name, values) in zip(names, counts) { addCounts("\(name):\(attribute)", values, grouping) }
    table.addPeople(
      "brokerage_weighted_total:\(attribute)",
      brokerage.weightedTotal.map { grouping.labels.isEmpty ? nil : $0 }
    )
  }

  /// The sets of people who hold the network together or reach most of it.
  mutating func addKeyPlayers() {
    guard table.wants("key_players") else { return }
    let goals: [(String, KeyPlayers.Goal)] = [
      ("neg_distance_fragmentation", .distanceFragmentation), ("neg_fragmentation", .fragmentation),
      ("pos_distance_reach", .distanceReach),
    ]
    let sizes = (1...3).map { size in
      let fields = goals.map { name, goal in
        MeasureValue.Field(name, value(of: KeyPlayers(graph, size: size, goal: goal)))
      }
      return MeasureValue.Field("\(size)", .fields(fields))
    }
    table.add("key_players", .fields(sizes))
  }

  private func value(of players: KeyPlayers?) -> MeasureValue {
    guard let players else { return .null }
    var fields: [MeasureValue.Field] = [
      .init("value", MeasureValue(players.value)),
      .init("sets", .list(players.sets.map { MeasureValue($0.map { network.ids[$0] }) })),
    ]
    if let count = players.optimalCount { fields.append(.init("n_optimal", .count(count))) }
    return .fields(fields)
  }

  /// Groups that the ties themselves show.
  mutating func addCommunities() {
    // A small network is searched often and to the end. In a large one, what is found after three rounds is less than
    // 0.001 below the end, which takes three times as long.
    let isLarge = graph.tieCount > 20_000
    let tries = isLarge ? 1 : min(20, 100_000 / max(1, graph.tieCount))
    let rounds = isLarge ? 3 : 10
    for isWeighted in network.isWeighted ? [false, true] : [false] {
      let suffix = isWeighted ? "_weighted" : ""
      guard table.wants("community_quality\(suffix)", "community\(suffix)") else { continue }
      let found = Communities.best(
        graph,
        isWeighted: isWeighted,
        tries: tries,
        rounds: rounds
      )
      table.add(
        "community_quality\(suffix)",
        .fields([
          .init("best_known_q", MeasureValue(found.modularity)),
          .init("communities", .count(found.count)),
          .init(
            "method",
            .text("Leiden, best of \(tries), at most \(rounds) rounds, resolution 1")
          ),
          .init("modularity", MeasureValue(found.modularity)),
        ])
      )
      table.addPeople("community\(suffix)", found.members)
    }
  }

  /// How several kinds of ties go together.
  mutating func addLayers() {
    guard network.layers.count > 1 else { return }
    let multiplex = Multiplex(network.layers.map(\.graph))
    let names = network.layers.map(\.name)
    table.addPeople("overlapping_degree", multiplex.overlappingDegree)
    table.addPeople("participation", multiplex.participation)
    table.add("mean_layers_per_tie", multiplex.meanLayers)
    table.add(
      .edge,
      "layers_per_tie",
      multiplex.pairs.map(\.pair),
      multiplex.pairs.map { .count($0.layers) }
    )
    table.add(
      "layer_overlap",
      .fields(
        multiplex.overlap.map {
          .init("\(names[$0.first])|\(names[$0.second])", MeasureValue($0.jaccard))
        }
      )
    )
    for (name, graph) in network.layers {
      table.add("m:\(name)", graph.tieCount)
      table.addPeople("degree:\(name)", (0..<graph.count).map { graph.contacts.degree($0) })
    }
  }
}
