import ArgumentParser
import TendModel

/// `tend networks add`: a new network.
struct AddNetwork: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a network.",
    discussion: """
      Example:
        tend networks add Alumni --purpose "Stay near research" --cadence 90
      """
  )

  @Argument(help: "The network's name.") var name: String
  @OptionGroup(title: "Values") var values: NetworkOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.open()
    var network = Network(uid: desk.newUID(), name: name)
    values.apply(to: &network)
    let added = network
    try checked { () throws(TendModel.ValidationError) in try added.validate() }
    try desk.apply(.addNetwork(added), output)
  }
}
