import ArgumentParser
import TendModel

/// `tend delete`: contacts with all that belongs to them.
struct DeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete contacts; tend undo brings them back.",
    discussion: """
      Example:
        tend delete "Amara Okonkwo"
      """
  )

  @Argument(help: "The contacts: names, parts of them, or id:12.") var names: [String]
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openExisting()
    try desk.apply(.deleteContacts(try desk.contacts(names)), output)
  }
}
