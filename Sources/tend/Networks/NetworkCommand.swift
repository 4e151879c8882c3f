import ArgumentParser

/// `tend network`: one network, or two beside each other.
struct NetworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "network",
    abstract: "Show a network with its members, interactions, checklist, bridges and goals.",
    discussion: """
      Example:
        tend network Alumni
        tend network merge "Old guild" into Guild
        tend network compare Alumni Guild
        tend network tick Alumni 3
      """,
    subcommands: [
      ShowNetwork.self, PairNetworks.self, CompareNetworks.self, MergeNetworks.self,
      ListChecklist.self, TickItem.self, AddItem.self, EditItem.self, DeleteItem.self,
    ],
    defaultSubcommand: ShowNetwork.self
  )
}
