/// The names under which measures are counted; docs/MEASURES.md says what each means.
public enum MeasureNames {
  /// Measures of a whole network, of people, of ties and of pairs; those by group are followed by `:attribute`.
  public static let all: [MeasureTable.Level: [String]] = [
    .graph: [
      "n", "m", "density", "component_sizes", "isolates", "fragmentation", "degree_centralization",
      "degeneracy", "articulation_points", "bridges", "betweenness_centralization",
      "betweenness_estimate",
      "betweenness_weighted_inverse_estimate",
      "distance_weighted_fragmentation", "diameter_largest_component",
      "mean_distance_largest_component", "transitivity", "average_clustering",
      "average_clustering_degree_ge_2", "degree_assortativity", "ei_index", "ei_counts",
      "ei_by_group", "ei_index_arcs", "ei_counts_arcs", "ei_by_group_arcs", "assortativity",
      "modularity", "modularity_weighted", "reciprocity_arc", "reciprocity_dyad",
      "reciprocity_rho", "reciprocity_weighted", "key_players", "community_quality",
      "community_quality_weighted", "mean_layers_per_tie", "layer_overlap",
    ],
    .node: [
      "degree", "in_degree", "out_degree", "strength", "in_strength", "out_strength", "reach_2",
      "core_number", "only_route_people", "strongest_path", "second_strongest_path", "betweenness",
      "betweenness_normalized", "betweenness_weighted_inverse", "ego_betweenness",
      "ego_betweenness_normalized", "closeness_wf", "harmonic", "pagerank_085",
      "pagerank_085_weighted", "ppr_085_from_seed", "clustering", "clustering_onnela",
      "clustering_barrat", "ei_index", "ei_index_arcs", "alter_blau", "alter_iqv", "alter_hill2",
      "other_groups_touched", "brokerage_coordinator", "brokerage_itinerant",
      "brokerage_gatekeeper", "brokerage_representative", "brokerage_liaison", "brokerage_total",
      "brokerage_weighted_total", "community", "community_weighted", "overlapping_degree",
      "participation",
    ]
      + ["effective_size", "efficiency", "constraint", "hierarchy"].flatMap { name in
        ["", "_egonet", "_weighted", "_weighted_egonet"].map { name + $0 }
      },
    .edge: ["edge_betweenness", "onnela_overlap", "local_bridges", "layers_per_tie"],
    .pair: [
      "dyadic_constraint", "dyadic_constraint_egonet", "dyadic_constraint_weighted",
      "dyadic_constraint_weighted_egonet", "link_prediction",
    ],
  ]

  /// Whether a word, with or without `:attribute`, names a measure.
  public static func isKnown(_ word: String) -> Bool {
    let name = String(word.prefix { $0 != ":" })
    // The chance to go on stands in the name.
    if name.hasPrefix("pagerank_") || name.hasPrefix("ppr_") { return true }
    return all.values.contains { $0.contains(name) }
  }
}
