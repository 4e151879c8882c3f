import ArgumentParser
import TendAnalytics
import TendModel

/// `tend networks list`: one line for each network.
struct ListNetworks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the networks with their measures, their overlap, or what they cover.",
    discussion: """
      Example:
        tend networks list --json
        tend networks --overlap
        tend networks --coverage
        tend networks --how
        tend networks --archived
      """
  )

  @Flag(help: "Archived networks instead of the others.") var archived = false
  @Flag(help: "How many contacts each two networks share.") var overlap = false
  @Flag(help: "What only one network covers, what none does, and the fewest that cover all.")
  var coverage = false
  @Flag(help: "How each number is counted.") var how = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if [archived, overlap, coverage, how].count(where: \.self) > 1 {
      throw ArgumentParser.ValidationError(
        "Choose one of --archived, --overlap, --coverage and --how."
      )
    }
  }

  func run() throws {
    if how { return try ExplanationsReport().write(asJSON: output.json) }
    let desk = try store.openForReading()
    if overlap { return try desk.write(OverlapReport(try desk.overview()), output) }
    if coverage {
      let overview = try desk.overview()
      let people = overview.coverage.alone.flatMap(\.people).map { overview.facts.people[$0].id }
      return try desk.write(CoverageReport(overview, try desk.names(of: people)), output)
    }
    let rows = try rows(of: desk, archived: archived)
    let overview = archived || rows.isEmpty ? nil : try desk.overview()
    var report = NetworksReport(rows, overview, today: desk.today)
    if archived {
      report.emptySentence = "No network is archived."
    } else if rows.isEmpty, try !self.rows(of: desk, archived: true).isEmpty {
      report.emptySentence = "All networks are archived; tend networks --archived lists them."
    }
    try desk.write(report, output)
  }

  private func rows(of desk: Desk, archived: Bool) throws -> [NetworkRow] {
    try desk.read(.networks(today: desk.today, archived: archived)) { answer -> [NetworkRow]? in
      guard case .networks(let rows) = answer else { return nil }
      return rows
    }
  }
}
