import ArgumentParser
import TendModel

/// `tend goals edit`: other values for a goal.
struct EditGoal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change values of a goal; only what is given changes.",
    discussion: """
      Example:
        tend goals edit 2 --due +3m --network Guild --network Alumni
      """
  )

  @Argument(help: "The number of the goal, as 2 or id:2.") var number: RecordNumber
  @Option(help: "What you want to reach.") var title: String?
  @OptionGroup(title: "Values") var values: GoalOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.open()
    let row = try desk.goal(number)
    var goal = row.goal
    if let title { goal.title = title }
    try values.apply(to: &goal, desk)
    guard goal != row.goal else {
      throw ArgumentParser.ValidationError("Say what to change, such as --due +3m.")
    }
    let changed = goal
    try checked { () throws(TendModel.ValidationError) in try changed.validate() }
    try desk.apply(.editGoal(row.id, changed, from: row.goal), output)
  }
}
