import ArgumentParser
import TendModel

/// `tend find`: contacts by words.
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find contacts by words in name, organisation, title, points, topics and note.",
    discussion: """
      Every word must begin a word of the contact; no words list all contacts.

      Example:
        tend find amara halden
      """
  )

  @Argument(help: "Words, or their beginnings.") var words: [String] = []
  @Option(help: "Only members of this network.") var network: String?
  @Option(help: "Only contacts with this topic.") var topic: String?
  @Option(help: "What to sort by.") var sort: ContactOrder.Field = .name
  @Flag(help: "The other way round.") var reverse = false
  @Flag(help: "Only those that are due.") var due = false
  @Flag(help: "Archived contacts instead of the others.") var archived = false
  @Option(help: "How many lines at most.") var limit = 50
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws { try Limits.check(limit) }

  func run() throws {
    let desk = try store.openForReading()
    var filter = ContactFilter()
    filter.text = words.joined(separator: " ")
    filter.network = try network.map { try desk.network($0) }
    filter.topic = topic.map(TagCommand.topicName)
    filter.dueBy = due ? desk.today : nil
    filter.isArchived = archived
    let order = ContactOrder(sort, isReversed: reverse)
    let query = Query.contacts(filter, order, Window(count: limit))
    let page = try desk.read(query) { answer -> ContactPage? in
      guard case .contacts(let page) = answer else { return nil }
      return page
    }
    try desk.write(ContactsReport(page, today: desk.today, width: Console().columns), output)
  }
}
