import ArgumentParser
import TendModel

/// `tend journal delete`: interactions that never were.
struct DeleteInteractions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete interactions by their numbers; tend undo brings them back.",
    discussion: """
      Example:
        tend journal delete 12
      """
  )

  @Argument(help: "The numbers of interactions, as 12 or id:12.") var numbers: [RecordNumber]
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openExisting()
    let ids = try numbers.distinct.map { try desk.interaction($0).id }
    try desk.apply(ids.map(Change.deleteInteraction), output)
  }
}
