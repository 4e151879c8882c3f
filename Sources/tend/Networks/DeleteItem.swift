import ArgumentParser
import TendModel

/// `tend network delete-item`: an item of the user's own less.
struct DeleteItem: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete-item",
    abstract: "Take an item of your own off a network's checklist.",
    discussion: """
      Example:
        tend network delete-item Alumni 12
      """
  )

  @Argument(help: "The network: a name, a part of one, or id:3.") var network: String
  @Argument(help: "The item: its number in the checklist, or a part of its text.") var item: String
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.open()
    let row = try desk.item(item, of: try desk.network(network))
    try desk.apply(.deleteChecklistItems([try row.ownID()]), output)
  }
}
