import ArgumentParser

/// `tend goals`: what the user wants to reach.
struct GoalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goals",
    abstract: "List your goals, or change them.",
    discussion: """
      Example:
        tend goals
        tend goals add "Lead a working group" --network Guild --due "30 jun"
        tend goals done 2
      """,
    subcommands: [
      ListGoals.self, AddGoal.self, EditGoal.self, CloseGoals.self, DeleteGoals.self,
    ],
    defaultSubcommand: ListGoals.self
  )
}
