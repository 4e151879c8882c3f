import ArgumentParser
import TendAnalytics
import TendModel

/// `tend network pair`: who is in both of two networks, and who could be.
struct PairNetworks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair",
    abstract: "Show who is in both of two networks, who in one, and who could be in the other.",
    discussion: """
      Example:
        tend network pair Alumni Guild
      """
  )

  @Argument(help: "The two networks, perhaps with the word and between them.")
  var networks: [String]
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let two = try TwoNetworks(networks, link: "and")
    let desk = try store.openForReading()
    try desk.requireStore()
    let overview = try desk.overview()
    let one = try desk.place(of: try desk.network(two.first), in: overview)
    let other = try desk.place(of: try desk.network(two.second), in: overview)
    guard one != other else { throw CommandFailure("Name two networks; this is one of them twice") }
    let pair = NetworkPair(overview.facts, one, other)
    let people =
      pair.both + pair.onlyFirst + pair.onlySecond
      + (pair.couldJoinFirst + pair.couldJoinSecond).map(\.person)
    let names = try desk.names(of: people.map { overview.facts.people[$0].id })
    try PairReport(pair, overview.facts, names).write(asJSON: output.json)
  }
}
