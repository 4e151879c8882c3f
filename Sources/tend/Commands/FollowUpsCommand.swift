import ArgumentParser

/// `tend follow-ups`: what is open, and other values for it.
struct FollowUpsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-ups",
    abstract: "List all open follow-ups with their numbers, or change them.",
    discussion: """
      The numbers are those that tend done and tend postpone take.

      Example:
        tend follow-ups
        tend follow-ups edit 12 --title "Send the deck" --due fri
      """,
    subcommands: [ListFollowUps.self, EditFollowUp.self, DeleteFollowUps.self],
    defaultSubcommand: ListFollowUps.self
  )
}
