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
        tend networks leave Alumni "Amara Okonkwo" --on "30 jun"
        tend networks leave Alumni "Amara Okonkwo" --forget
      """
  )

  @Argument(help: "The network: a name, a part of one, or id:3.") var network: String
  @Argument(help: "The contacts: names, parts of them, or id:12.") var contacts: [String]
  @Option(help: "Their last day there; without it today.") var on: String?
  @Flag(help: "They were never members: nothing is kept of it.") var forget = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if forget, on != nil {
      throw ArgumentParser.ValidationError("Choose one of --on and --forget.")
    }
  }

  func run() throws {
    let desk = try store.open()
    let network = try desk.network(network)
    let cards = try desk.contacts(contacts).compactMap { try desk.card($0) }
    let members = cards.filter { card in card.networks.contains { $0.id == network } }
    let day = forget ? nil : try on.map { try desk.pastDay($0) } ?? desk.today
    guard members.isEmpty else {
      return try desk.apply(.leave(members.map(\.id), network, on: day), output)
    }
    let who = cards.map(\.contact.name).joined(separator: ", ")
    let name = try desk.network(network)?.name ?? self.network
    let title = "\(who) \(cards.count == 1 ? "is" : "are") not in \(name)"
    try ChangeReport(unchanged: title).write(asJSON: output.json)
  }
}
