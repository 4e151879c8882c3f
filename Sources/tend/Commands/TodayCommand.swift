import ArgumentParser
import TendModel

/// `tend today`: who and what is due.
struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "List who and what is due, and why.",
    discussion: """
      The number under TASK is what done and postpone take; tend follow-ups lists all that are open.

      Example:
        tend today --limit 5
      """
  )

  @Option(help: "How many lines at most.") var limit = 20
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws { try Limits.check(limit) }

  func run() throws {
    let desk = try store.openForReading()
    let list = try desk.read(.today(desk.today, limit: limit)) { answer -> TodayList? in
      guard case .today(let list) = answer else { return nil }
      return list
    }
    try desk.write(TodayReport(list), output)
  }
}
