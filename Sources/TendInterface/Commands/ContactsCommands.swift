import TendModel

/// What the contact list adds to the keys of a contact.
enum ContactsCommands {
  static let all: [CommandInfo] = [
    CommandInfo(
      "add-contact",
      "Add",
      help: "Add a contact in a form.",
      keys: ["a"],
      in: .contacts,
      hintRank: 5
    ) { state, _ in
      state.overlay = .form(.addContact(network: ""))
      return []
    },
    CommandInfo(
      "archived",
      "Archived or live",
      help: "Show the archived contacts, or the others again.",
      keys: ["z a"],
      in: .contacts
    ) {
      state,
      _ in
      let visible = Layout(state).visibleRows
      state.contacts.filter.isArchived.toggle()
      state.contacts.restart(visible: visible)
      return [.read(.contacts, state.contacts.query(visible: visible))]
    },
  ]
}
