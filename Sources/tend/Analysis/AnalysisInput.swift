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
  init(_ content: NetworkContent, seed: String? = nil, groups: [String] = []) {
    metrics = FileMetrics.value(of: content)
    switch content {
    case .network(let file):
      network = PeopleNetwork(file, seed: seed, groups: groups)
      cases = []
    case .attendance(let file):
      network = PeopleNetwork(file, seed: seed)
      cases = []
    case .cases(let items):
      network = nil
      cases = items.map(FormulaAnswer.value)
    }
  }

  /// Everything as one object.
  ///
  /// - Parameters:
  ///   - wanted: The measures to count; nil for all.
  ///   - runner: How long counts are carried out.
  /// - Returns: Keys in order: `edge`, `graph`, `kind`, `metrics`, `node`, `pair`, `tend`; or `cases`.
  func value(wanted: Set<String>?, runner: PartRunner) -> MeasureValue {
    var fields: [MeasureValue.Field] = [
      .init("tend", .count(Program.jsonVersion)), .init("kind", .text(AnalysisReport.kind)),
    ]
    if let metrics { fields.append(.init("metrics", metrics)) }
    guard let network else { return .fields(fields + [.init("cases", .list(cases))]) }
    let table = NetworkMeasures.table(of: network, wanted: wanted, runner: runner)
    if case .fields(let levels) = table.value { fields += levels }
    return .fields(fields.sorted { $0.key < $1.key })
  }
}
