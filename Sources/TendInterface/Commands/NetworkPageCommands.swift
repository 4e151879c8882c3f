import TendModel

/// What the page of a network adds to the keys of a contact.
enum NetworkPageCommands {
  static let all: [CommandInfo] = [
    CommandInfo(
      "add-member",
      "Add new",
      help: "Add a contact that joins this network.",
      keys: ["a"],
      in: .networkPage,
      hintRank: 5
    ) { state, _ in
      state.overlay = .form(.addContact(network: state.networkPage?.network?.name ?? ""))
      return []
    },
    CommandInfo(
      "add-members",
      "Add known",
      help: "Make a contact that is known a member of this network.",
      keys: ["+"],
      in: .networkPage,
      argument: ArgumentInfo("contact", completer: .names(.contact)),
      hintRank: 6
    ) { state, name in
      guard let page = state.networkPage else { return [] }
      guard let number = state.chosenNumber else {
        state.complain(
          "No contact is called \"\(name)\"; type a part of the name and choose with Tab"
        )
        return []
      }
      return [.write(.join([ContactID(number)], page.id, role: "", since: state.now.day))]
    },
    CommandInfo(
      "edit-this-network",
      "Edit network",
      help: "Edit this network in a form.",
      keys: ["E"],
      in: .networkPage
    ) { state, _ in
      if let page = state.networkPage, let network = page.network {
        state.overlay = .form(.editNetwork(page.id, network))
      }
      return []
    },
  ]
}
