import ArgumentParser
import TendModel

/// What a goal has to do with, as options.
struct GoalOptions: ParsableArguments {
  @Option(help: "By when: \"30 jun\", +3m, 2026-03-12; an empty text takes the day away.")
  var due: String?
  @Option(
    name: .customLong("network"),
    help: "A network in which it is pursued; several times for several, \"\" for none."
  )
  var networks: [String] = []
  @Option(
    name: .customLong("with"),
    help: "A contact with whom; several times for several, \"\" for none."
  )
  var contacts: [String] = []
  @Option(
    name: .customLong("topic"),
    help: "A topic it is about; several times for several, \"\" for none."
  )
  var topics: [String] = []

  /// Sets what was given.
  func apply(to goal: inout Goal, _ desk: Desk) throws {
    if let due { goal.due = due.isEmpty ? nil : try desk.day(due) }
    if !networks.isEmpty {
      goal.networks = try networks.filter { !$0.isEmpty }.map { try desk.network($0) }
    }
    if !contacts.isEmpty { goal.contacts = try desk.contacts(contacts.filter { !$0.isEmpty }) }
    if !topics.isEmpty {
      goal.topics = topics.filter { !$0.isEmpty }
        .map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
    }
  }
}
