import ArgumentParser
import TendModel

/// `tend network tick`: an item that is done, or not any more.
struct TickItem: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick",
    abstract: "Tick an item of a network's checklist, or take its tick away.",
    discussion: """
      Example:
        tend network tick Alumni 3
        tend network tick Alumni "first ten"
      """
  )

  @Argument(help: "The network: a name, a part of one, or id:3.") var network: String
  @Argument(help: "The item: its number in the checklist, or a part of its text.") var item: String
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.open()
    let row = try desk.item(item, of: try desk.network(network))
    try desk.apply(row.ticked(on: desk.today), output)
  }
}
