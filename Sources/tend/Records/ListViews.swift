import ArgumentParser
import TendModel

/// `tend views list`: the saved views, by key, then by name.
struct ListViews: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the saved views with their keys and filters.",
    discussion: """
      Example:
        tend views
      """
  )

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    try ViewsReport(try store.openForReading().views()).write(asJSON: output.json)
  }
}
