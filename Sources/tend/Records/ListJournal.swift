import ArgumentParser
import TendModel

/// `tend journal list`: interactions, newest first.
struct ListJournal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what was logged, newest first.",
    discussion: """
      Words and fields narrow it as the filter of the Journal does; docs/FILTERS.md has
      them all.

      Example:
        tend journal pricing channel:call
      """
  )

  @Argument(parsing: .allUnrecognized, help: "Words and fields.") var query: [String] = []
  @Option(help: "Only what took place in this network.") var network: String?
  @Option(help: "How many lines at most.") var limit = 50
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    try Limits.check(limit)
    try FilterWord.check(query)
  }

  func run() throws {
    let desk = try store.openForReading()
    var filter = JournalFilter()
    filter.text = FilterWord.line(query)
    filter.today = desk.today
    filter.network = try network.map { try desk.network($0) }
    let page = try desk.read(.journal(filter, Window(count: limit))) { answer -> JournalPage? in
      guard case .journal(let page) = answer else { return nil }
      return page
    }
    try desk.write(JournalReport(page, today: desk.today), output)
  }
}
