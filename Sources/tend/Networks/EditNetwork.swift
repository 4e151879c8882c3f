import ArgumentParser
import TendModel

/// `tend networks edit`: other values for a network.
struct EditNetwork: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change values of a network; only what is given changes.",
    discussion: """
      Example:
        tend networks edit Alumni --stage maintaining
      """
  )

  @Argument(help: "The network: a name, a part of one, or id:3.") var network: String
  @Option(help: "Another name.") var name: String?
  @OptionGroup(title: "Values") var values: NetworkOptions
  @Flag(inversion: .prefixedNo, help: "Hide the network from lists.") var archived: Bool?
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.open()
    let id = try desk.network(network)
    guard var changed = try desk.network(id) else {
      throw CommandFailure("\(network) was just deleted")
    }
    let old = changed
    if let name { changed.name = name }
    if let archived { changed.isArchived = archived }
    values.apply(to: &changed)
    guard changed != old else {
      throw ArgumentParser.ValidationError("Say what to change, such as --stage maintaining.")
    }
    let new = changed
    try checked { () throws(TendModel.ValidationError) in try new.validate() }
    try desk.apply(.editNetwork(id, new, from: old), output)
  }
}
