import TendModel

/// Saved views: filters with a name, on function keys.
enum ViewCommands {
  static let all: [CommandInfo] =
    [
      CommandInfo(
        "view",
        "Open a view",
        help: "Show the contacts of a saved view, such as no cadence or changed job.",
        keys: ["g v"],
        argument: ArgumentInfo("name", completer: .choices { $0.views.map(\.view.name) })
      ) { state, name in
        let wanted = FoldedText.folded(name.trimmingBlanks)
        let begun = state.views.filter { FoldedText.folded($0.view.name).hasPrefix(wanted) }
        guard
          let row = state.views.first(where: { FoldedText.folded($0.view.name) == wanted })
            ?? (begun.count == 1 ? begun[0] : nil)
        else {
          state.complain("There is no view \"\(name)\"; :view and Tab list them")
          return []
        }
        return state.show(row.view)
      },
      CommandInfo(
        "reconnect",
        "Reconnect",
        help: "Show who has been quiet for long; they are not among those who are due.",
        keys: ["g r"]
      ) { state, _ in
        state.views.first { $0.isBuiltIn && $0.view.name == SavedView.reconnectName }
          .map { state.show($0.view) } ?? []
      },
      CommandInfo(
        "save-view",
        "Save as view",
        help:
          "Keep the filter and order of the list under a name; F7 at its end gives it that key.",
        argument: ArgumentInfo("name"),
        unavailable: { state in
          guard let list = state.contactList, state.focus == .contacts else {
            return "Views are made of the contact list; 2 opens it"
          }
          return list.filter.text.isEmpty ? "Filter the list first with /" : nil
        }
      ) { state, text in save(text.trimmingBlanks, &state) },
      CommandInfo(
        "delete-view",
        "Delete a view",
        help: "Delete a view of your own; u brings it back.",
        argument: ArgumentInfo(
          "name",
          completer: .choices { $0.views.filter { !$0.isBuiltIn }.map(\.view.name) }
        ),
        unavailable: {
          $0.views.contains { !$0.isBuiltIn } ? nil : "There are no views of your own"
        }
      ) { state, name in
        let wanted = FoldedText.folded(name.trimmingBlanks)
        let row = state.views.first { !$0.isBuiltIn && FoldedText.folded($0.view.name) == wanted }
        guard let id = row?.id else {
          state.complain("There is no view \"\(name)\" of your own")
          return []
        }
        return [.write(.deleteView(id))]
      },
    ] + SavedView.functionKeys.map(onKey)

  private static func onKey(_ number: Int) -> CommandInfo {
    CommandInfo(
      "view-\(number)",
      "View on F\(number)",
      help: "Open the view that has this key.",
      keys: ["F\(number)"],
      unavailable: { state in
        state.views.contains { $0.view.functionKey == number }
          ? nil : "No view has the key F\(number); :save-view NAME F\(number) gives it one"
      }
    ) { state, _ in
      state.views.first { $0.view.functionKey == number }.map { state.show($0.view) } ?? []
    }
  }

  private static func save(_ text: String, _ state: inout AppState) -> [Effect] {
    guard let list = state.contactList else { return [] }
    var words = text.split(separator: " ").map(String.init)
    var key: Int?
    if words.count > 1, let last = words.last, last.uppercased().hasPrefix("F"),
      let number = Int(last.dropFirst()), SavedView.functionKeys.contains(number)
    {
      key = number
      words.removeLast()
    }
    let name = words.joined(separator: " ")
    let known = state.views.first {
      !$0.isBuiltIn && FoldedText.folded($0.view.name) == FoldedText.folded(name)
    }
    var view = SavedView(
      uid: known?.view.uid ?? state.uids.next(),
      name: name,
      filter: list.filter.text
    )
    view.order = list.order
    view.functionKey = key ?? known?.view.functionKey
    let write = Effect.write(known?.id.map { .editView($0, view) } ?? .addView(view))
    let holder = key.flatMap { key in state.views.first { $0.view.functionKey == key } }
    guard let key, let holder, holder.view.uid != view.uid else { return [write] }
    var question = Confirmation(
      "F\(key) opens \"\(holder.view.name)\". Give the key to \"\(name)\"?",
      action: "Give it",
      effects: [write]
    )
    question.isYesFocused = true
    state.overlay = .confirm(question)
    return []
  }
}

extension AppState {
  /// Shows the contacts of a view.
  mutating func show(_ view: SavedView) -> [Effect] {
    _ = open(.contacts)
    if contacts.orderBefore == nil { contacts.orderBefore = contacts.order }
    contacts.order = view.order
    let effects = setFilter(view.filter)
    say("View: \(view.name)")
    return effects
  }
}
