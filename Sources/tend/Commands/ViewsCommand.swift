import ArgumentParser

/// `tend views`: the saved views.
struct ViewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "views",
    abstract: "List the saved views with their keys and filters, or change them.",
    discussion: """
      Example:
        tend views
        tend find --view "In no network"
        tend views save "Quiet bankers" 'sector:finance last:>90d' --key F7
      """,
    subcommands: [ListViews.self, SaveView.self, DeleteViews.self],
    defaultSubcommand: ListViews.self
  )
}
