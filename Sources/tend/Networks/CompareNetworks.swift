import ArgumentParser
import TendAnalytics
import TendModel

/// `tend network compare`: two networks by quarter.
struct CompareNetworks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show two networks by quarter: members, who joined, who left.",
    discussion: """
      Example:
        tend network compare Alumni with Guild --quarters 4
      """
  )

  /// More than forty years.
  private static let validQuarters = 1...160

  @Argument(help: "The two networks, perhaps with the word with between them.")
  var networks: [String]
  @Option(help: "How many quarters, with this one.") var quarters = 8
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard Self.validQuarters.contains(quarters) else {
      throw ArgumentParser.ValidationError("--quarters is \(quarters); it must be from 1 to 160.")
    }
  }

  func run() throws {
    let two = try TwoNetworks(networks, link: "with")
    let desk = try store.openForReading()
    try desk.requireStore()
    let overview = try desk.overview()
    let one = try desk.place(of: try desk.network(two.first), in: overview)
    let other = try desk.place(of: try desk.network(two.second), in: overview)
    let timeline = NetworkTimeline(overview.facts, one, other, quarterCount: quarters)
    try ComparisonReport(timeline, overview.facts).write(asJSON: output.json)
  }
}
