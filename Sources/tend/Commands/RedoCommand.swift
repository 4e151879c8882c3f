import ArgumentParser
import TendModel

/// `tend redo`: what was undone.
struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Do again what you undid last.",
    discussion: """
      Example:
        tend redo
      """
  )

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws { try store.openExisting().apply(.redo, output) }
}
