import ArgumentParser
import TendModel

/// `tend network add-item`: an item of the user's own.
struct AddItem: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-item",
    abstract: "Add an item of your own to a network's checklist.",
    discussion: """
      Example:
        tend network add-item Alumni "Book the yearly dinner" --stage maintaining
      """
  )

  @Argument(help: "The network: a name, a part of one, or id:3.") var network: String
  @Argument(help: "What is to be done.") var title: String
  @Option(help: "The stage to which it belongs; without it that of the network.")
  var stage: Network.Stage?
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.open()
    let id = try desk.network(network)
    guard let value = try desk.network(id) else {
      throw CommandFailure("\(network) was just deleted")
    }
    let item = ChecklistItem(
      uid: desk.newUID(),
      network: id,
      stage: stage ?? value.stage,
      title: title
    )
    try checked { () throws(TendModel.ValidationError) in try item.validate() }
    try desk.apply(.addChecklistItem(item), output)
  }
}
