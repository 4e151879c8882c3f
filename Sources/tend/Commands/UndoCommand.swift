import ArgumentParser
import TendModel
import TendStore

/// `tend undo`: what was before the newest change.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back your newest change, or the one of a number.",
    discussion: """
      Example:
        tend undo
        tend undo 12
      """
  )

  @Argument(help: "The number of a change, as tend history lists it.") var number: RecordNumber?
  @Option(help: .hidden) var change: RecordNumber?
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let wanted = (number ?? change).map { Change.revert(ChangeID($0.number)) } ?? .undo
    do {
      try store.open().apply(wanted, output)
    } catch let error as StoreError where error.code == .notFound {
      throw CommandFailure("There is no such change; tend history lists their numbers")
    }
  }
}
