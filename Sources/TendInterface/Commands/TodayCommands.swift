import TendModel

/// What the day's list adds to the keys of a contact.
enum TodayCommands {
  static let all: [CommandInfo] = [
    CommandInfo(
      "more",
      "More or less",
      help: "Show all that is due, or only what the day has room for.",
      keys: ["+"],
      in: .today,
      hintRank: 6,
      unavailable: { state in
        state.today.hiddenCount > 0 || state.today.showsAll ? nil : "All that is due is shown"
      }
    ) { state, _ in
      state.today.toggleAll(visible: Layout(state).visibleRows)
      return []
    },
    CommandInfo(
      "add",
      "Add contact",
      help: "Add a contact in a form.",
      keys: ["a"],
      in: .today
    ) { state, _ in
      state.overlay = .form(.addContact(network: ""))
      return []
    },
  ]
}
