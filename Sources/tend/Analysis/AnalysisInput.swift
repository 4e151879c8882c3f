import TendAnalytics
import TendFormats

/// What a file for analysis holds, ready to be counted.
struct AnalysisInput {
  /// The figures by which one sees whether the file was read as it was meant; nil for formula cases.
  let metrics: MeasureValue?
  /// The network; nil for formula cases.
  let network: PeopleNetwork?
  /// The answers of formula cases.
  let cases: [MeasureValue]

  /// Reads what a reader found.
  ///
  /// - Parameters:
  ///   - content: What is in the file.
  ///   - seed: From whom personal measures start, before what the file says.
  ///   - groups: By which attributes people are grouped, before what the file says.
  ///   - asked: Attributes by which a measure is asked for.
  init(
    _ content: NetworkContent,
    seed: String? = nil,
    groups: [String] = [],
    asked: [String] = []
  ) {
    metrics = FileMetrics.value(of: content)
    switch content {
    case .network(let file):
      network = PeopleNetwork(file, seed: seed, groups: groups, asked: asked)
      cases = []
    case .attendance(let file):
      network = PeopleNetwork(file, seed: seed)
      cases = []
    case .cases(let items):
      network = nil
      cases = items.map(FormulaAnswer.value)
    }
  }

  /// Everything by key.
  ///
  /// - Parameters:
  ///   - wanted: The measures to count; nil for all.
  ///   - mostSteps: Beyond how many steps shortest paths are estimated; nil counts all, however long that takes.
  ///   - runner: How long counts are carried out.
  /// - Returns: Keys in order: `edge`, `graph`, `kind`, `metrics`, `node`, `pair`, `tend`; or `cases`.
  func sections(
    wanted: Set<String>?,
    mostSteps: Int?,
    runner: PartRunner
  ) -> [(key: String, section: MeasureJSON.Section)] {
    var sections: [(key: String, section: MeasureJSON.Section)] = [
      ("tend", .value(.count(Program.jsonVersion))), ("kind", .value(.text(AnalysisReport.kind))),
    ]
    if let metrics { sections.append(("metrics", .value(metrics))) }
    if let network {
      let table = NetworkMeasures.table(
        of: network,
        wanted: wanted,
        mostSteps: mostSteps,
        runner: runner
      )
      sections += MeasureTable.Level.allCases.map { level in
        (level.rawValue, .measures(table.entries.filter { $0.level == level }))
      }
    } else {
      sections.append(("cases", .value(.list(cases))))
    }
    return sections.sorted { $0.key < $1.key }
  }
}
