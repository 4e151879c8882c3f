import ArgumentParser
import TendModel

/// `tend postpone`: another day for a follow-up.
struct PostponeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "postpone",
    abstract: "Move a follow-up to another day.",
    discussion: """
      tend follow-ups lists the numbers.

      Example:
        tend postpone 12 +1w
      """
  )

  @Argument(help: "The number of the follow-up.") var number: RecordNumber
  @Argument(help: "The day: fri, +2w, \"12 mar\", 2026-03-12.") var day: String
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openExisting()
    let ids = try desk.followUps([number])
    let until = try desk.day(day)
    guard until >= desk.today else {
      throw CommandFailure("\(until) has passed; name today or a day that is still to come")
    }
    try desk.apply(.postponeFollowUps(ids, until: until), output)
  }
}
