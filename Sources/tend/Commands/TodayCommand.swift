import ArgumentParser
import TendModel

/// `tend today`: who and what is due.
struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "List who and what is due, and why.",
    discussion: """
      The number under TASK is what done and postpone take; tend follow-ups lists all that are open.

      What a day has room for is listed, by what you did in the last weeks; --all
      lists the rest as well. --plain writes one line for each, for a shell's
      prompt or a mail of cron; --exit-code ends with 10 when there is something to
      do and with 0 when there is not.

      Example:
        tend today --all --limit 50
        tend today --plain --exit-code
      """
  )

  @Option(help: "How many lines at most.") var limit = 20
  @Flag(help: "List all that is due, not only what the day has room for.") var all = false
  @Flag(help: "One line for each, without a table.") var plain = false
  @Flag(help: "End with 10 when something is due.") var exitCode = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  /// How many are ranked, shown or not: as many as the dashboard holds.
  private static let readLimit = 200

  /// What the program ends with when something is due.
  private static let dueCode: Int32 = 10

  func validate() throws { try Limits.check(limit) }

  func run() throws {
    let desk = try store.openForReading()
    let list = try desk.dayList(limit: max(limit, Self.readLimit))
    try desk.write(
      TodayReport(list, limit: limit, isWhole: all, isPlain: plain, width: Console().columns),
      output
    )
    let isDue = !list.planned.isEmpty
    if exitCode, isDue { throw ExitCode(Self.dueCode) }
  }
}
