import ArgumentParser
import TendModel

/// `tend goals add`: a goal more.
struct AddGoal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a goal.",
    discussion: """
      Example:
        tend goals add "Lead a working group" --network Guild --with "Amara Okonkwo" --topic reliability
      """
  )

  @Argument(help: "What you want to reach.") var title: String
  @OptionGroup(title: "Values") var values: GoalOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.open()
    var goal = Goal(uid: desk.newUID(), title: title, createdOn: desk.today)
    try values.apply(to: &goal, desk)
    let added = goal
    try checked { () throws(TendModel.ValidationError) in try added.validate() }
    try desk.apply(.addGoal(added), output)
  }
}
