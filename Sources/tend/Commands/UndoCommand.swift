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
    let desk = try store.open()
    guard let number = (number ?? change)?.number else { return try desk.apply(.undo, output) }
    do {
      try desk.apply(.revert(ChangeID(number)), output)
    } catch let error as StoreError where error.code == .notFound {
      throw CommandFailure("There is no change \(number); tend history lists the numbers")
    }
  }
}
