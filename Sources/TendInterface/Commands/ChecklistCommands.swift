import TendModel

/// The checklist on a network's page.
enum ChecklistCommands {
  private static let needsItem: @Sendable (AppState) -> String? = {
    $0.networkPage?.currentItem == nil
      ? "Open the checklist on a network's page: 3, Enter, then Tab" : nil
  }

  private static let needsOwn: @Sendable (AppState) -> String? = { state in
    guard let row = state.networkPage?.currentItem else { return needsItem(state) }
    return row.item.starterKey == nil
      ? nil : "It comes with the program; your own items can be changed"
  }

  static let all: [CommandInfo] = [
    CommandInfo(
      "tick",
      "Tick",
      help: "Tick the item of the checklist, or take the tick away.",
      keys: ["x", "space", "enter"],
      in: .checklist,
      hintRank: 4,
      unavailable: needsItem
    ) { state, _ in
      state.networkPage?.currentItem.map { [.write($0.ticked(on: state.now.day))] } ?? []
    },
    CommandInfo(
      "add-item",
      "Add an item",
      help: "Add an item of your own to the stage of the one under the cursor.",
      keys: ["a"],
      in: .checklist,
      argument: ArgumentInfo("item"),
      hintRank: 5,
      unavailable: {
        $0.networkPage == nil ? "Open a network's page first: 3, then Enter" : nil
      }
    ) { state, title in
      guard let page = state.networkPage, let network = page.network else { return [] }
      let item = ChecklistItem(
        uid: state.uids.next(),
        network: page.id,
        stage: page.currentItem?.item.stage ?? network.stage,
        title: title.trimmingBlanks
      )
      state.networkPage?.awaitsItem = true
      return [.write(.addChecklistItem(item))]
    },
    CommandInfo(
      "edit-item",
      "Edit the item",
      help: "Say an item of your own in other words.",
      keys: ["e"],
      in: .checklist,
      argument: ArgumentInfo(
        "item",
        initial: { $0.networkPage?.currentItem?.item.title ?? "" }
      ),
      unavailable: needsOwn
    ) { state, title in
      guard let row = state.networkPage?.currentItem, let id = row.id else { return [] }
      var item = row.item
      item.title = title.trimmingBlanks
      return [.write(.editChecklistItem(id, item, from: row.item))]
    },
    CommandInfo(
      "delete-item",
      "Delete the item",
      help: "Take an item of your own off the checklist; u brings it back.",
      keys: ["D"],
      in: .checklist,
      unavailable: needsOwn
    ) { state, _ in
      state.networkPage?.currentItem?.id.map { [.write(.deleteChecklistItems([$0]))] } ?? []
    },
  ]
}
