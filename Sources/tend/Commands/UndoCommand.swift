import ArgumentParser
import TendModel

/// `tend undo`: what was before the newest change.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back your newest change, or the one of a number.",
    discussion: """
      Example:
        tend undo
      """
  )

  @Option(help: "The number of a change, as tend history lists it.") var change: Int64?
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let wanted = change.map { Change.revert(ChangeID($0)) } ?? .undo
    try store.open().apply(wanted, output)
  }
}
