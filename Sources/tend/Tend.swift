import ArgumentParser
import TendInterface

/// The program: the dashboard, or one of its commands.
@main
struct Tend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tend",
    abstract: "Tend your networks of contacts: who is due, what was promised, who to write to.",
    discussion: """
      Without a command tend opens the dashboard; ? lists its keys, q leaves.

      Example:
        tend demo
        tend import Connections.csv --network LinkedIn
        tend log "Amara Okonkwo" --note "Agreed on a draft"
      """,
    version: Program.version,
    subcommands: [DashboardCommand.self, DemoCommand.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Daily",
        subcommands: [
          TodayCommand.self, FindCommand.self, ViewsCommand.self, ShowCommand.self, AddCommand.self,
          LogCommand.self,
          FollowUpCommand.self, DoneCommand.self, PostponeCommand.self, SnoozeCommand.self,
          EditCommand.self, TagCommand.self, DeleteCommand.self, NetworksCommand.self,
        ]
      ),
      CommandGroup(
        name: "Change",
        subcommands: [UndoCommand.self, RedoCommand.self, HistoryCommand.self]
      ),
      CommandGroup(
        name: "File",
        subcommands: [
          ImportCommand.self, ExportCommand.self, BackupCommand.self, RestoreCommand.self,
        ]
      ),
      CommandGroup(
        name: "Program",
        subcommands: [
          CheckCommand.self, InfoCommand.self, ThemesCommand.self, KeysCommand.self,
        ]
      ),
    ],
    defaultSubcommand: DashboardCommand.self
  )

  @OptionGroup var store: StoreOptions

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exit(withError: sentence(error))
    }
  }

  /// A failure of any room as one sentence; what says wrong usage or a clean exit stays as it is.
  private static func sentence(_ error: any Error) -> any Error {
    guard exitCode(for: error) == .failure, !(error is ExitCode) else { return error }
    return CommandFailure((error as? Failure)?.text ?? String(describing: error))
  }
}
