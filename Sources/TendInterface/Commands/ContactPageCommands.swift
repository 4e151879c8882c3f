import TendModel

/// What the page of a contact adds to the keys of a contact.
enum ContactPageCommands {
  static let all: [CommandInfo] = [
    CommandInfo(
      "edit-contact",
      "Edit contact",
      help: "Edit the contact of this page in a form.",
      keys: ["c e"],
      in: .contactPage,
      hintRank: 5
    ) {
      state,
      _ in
      state.contactPage.map { [.read(.form, .card($0.id))] } ?? []
    },
    CommandInfo(
      "open-item",
      "Edit entry",
      help: "Edit the follow-up or interaction under the cursor.",
      keys: ["enter"],
      in: .contactPage,
      hintRank: 4,
      unavailable: {
        $0.contactPage?.current == nil ? "There is no entry here yet; i logs one" : nil
      }
    ) { state, _ in
      switch state.contactPage?.current {
      case .followUp(let row): state.overlay = .form(.editFollowUp(row))
      case .interaction(let row):
        state.overlay = .form(.editInteraction(row, networks: state.networks.rows))
      case nil: break
      }
      return []
    },
    CommandInfo(
      "delete-contact",
      "Delete contact",
      help: "Delete the contact of this page; it asks first and can be undone.",
      keys: [],
      in: .contactPage,
      unavailable: {
        $0.contactPage == nil ? "No contact's page is open; :delete acts on the list" : nil
      }
    ) { state, _ in
      guard let page = state.contactPage else { return [] }
      let name = page.card?.contact.name ?? "this contact"
      ContactCommands.askToDelete([page.id], name, &state)
      return []
    },
  ]
}
