import ArgumentParser
import TendModel

/// `tend networks`: the networks and who is in them.
struct NetworksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "networks",
    abstract: "List the networks, or change them.",
    discussion: """
      Example:
        tend networks
        tend networks --overlap
        tend networks --coverage
        tend networks add Alumni --purpose "Stay near research" --cadence 90
        tend networks join Alumni "Amara Okonkwo" "Astrid Lindqvist"
      """,
    subcommands: [
      ListNetworks.self, AddNetwork.self, EditNetwork.self, JoinNetwork.self, LeaveNetwork.self,
      DeleteNetwork.self,
    ],
    defaultSubcommand: ListNetworks.self
  )
}
