import TendModel

/// What the day's list adds to the keys of a contact.
enum TodayCommands {
  static let all: [CommandInfo] = [
    CommandInfo(
      "add",
      "Add contact",
      help: "Add a contact in a form.",
      keys: ["a"],
      in: .today
    ) { state, _ in
      state.overlay = .form(.addContact(network: ""))
      return []
    }
  ]
}
