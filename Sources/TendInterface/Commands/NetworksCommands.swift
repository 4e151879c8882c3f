import TendModel

/// The networks side by side.
enum NetworksCommands {
  private static let needsNetwork: @Sendable (AppState) -> String? = {
    $0.networks.current == nil ? "There is no network yet; a adds one" : nil
  }

  static let all: [CommandInfo] = own + NetworkOrder.Field.allCases.map(sorter)

  private static let own: [CommandInfo] = [
    CommandInfo(
      "open-network",
      "Open",
      help: "Open the network with its members.",
      keys: ["enter"],
      in: .networks,
      hintRank: 4,
      unavailable: needsNetwork
    ) {
      state,
      _ in state.networks.current.map { state.openNetwork($0.id) } ?? []
    },
    CommandInfo(
      "add-network",
      "Add",
      help: "Add a network in a form.",
      keys: ["a"],
      in: .networks,
      hintRank: 5
    ) { state, _ in
      state.overlay = .form(.addNetwork())
      return []
    },
    CommandInfo(
      "edit-network",
      "Edit",
      help: "Edit the network in a form.",
      keys: ["e"],
      in: .networks,
      hintRank: 6,
      unavailable: needsNetwork
    ) {
      state,
      _ in
      if let row = state.networks.current {
        state.overlay = .form(.editNetwork(row.id, row.network))
      }
      return []
    },
    CommandInfo(
      "network-follow-up",
      "Follow-up",
      help: "Add a follow-up for the network.",
      keys: ["f"],
      in: .networks,
      unavailable: needsNetwork
    ) { state, _ in
      if let row = state.networks.current {
        state.overlay = .form(.addFollowUp([], row.id, "Follow-up for \(row.network.name)"))
      }
      return []
    },
    CommandInfo(
      "delete-network",
      "Delete",
      help: "Delete the network; its contacts stay. It asks first and can be undone.",
      keys: ["D"],
      in: .networks,
      unavailable: needsNetwork
    ) { state, _ in
      if let row = state.networks.current {
        state.overlay = .confirm(
          Confirmation(
            "Delete the network \(row.network.name)? Its contacts stay.",
            action: "Delete",
            effects: [.write(.deleteNetwork(row.id))]
          )
        )
      }
      return []
    },
  ]

  private static func sorter(_ field: NetworkOrder.Field) -> CommandInfo {
    CommandInfo(
      "sort-networks-\(field.rawValue)",
      "Sort by \(field.title)",
      help: "Sort the networks; again reverses the order.",
      keys: [", \(field.key)"],
      in: .networks,
      unavailable: {
        $0.view == .networks ? nil : "The networks are sorted in their view; 3 opens it"
      }
    ) { state, _ in
      let isSame = state.networks.order.field == field
      let order = NetworkOrder(
        field: field,
        isReversed: isSame && !state.networks.order.isReversed
      )
      state.networks.sort(by: order, visible: Layout(state).visibleRows)
      return []
    }
  }
}
