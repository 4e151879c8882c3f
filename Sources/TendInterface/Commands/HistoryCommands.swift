import TendModel

/// Keys of the pages on which what was done can be taken back.
enum HistoryCommands {
  static let all: [CommandInfo] = [
    CommandInfo(
      "back-to-here",
      "Undo to here",
      help: "Undo your changes from the newest back to this one; another's change alone.",
      keys: ["enter"],
      in: .history,
      hintRank: 4,
      unavailable: { state in
        guard let entry = state.historyPage?.current else { return "Nothing was changed yet" }
        return entry.state == .done
          ? nil : "This was undone already; Ctrl-R does what you undid last again"
      }
    ) { state, _ in undoToHere(&state) },
    CommandInfo(
      "bring-back",
      "Bring back",
      help:
        "Bring the deleted record back with all that was deleted with it; of several it asks first.",
      keys: ["enter"],
      in: .trash,
      hintRank: 4,
      unavailable: { $0.trashPage?.current == nil ? "Nothing was deleted" : nil }
    ) { state, _ in bringBack(&state) },
  ]

  /// What one change deleted comes back as a whole, so that no half of it is lost sight of.
  private static func bringBack(_ state: inout AppState) -> [Effect] {
    guard let row = state.trashPage?.current else { return [] }
    guard row.together > 1 else { return [.write(.revert(row.change))] }
    state.overlay = .confirm(
      Confirmation(
        "\(row.name) was deleted at once with others. Bring all \(row.together) back?",
        action: "Bring back",
        effects: [.write(.revert(row.change))]
      )
    )
    return []
  }

  private static func undoToHere(_ state: inout AppState) -> [Effect] {
    guard let page = state.historyPage, let entry = page.current else { return [] }
    guard entry.author == state.summary?.author else {
      state.overlay = .confirm(
        Confirmation(
          "Revert \"\(entry.title)\" by \(entry.author)?",
          action: "Revert",
          effects: [.write(.revert(entry.id))]
        )
      )
      return []
    }
    let count = page.entries.prefix(page.cursor.index + 1).count {
      $0.state == .done && $0.author == entry.author
    }
    let what = count == 1 ? "\"\(entry.title)\"" : "your last \(count) changes, back to this one"
    state.overlay = .confirm(
      Confirmation(
        "Undo \(what)?",
        action: "Undo",
        effects: [.write(.undoBack(to: entry.id))]
      )
    )
    return []
  }
}
