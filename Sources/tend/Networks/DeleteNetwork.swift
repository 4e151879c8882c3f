import ArgumentParser
import TendModel

/// `tend networks delete`: a network less; its contacts stay.
struct DeleteNetwork: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete a network; its contacts stay, and tend undo brings it back.",
    discussion: """
      Example:
        tend networks delete Alumni
      """
  )

  @Argument(help: "The network: a name, a part of one, or id:3.") var network: String
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.open()
    try desk.apply(.deleteNetwork(try desk.network(network)), output)
  }
}
