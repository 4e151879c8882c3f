import ArgumentParser
import TendModel

/// `tend done`: follow-ups that need no more doing.
struct DoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Close follow-ups by their numbers.",
    discussion: """
      tend follow-ups lists the numbers.

      Example:
        tend done 12
      """
  )

  @Argument(help: "The numbers of follow-ups, as 12 or id:12.") var numbers: [RecordNumber]
  @Flag(help: "They are dropped, not done.") var dropped = false
  @Flag(help: "They are open again.") var reopen = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if dropped && reopen {
      throw ArgumentParser.ValidationError("Choose one of --dropped and --reopen.")
    }
  }

  func run() throws {
    let desk = try store.openExisting()
    let ids = try desk.followUps(numbers)
    let state: FollowUp.State = reopen ? .open : dropped ? .dropped : .done
    try desk.apply(.closeFollowUps(ids, state, on: desk.today), output, label: "next is id:")
  }
}
