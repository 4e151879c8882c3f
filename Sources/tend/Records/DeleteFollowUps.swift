import ArgumentParser
import TendModel

/// `tend follow-ups delete`: follow-ups that were never meant.
struct DeleteFollowUps: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete follow-ups by their numbers; tend undo brings them back.",
    discussion: """
      What was done or came to nothing is closed with tend done and keeps its place in the
      history of the contact.

      Example:
        tend follow-ups delete 12
      """
  )

  @Argument(help: "The numbers of follow-ups, as 12 or id:12.") var numbers: [RecordNumber]
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openExisting()
    try desk.apply(.deleteFollowUps(try desk.followUps(numbers)), output)
  }
}
