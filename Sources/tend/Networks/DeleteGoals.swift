import ArgumentParser
import TendModel

/// `tend goals delete`: goals less.
struct DeleteGoals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete goals by their numbers; tend undo brings them back.",
    discussion: """
      Example:
        tend goals delete 2
      """
  )

  @Argument(help: "The numbers of goals, as 2 or id:2.") var numbers: [RecordNumber]
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.open()
    try desk.apply(.deleteGoals(try numbers.distinct.map { try desk.goal($0).id }), output)
  }
}
