import ArgumentParser
import TendInterface
import TendStore

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
          TodayCommand.self, DigestCommand.self, QueryCommand.self, FindCommand.self,
          ViewsCommand.self, ShowCommand.self, AddCommand.self, LogCommand.self,
          FollowUpCommand.self, FollowUpsCommand.self, DoneCommand.self, PostponeCommand.self,
          SnoozeCommand.self,
          EditCommand.self, TagCommand.self, TieCommand.self, DuplicatesCommand.self,
          MergeCommand.self, DistinctCommand.self, DeleteCommand.self,
          NetworksCommand.self, NetworkCommand.self, GoalsCommand.self, BridgesCommand.self,
          PathCommand.self,
        ]
      ),
      CommandGroup(
        name: "Change",
        subcommands: [UndoCommand.self, RedoCommand.self, HistoryCommand.self, TrashCommand.self]
      ),
      CommandGroup(
        name: "File",
        subcommands: [
          AnalyzeCommand.self, ImportCommand.self, ExportCommand.self, SyncCommand.self,
          BackupCommand.self, RestoreCommand.self,
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
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try parsed(words)
      do {
        try command.run()
      } catch let error as ArgumentParser.ValidationError {
        leave(error.message, usageOf: type(of: command))
      }
    } catch {
      exit(withError: sentence(error))
    }
  }

  /// The command that is meant; ends the program where a word stands for none.
  private static func parsed(_ words: [String]) throws -> any ParsableCommand {
    do {
      return try parseAsRoot(words)
    } catch {
      guard exitCode(for: error) == .validationFailure,
        let unknown = UnknownCommand(in: words, below: self)
      else { throw error }
      let advice = unknown.nearest.map { "did you mean \"\($0)\"?" } ?? "the help lists them all."
      leave("There is no command \"\(unknown.word)\"; \(advice)", usageOf: unknown.parent)
    }
  }

  /// Ends the program over wrong usage, with that of the command that was meant.
  private static func leave(_ message: String, usageOf command: any ParsableCommand.Type) -> Never {
    let usage = usageString(for: command)
    let name = usage.split(separator: " ").prefix { $0.first?.isLetter == true }
      .joined(separator: " ")
    do {
      for line in [
        "Error: \(message)", "Usage: \(usage)", "  See '\(name) --help' for more information.",
      ] {
        try Console().remark(line)
      }
    } catch {
      // Nobody reads standard error; the exit code says the same.
    }
    exit(withError: ExitCode.validationFailure)
  }

  /// A failure of any room as one sentence; what says wrong usage or a clean exit stays as it is.
  private static func sentence(_ error: any Error) -> any Error {
    guard exitCode(for: error) == .failure, !(error is ExitCode) else { return error }
    if let error = error as? StoreError, error.code == .conflict {
      return CommandFailure("\(error.subject); tend history shows it")
    }
    return CommandFailure((error as? Failure)?.text ?? String(describing: error))
  }
}
