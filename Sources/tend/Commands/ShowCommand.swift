import ArgumentParser

/// `tend show`: all about one contact.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show all that is known of a contact.",
    discussion: """
      Example:
        tend show "Amara Okonkwo"
      """
  )

  @Argument(help: "The contact: a name, a part of one, or id:12.") var name: String
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openForReading()
    try desk.requireStore()
    guard let card = try desk.card(try desk.contact(name)) else {
      throw CommandFailure("\(name) was just deleted")
    }
    try ContactReport(card, today: desk.today).write(asJSON: output.json)
  }
}
