import ArgumentParser
import TendModel

/// `tend goals done`: goals that were reached, dropped, or opened again.
struct CloseGoals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Close goals by their numbers.",
    discussion: """
      Example:
        tend goals done 2
        tend goals done 2 --reopen
      """
  )

  @Argument(help: "The numbers of goals, as 2 or id:2.") var numbers: [RecordNumber]
  @Flag(help: "They are dropped, not reached.") var dropped = false
  @Flag(help: "They are open again.") var reopen = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if dropped && reopen {
      throw ArgumentParser.ValidationError("Choose one of --dropped and --reopen.")
    }
  }

  func run() throws {
    let desk = try store.open()
    let ids = try numbers.distinct.map { try desk.goal($0).id }
    let state: Goal.State = reopen ? .open : dropped ? .dropped : .done
    try desk.apply(.closeGoals(ids, state, on: desk.today), output)
  }
}
