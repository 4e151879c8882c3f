import ArgumentParser
import TendRuntime

/// `tend` alone: the dashboard on the user's store.
struct DashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard",
    abstract: "Open the dashboard; tend alone does the same.",
    discussion: """
      Example:
        tend dashboard --store work.db
      """
  )

  @OptionGroup var store: StoreOptions

  func run() throws { try Dashboard.run(SessionOptions(storePath: store.path)) }
}
