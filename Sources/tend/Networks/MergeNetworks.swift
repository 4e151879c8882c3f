import ArgumentParser
import TendModel

/// `tend network merge`: one network of two.
struct MergeNetworks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one network of two; the first is then gone, and tend undo brings it back.",
    discussion: """
      Members, interactions, follow-ups, goals and own checklist items go along.
      Who was in both keeps the earliest day and both roles; the second network
      keeps its values where it has any.

      Example:
        tend network merge "Old guild" into Guild
      """
  )

  @Argument(help: "The network that goes and the one that stays, perhaps with into between them.")
  var networks: [String]
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let two = try TwoNetworks(networks, link: "into")
    let desk = try store.open()
    let change = Change.mergeNetworks(
      try desk.network(two.first),
      into: try desk.network(two.second)
    )
    try desk.apply(change, output)
  }
}
