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
    let desk = try store.openExisting()
    guard let number = (number ?? change)?.number else { return try desk.apply(.undo, output) }
    do {
      let id = ChangeID(number)
      try desk.apply(back ? .undoBack(to: id) : .revert(id), output)
    } catch let error as StoreError where error.code == .notFound {
      throw CommandFailure("There is no change \(number); tend history lists the numbers")
    }
  }
}
