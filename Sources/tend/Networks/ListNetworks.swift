import ArgumentParser
import TendModel

/// `tend networks list`: one line for each network.
struct ListNetworks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the networks with their contacts, and how many are due or cold.",
    discussion: """
      Example:
        tend networks list --json
        tend networks --archived
      """
  )

  @Flag(help: "Archived networks instead of the others.") var archived = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openForReading()
    let rows = try rows(of: desk, archived: archived)
    var report = NetworksReport(rows, today: desk.today)
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
