import ArgumentParser
import TendModel
import TendStore

/// `tend follow-ups list`: all that is open, whenever it is due.
struct ListFollowUps: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List all open follow-ups with the numbers that done and postpone take.",
    discussion: """
      Example:
        tend follow-ups
      """
  )

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openForReading()
    let rows = try desk.store.openFollowUps()
    try desk.write(FollowUpsReport(rows, today: desk.today), output)
  }
}
