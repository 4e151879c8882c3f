import ArgumentParser
import TendModel

/// `tend find`: contacts by words and fields.
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find contacts by words and fields, the best matches first.",
    discussion: """
      Words must begin a word of name, organisation, title, points, topics, networks, note or of what was logged; fields \
      narrow: org: net: sector: #topic offers: needs: circle: importance: due: last: met: has: no: is: name: note: title: \
      email: phone: space: channel:, joined by and, or, not and parentheses. docs/FILTERS.md has them all. No words list \
      all contacts.

      Example:
        tend find amara halden
        tend find 'net:alumni last:>90d -is:snoozed'
        tend find --view Overdue circle:1
      """
  )

  @Argument(parsing: .allUnrecognized, help: "Words and fields.") var query: [String] = []
  @Option(help: "Only contacts of this saved view, by name or key.") var view: String?
  @Option(help: "Only members of this network.") var network: String?
  @Option(help: "Only contacts with this topic.") var topic: String?
  @Option(help: "What to sort by; by relevance when not said.") var sort: ContactOrder.Field?
  @Flag(help: "The other way round.") var reverse = false
  @Flag(help: "Only those that are due.") var due = false
  @Flag(help: "Archived contacts instead of the others.") var archived = false
  @Option(help: "How many lines at most.") var limit = 50
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    try Limits.check(limit)
    try FilterWord.check(query)
  }

  func run() throws {
    let desk = try store.openForReading()
    let view = try view.map { try desk.view($0) }
    let parts = [view?.filter, FilterWord.line(query)].compactMap(\.self).map {
      FilterReading($0).expression
    }
    var filter = ContactFilter()
    filter.expression = .conjunction(parts)
    filter.network = try network.map { try desk.network($0) }
    filter.topic = topic.map(TagCommand.topicName)
    filter.dueBy = due ? desk.today : nil
    filter.isArchived = archived
    filter.today = desk.today
    var order = sort.map { ContactOrder($0) } ?? view?.order ?? ContactOrder(.relevance)
    if reverse { order.isReversed.toggle() }
    let query = Query.contacts(filter, order, Window(count: limit))
    let page = try desk.read(query) { answer -> ContactPage? in
      guard case .contacts(let page) = answer else { return nil }
      return page
    }
    try desk.write(ContactsReport(page, today: desk.today, width: Console().columns), output)
  }
}
