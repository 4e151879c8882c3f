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
        tend undo 12 --back
      """
  )

  @Argument(help: "The number of a change, as tend history lists it.") var number: RecordNumber?
  @Flag(help: "Undo all of your changes from the newest back to that one.") var back = false
  @Option(help: .hidden) var change: RecordNumber?
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if back, number == nil, change == nil {
      throw ArgumentParser.ValidationError(
        "Name the change to go back to; tend history lists them."
      )
    }
  }

  func run() throws {
    let id = (number ?? change).map { ChangeID($0.number) }
    let wanted = id.map { back ? Change.undoBack(to: $0) : .revert($0) } ?? .undo
    do {
      try store.open().apply(wanted, output)
    } catch let error as StoreError where error.code == .notFound {
      throw CommandFailure("There is no such change; tend history lists their numbers")
    }
  }
}
