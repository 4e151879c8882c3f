import ArgumentParser
import TendModel

/// `tend networks join`: more members for a network.
struct JoinNetwork: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Make contacts members of a network.",
    discussion: """
      Example:
        tend networks join Alumni "Amara Okonkwo" --role chair
      """
  )

  @Argument(help: "The network: a name, a part of one, or id:3.") var network: String
  @Argument(help: "The contacts: names, parts of them, or id:12.") var contacts: [String]
  @Option(help: "What they do there.") var role = ""
  @Option(help: "Their first day there.") var since: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.open()
    let change = Change.join(
      try desk.contacts(contacts),
      try desk.network(network),
      role: role,
      since: try since.map { try desk.pastDay($0) },
      corrects: true
    )
    try desk.apply(change, output)
  }
}
