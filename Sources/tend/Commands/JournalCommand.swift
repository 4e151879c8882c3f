import ArgumentParser

/// `tend journal`: what was logged.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "List what was logged, newest first, with its numbers, or delete of it.",
    discussion: """
      The numbers are those that tend log --edit takes.

      Example:
        tend journal
        tend journal pricing 'last:<30d' --network Alumni
        tend journal delete 12
      """,
    subcommands: [ListJournal.self, DeleteInteractions.self],
    defaultSubcommand: ListJournal.self
  )
}
