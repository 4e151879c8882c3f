import TendModel

/// What the page of a network adds to the keys of a contact.
enum NetworkPageCommands {
  static let all: [CommandInfo] = members + sections

  private static let members: [CommandInfo] = [
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
      keys: ["c e"],
      in: .networkPage
    ) { state, _ in
      if let page = state.networkPage, let network = page.network {
        state.overlay = .form(.editNetwork(page.id, network))
      }
      return []
    },
  ]

  private static let sections: [CommandInfo] =
    [
      CommandInfo(
        "next-section",
        "Next part",
        help: "Go on to the next part of the page: interactions, checklist, bridges, goals.",
        keys: ["tab"],
        in: .networkPage,
        hintRank: 4,
        unavailable: needsPage
      ) { state, _ in show(&state, step: 1) },
      CommandInfo(
        "previous-section",
        "Part before",
        help: "Go back to the part of the page before.",
        keys: ["S-tab"],
        in: .networkPage,
        unavailable: needsPage
      ) { state, _ in show(&state, step: -1) },
    ]
    + NetworkPageScreen.Section.allCases.map { section in
      CommandInfo(
        "network-\(section.rawValue)",
        section.rawValue.prefix(1).uppercased() + section.rawValue.dropFirst(),
        help: "Show the \(section.rawValue) of the network.",
        in: .networkPage,
        unavailable: needsPage
      ) { state, _ in show(&state, section) }
    }

  private static let needsPage: @Sendable (AppState) -> String? = {
    $0.networkPage == nil ? "Open a network's page first: 3, then Enter" : nil
  }

  private static func show(_ state: inout AppState, step: Int) -> [Effect] {
    let all = NetworkPageScreen.Section.allCases
    guard let now = state.networkPage.flatMap({ all.firstIndex(of: $0.section) }) else { return [] }
    return show(&state, all[(now + step + all.count) % all.count])
  }

  private static func show(
    _ state: inout AppState,
    _ section: NetworkPageScreen.Section
  ) -> [Effect] {
    state.networkPage?.section = section
    state.cardScroll = 0
    return state.relayout()
  }
}
