import ArgumentParser
import TendModel

/// `tend digest`: the day as a letter to oneself.
struct DigestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: "Write the day's list as a text that can be mailed.",
    discussion: """
      With --exit-code nothing is written on a day without anything to do, and the
      program ends with 1, so that cron sends no empty mail. --json writes what
      tend today --json does.

      Example:
        tend digest --format markdown
        tend digest --exit-code | mail -E -s "Today" me@contoso.example
      """
  )

  @Option(help: "The form.") var format: DigestFormat = .text
  @Flag(help: "Write nothing and end with 1 when nothing is due.") var exitCode = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  /// More than a day has room for.
  private static let limit = 200

  func run() throws {
    let desk = try store.openForReading()
    let list = try desk.dayList(limit: Self.limit)
    if exitCode, list.planned.isEmpty { throw ExitCode.failure }
    if output.json { return try desk.write(TodayReport(list), output) }
    try Console().write(Digest(list).lines(format))
  }
}
