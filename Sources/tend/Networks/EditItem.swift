import ArgumentParser
import TendModel

/// `tend network edit-item`: an item of the user's own in other words.
struct EditItem: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit-item",
    abstract: "Say an item of your own in other words.",
    discussion: """
      Example:
        tend network edit-item Alumni 12 "Book the summer dinner"
      """
  )

  @Argument(help: "The network: a name, a part of one, or id:3.") var network: String
  @Argument(help: "The item: its number in the checklist, or a part of its text.") var item: String
  @Argument(help: "What is to be done.") var title: String
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.open()
    let row = try desk.item(item, of: try desk.network(network))
    let id = try row.ownID()
    var changed = row.item
    changed.title = title
    let value = changed
    try checked { () throws(TendModel.ValidationError) in try value.validate() }
    try desk.apply(.editChecklistItem(id, value, from: row.item), output)
  }
}
