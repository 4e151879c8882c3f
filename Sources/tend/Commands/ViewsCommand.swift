import ArgumentParser
import TendModel

/// `tend views`: the saved views.
struct ViewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "views",
    abstract: "List the saved views with their keys and filters.",
    discussion: """
      Example:
        tend views
        tend find --view "In no network"
      """
  )

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    try ViewsReport(try store.open().views()).write(asJSON: output.json)
  }
}
