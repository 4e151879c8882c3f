import ArgumentParser
import TendModel

/// `tend goals list`: the goals, the open ones first.
struct ListGoals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List your goals, the open ones first.",
    discussion: """
      Example:
        tend goals list --network Guild --json
      """
  )

  @Option(help: "Only those of this network.") var network: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openForReading()
    let rows = try desk.goals(of: try network.map { try desk.network($0) })
    try desk.write(GoalsReport(rows, today: desk.today), output)
  }
}
