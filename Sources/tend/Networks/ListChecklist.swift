import ArgumentParser
import TendModel

/// `tend network checklist`: what is to be done for a network at each stage.
struct ListChecklist: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checklist",
    abstract: "List the checklist of a network with the number of each item.",
    discussion: """
      Example:
        tend network checklist Alumni
      """
  )

  @Argument(help: "The network: a name, a part of one, or id:3.") var network: String
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openForReading()
    try desk.requireStore()
    let rows = try desk.checklist(of: try desk.network(network))
    try ChecklistReport(rows).write(asJSON: output.json)
  }
}
