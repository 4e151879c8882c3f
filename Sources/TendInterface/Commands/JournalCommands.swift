import TendModel

/// What the journal adds to the keys of a contact.
enum JournalCommands {
  static let all: [CommandInfo] = [
    CommandInfo(
      "edit-interaction",
      "Edit entry",
      help: "Edit the interaction in a form.",
      keys: ["e"],
      in: .journal,
      unavailable: { $0.interactionAtHand == nil ? "Nothing was logged yet" : nil }
    ) { state, _ in
      if let row = state.interactionAtHand { state.overlay = .form(.editInteraction(row)) }
      return []
    }
  ]
}
