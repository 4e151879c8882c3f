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
      if let row = state.interactionAtHand {
        state.overlay = .form(.editInteraction(row, networks: state.networks.rows))
      }
      return []
    },
    CommandInfo(
      "open-participant",
      "Open who took part",
      help:
        "Open the page of one of those who took part in the entry; Enter asks for it of several.",
      in: .journal,
      argument: ArgumentInfo("contact", completer: .choices(participants)),
      unavailable: { participants($0).isEmpty ? "The cursor is on no entry of the Journal" : nil }
    ) { state, name in
      guard let row = state.entriesAtHand?.current,
        let index = NameChoice.index(of: name, in: row.contactNames)
      else {
        let names = participants(state).joined(separator: ", ")
        state.complain("\"\(name)\" may be nobody or several of those who took part: \(names)")
        return []
      }
      return state.openContact(row.interaction.contacts[index])
    },
    day("previous", "Day before", "Go to the newest entry of the day before.", ["h"], 1),
    day("next", "Day after", "Go to the newest entry of the day after.", ["l"], -1),
  ]

  @Sendable private static func participants(_ state: AppState) -> [String] {
    state.entriesAtHand?.current?.contactNames ?? []
  }

  /// The newest day stands first, so that the day before lies below.
  private static func day(
    _ name: String,
    _ title: String,
    _ help: String,
    _ keys: [String],
    _ step: Int
  ) -> CommandInfo {
    CommandInfo(
      "\(name)-day",
      title,
      help: help,
      keys: keys,
      in: .journal,
      unavailable: {
        $0.entriesAtHand == nil ? "Days are gone through in the Journal; 5 opens it" : nil
      }
    ) { state, _ in
      guard var entries = state.entriesAtHand else { return [] }
      entries.goToDay(step, visible: Layout(state).visibleRows)
      state.entriesAtHand = entries
      return []
    }
  }
}
