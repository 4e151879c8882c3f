import TendAnalytics
import TendModel
import TendFormats

/// What a formula answers for a case.
enum FormulaAnswer {
  /// The outputs of a case by name.
  static func value(of item: FormulaCase) -> MeasureValue {
    var fields: [MeasureValue.Field] = []
    if let name = item.name { fields.append(.init("name", .text(name))) }
    switch item.input {
    case .diversity(let counts, let categories):
      fields += answer(Diversity(counts, categories: categories))
    case .sets(let sets, let universe): fields += answer(sets, universe)
    case .tie(let tie): fields += answer(tie)
    case .priority(let priority): fields += answer(priority)
    }
    return .fields(fields)
  }

  /// The outputs of a case in lines for people.
  static func lines(of value: MeasureValue) -> [String] {
    guard case .fields(let fields) = value else { return [] }
    var table = TextTable()
    for field in fields { table.add([field.key, MeasureJSON.text(field.value)]) }
    return table.lines + [""]
  }

  private static func answer(_ diversity: Diversity) -> [MeasureValue.Field] {
    [
      .init("n", .count(diversity.count)),
      .init("richness", .count(diversity.richness)),
      .init("blau", MeasureValue(diversity.blau)),
      .init("blau_unbiased", MeasureValue(diversity.unbiasedBlau)),
      .init("iqv", MeasureValue(diversity.qualitativeVariation)),
      .init("shannon", MeasureValue(diversity.shannon)),
      .init("evenness", MeasureValue(diversity.evenness)),
      .init("hill1", MeasureValue(diversity.hill1)),
      .init("hill2", MeasureValue(diversity.hill2)),
      .init("hill_inf", MeasureValue(diversity.hillInfinity)),
    ]
  }

  private static func answer(
    _ sets: [String: Set<String>],
    _ universe: Set<String>
  ) -> [MeasureValue.Field] {
    let coverage = SetCoverage(sets)
    var pairs: [MeasureValue.Field] = []
    for (index, first) in coverage.names.enumerated() {
      for second in coverage.names[(index + 1)...] {
        let overlap = SetOverlap(sets[first] ?? [], sets[second] ?? [])
        pairs.append(.init("\(first)|\(second)", value(of: overlap)))
      }
    }
    let covered = coverage.covered.intersection(universe).count
    let share = universe.isEmpty ? nil : Double(covered) / Double(universe.count)
    let covers = coverage.minimumCovers()
    func byName(_ values: [MeasureValue]) -> MeasureValue {
      .fields(zip(coverage.names, values).map { .init($0, $1) })
    }
    return [
      .init("pairs", .fields(pairs)),
      .init("covered", .count(coverage.covered.count)),
      .init("coverage_of_universe", MeasureValue(share)),
      .init("uncovered", MeasureValue(universe.subtracting(coverage.covered).sorted())),
      .init("fair_share_coverage", byName(coverage.fairShares.map { .number($0) })),
      .init("exclusive", byName(coverage.exclusive.map { MeasureValue($0) })),
      .init(
        "greedy_cover",
        .list(coverage.greedy.map { .list([.text($0.name), .count($0.gain)]) })
      ),
      .init("minimum_cover_size", MeasureValue(covers?.first?.count)),
      .init("minimum_covers", covers.map { .list($0.map { MeasureValue($0) }) } ?? .null),
    ]
  }

  private static func value(of overlap: SetOverlap) -> MeasureValue {
    .fields([
      .init("jaccard", MeasureValue(overlap.jaccard)),
      .init("overlap_coefficient", MeasureValue(overlap.coefficient)),
      .init("intersection", .count(overlap.common)),
      .init("complement_gain_b_given_a", .count(overlap.gainOfSecond)),
      .init("complement_gain_a_given_b", .count(overlap.gainOfFirst)),
    ])
  }

  private static func answer(_ tie: FormulaCase.Tie) -> [MeasureValue.Field] {
    let touches = zip(tie.agesDays, tie.weights).map { Activity.Touch(ageDays: $0, weight: $1) }
    let activity = Activity(touches, halfLifeDays: tie.halfLifeDays)
    let rhythm = Rhythm(agesDays: tie.agesDays)
    let ratio = rhythm.gapRatio(targetDays: tie.targetDays)
    let warmth = TieWarmth(
      daysSinceLast: rhythm.daysSinceLast,
      gapRatio: ratio,
      targetDays: tie.targetDays
    )
    let strength = TieStrength(
      closeness: tie.closeness,
      activity: activity,
      given: tie.given,
      received: tie.received
    )
    let overdue = rhythm.daysSinceLast.flatMap { days in
      tie.targetDays.flatMap { $0 > 0 ? Double(days) / Double($0) : nil }
    }
    return [
      .init("activity_mass", MeasureValue(activity.mass)),
      .init("activity_score", MeasureValue(activity.score)),
      .init("days_since_last", MeasureValue(rhythm.daysSinceLast)),
      .init("mean_interval", MeasureValue(rhythm.meanIntervalDays)),
      .init("burstiness", MeasureValue(rhythm.burstiness)),
      .init("gap_ratio", MeasureValue(ratio)),
      .init("status", .text(warmth?.rawValue ?? "unknown")),
      .init("overdue_ratio", MeasureValue(overdue)),
      .init("balance", MeasureValue(strength.balancePart)),
      .init("tie_strength", MeasureValue(strength.value)),
    ]
  }

  private static func answer(_ item: FormulaCase.Priority) -> [MeasureValue.Field] {
    let priority = FollowUpPriority(
      importance: item.importance,
      daysSinceLast: item.daysSinceLast,
      targetDays: item.targetDays,
      promise: item.promiseDueInDays.map { .due(inDays: $0) } ?? .none,
      isOnlyRoute: item.isOnlyRoute
    )
    return [
      .init("overdue_ratio", MeasureValue(priority.points.overdueRatio)),
      .init("overdue_term", MeasureValue(priority.points.overdueTerm)),
      .init("overdue_points", MeasureValue(priority.points.overdue)),
      .init("promise_points", MeasureValue(priority.points.promise)),
      .init("only_route_points", MeasureValue(priority.points.onlyRoute)),
      .init("score", MeasureValue(priority.points.score)),
    ]
  }
}
