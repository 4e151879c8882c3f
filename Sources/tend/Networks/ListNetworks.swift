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
      """
  )

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openForReading()
    let rows = try desk.read(.networks(today: desk.today)) { answer -> [NetworkRow]? in
      guard case .networks(let rows) = answer else { return nil }
      return rows
    }
    try desk.write(NetworksReport(rows, today: desk.today), output)
  }
}
