import ArgumentParser
import TendModel

/// `tend networks leave`: fewer members for a network.
struct LeaveNetwork: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave",
    abstract: "End contacts' membership of a network.",
    discussion: """
      Example:
        tend networks leave Alumni "Amara Okonkwo"
      """
  )

  @Argument(help: "The network: a name, a part of one, or id:3.") var network: String
  @Argument(help: "The contacts: names, parts of them, or id:12.") var contacts: [String]
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.open()
    let change = Change.leave(try desk.contacts(contacts), try desk.network(network))
    try desk.apply(change, output)
  }
}
