import ArgumentParser
import TendModel

/// `tend history`: who changed what.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List who changed what, newest first.",
    discussion: """
      Example:
        tend history --limit 5
      """
  )

  @Option(help: "How many lines at most.") var limit = 20
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws { try Limits.check(limit) }

  func run() throws {
    let desk = try store.openForReading()
    let entries = try desk.read(.history(limit: limit)) { answer -> [HistoryEntry]? in
      guard case .history(let entries) = answer else { return nil }
      return entries
    }
    try desk.write(HistoryReport(entries), output)
  }
}
