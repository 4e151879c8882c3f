import ArgumentParser
import TendAnalytics
import TendModel

/// `tend network show`: the page of a network.
struct ShowNetwork: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show all that is known of a network.",
    discussion: """
      Example:
        tend network Alumni
        tend network show Alumni --json
      """
  )

  @Argument(help: "The network: a name, a part of one, or id:3.") var network: String
  @Option(help: "How many members and interactions at most.") var limit = 50
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws { try Limits.check(limit) }

  func run() throws {
    let desk = try store.openForReading()
    try desk.requireStore()
    let id = try desk.network(network)
    guard let value = try desk.network(id) else {
      throw CommandFailure("\(network) was just deleted")
    }
    let overview = try desk.overview()
    let bridges = overview.index(of: id).map { overview.bridges(of: $0) } ?? []
    let people = bridges.map { overview.facts.people[$0.person].id }
    let names = try desk.names(of: people)
    var report = NetworkReport(id, value, overview.profile(of: id), today: desk.today)
    report.members = try members(of: id, desk)
    report.events = try events(of: id, desk)
    report.checklist = try desk.checklist(of: id).enumerated().map { ItemLine($1, place: $0 + 1) }
    report.bridges = zip(bridges, people).map { bridge, person in
      NetworkReport.Bridge(
        id: person.number,
        name: names[person] ?? "",
        networks: bridge.networks.map { overview.facts.networks[$0].network.name }
      )
    }
    report.goals = try desk.goals(of: id).map(GoalLine.init)
    try report.write(asJSON: output.json)
  }

  private func members(of id: NetworkID, _ desk: Desk) throws -> [ContactLine] {
    var filter = ContactFilter()
    filter.network = id
    filter.today = desk.today
    let query = Query.contacts(filter, ContactOrder(.name), Window(count: limit))
    return try desk.read(query) { answer -> ContactPage? in
      guard case .contacts(let page) = answer else { return nil }
      return page
    }.rows.map { ContactLine($0, today: desk.today) }
  }

  private func events(of id: NetworkID, _ desk: Desk) throws -> [InteractionLine] {
    var filter = JournalFilter()
    filter.network = id
    filter.today = desk.today
    return try desk.read(.journal(filter, Window(count: limit))) { answer -> JournalPage? in
      guard case .journal(let page) = answer else { return nil }
      return page
    }.rows.map(InteractionLine.init)
  }
}
