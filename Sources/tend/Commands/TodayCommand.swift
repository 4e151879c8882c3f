import ArgumentParser
import TendModel

/// `tend today`: who and what is due.
struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "List who and what is due, and why.",
    discussion: """
      The number under TASK is what done and postpone take; tend follow-ups lists
      all that are open.

      What a day has room for is listed, by what you did in the last weeks; --all
      lists the rest as well. --plain writes one line for each, for a shell's
      prompt or a mail of cron; --exit-code ends with 10 when there is something to
      do and with 0 when there is not.

      Example:
        tend today --all --limit 50
        tend today --plain --exit-code
      """
  )

  @Option(help: "How many lines at most; 20, or all with --all.") var limit: Int?
  @Flag(help: "List all that is due, not only what the day has room for.") var all = false
  @Flag(help: "One line for each, without a table.") var plain = false
  @Flag(help: "End with 10 when something is due.") var exitCode = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  /// How many are ranked, shown or not: as many as the dashboard holds.
  private static let readLimit = 200
  private static let usualLimit = 20
  /// More than anybody reads, and less than takes a while to write.
  private static let mostLimit = 10_000

  /// What the program ends with when something is due.
  private static let dueCode: Int32 = 10

  func validate() throws { if let limit { try Limits.check(limit) } }

  func run() throws {
    let desk = try store.openForReading()
    let limit = limit ?? (all ? Self.mostLimit : Self.usualLimit)
    let list = try desk.dayList(limit: max(limit, Self.readLimit))
    try desk.write(
      TodayReport(list, limit: limit, isWhole: all, isPlain: plain, width: Console().columns),
      output
    )
    let isDue = !list.planned.isEmpty
    if exitCode, isDue { throw ExitCode(Self.dueCode) }
  }
}
