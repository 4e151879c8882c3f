import ArgumentParser

/// `tend show`: all about one contact.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show all that is known of a contact.",
    discussion: """
      Example:
        tend show "Amara Okonkwo"
        tend show "Amara Okonkwo" --limit 500
      """
  )

  @Argument(help: "The contact: a name, a part of one, or id:12.") var name: String
  @Option(help: "How many interactions at most: 10, in JSON 200, when not said.") var limit: Int?
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws { try limit.map(Limits.check) }

  func run() throws {
    let desk = try store.openForReading()
    try desk.requireStore()
    let entries = limit ?? (output.json ? 200 : 10)
    guard let card = try desk.card(try desk.contact(name), entries: entries) else {
      throw CommandFailure("\(name) was just deleted")
    }
    try ContactReport(card, today: desk.today, limit: entries).write(asJSON: output.json)
  }
}
