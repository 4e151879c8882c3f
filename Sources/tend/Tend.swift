import ArgumentParser
import TendInterface
import TendRuntime
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
          ViewsCommand.self, ShowCommand.self, JournalCommand.self, AddCommand.self,
          LogCommand.self,
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
          CheckCommand.self, InfoCommand.self, ThemesCommand.self, KeysCommand.self, MeCommand.self,
        ]
      ),
    ],
    defaultSubcommand: DashboardCommand.self
  )

  @OptionGroup var store: StoreOptions

  static func main() {
    let words = withLineApart(Array(CommandLine.arguments.dropFirst()))
    do {
      if let options = dashboardAlone(words) { return try Dashboard.run(options) }
      var command = try parsed(words)
      do {
        try command.run()
      } catch let error as ArgumentParser.ValidationError {
        leave(error.message, usageOf: type(of: command))
      }
    } catch {
      end(sentence(error))
    }
  }

  /// Ends the program as the parser does, but with nothing of what was typed raw on the terminal.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code == .success || message.isEmpty { exit(withError: error) }
    do {
      for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
        try Console().remark(String(line))
      }
    } catch {
      // Nobody reads standard error; the exit code says the same.
    }
    exit(withError: code)
  }

  /// The words with `--` before a line to log that begins with a sign, as one from a list does: it is no option.
  private static func withLineApart(_ words: [String]) -> [String] {
    let flags: Set = ["log", "--new", "--tried", "--json"]
    guard words.first == "log", !words.contains("--"),
      let place = words.indices.dropFirst().first(where: { index in
        words[index].hasPrefix("-") && !words[index].hasPrefix("--")
          && words[index].contains(where: \.isWhitespace)
          && (flags.contains(words[index - 1]) || !words[index - 1].hasPrefix("-"))
      })
    else { return words }
    var apart = words
    let line = apart.remove(at: place)
    return apart + ["--", line]
  }

  /// The command that is meant; ends the program where a word stands for none.
  private static func parsed(_ words: [String]) throws -> any ParsableCommand {
    if let command = plainlyNamed(words) { return command }
    // The parser shows the help of all commands for one that there is not, as if that was asked for.
    if words.first == "help", let unknown = UnknownCommand(in: words.dropFirst(), below: self) {
      leave(unknown)
    }
    do {
      return try parseAsRoot(words)
    } catch {
      guard exitCode(for: error) == .validationFailure,
        let unknown = UnknownCommand(in: words[...], below: self)
      else { throw error }
      leave(unknown)
    }
  }

  private static func leave(_ unknown: UnknownCommand) -> Never {
    let advice = unknown.nearest.map { "did you mean \"\($0)\"?" } ?? "the help lists them all."
    leave("There is no command \"\(unknown.word)\"; \(advice)", usageOf: unknown.parent)
  }

  /// The command of words that begin with its name; nil where they are wrong or ask for help.
  ///
  /// To read them among all commands, with their options, takes milliseconds. What is said of
  /// mistakes is left to that longer way.
  private static func plainlyNamed(_ words: [String]) -> (any ParsableCommand)? {
    guard !words.contains(where: { $0.hasPrefix("--help") || $0 == "-h" || $0 == "help" }),
      let named = configuration.subcommands.first(where: {
        $0.configuration.commandName == words.first
      })
    else { return nil }
    do {
      return try named.parseAsRoot(Array(words.dropFirst()))
    } catch {
      return nil
    }
  }

  /// The dashboard's options where the words ask for nothing else; most starts do, and need no parser.
  private static func dashboardAlone(_ words: [String]) -> SessionOptions? {
    if words.isEmpty { return SessionOptions() }
    guard words.count == 2, words[0] == "--store", !words[1].hasPrefix("-") else { return nil }
    return SessionOptions(storePath: words[1])
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
