import TendModel

/// Commands that keep folders of cards in step, and keys of what is to be settled.
enum SyncCommands {
  static let all: [CommandInfo] = [
    CommandInfo(
      "sync",
      "Sync folders",
      help: "Keep folders of cards in step, both ways: one by name or path, or all that are known.",
      keys: ["R"],
      argument: ArgumentInfo("folder", isRequired: false, completer: .files),
      unavailable: { state in
        if state.isSample { return "The sample data has no folders" }
        return state.job.map { "\($0.title) is still running; Ctrl-C stops it" }
      }
    ) { _, word in
      let folder = word.trimmingBlanks
      return [.start(.sync(SyncRequest(folder: folder.isEmpty ? nil : folder)))]
    },
    CommandInfo(
      "conflicts",
      "Conflicts",
      help: "List what a folder and the store both changed, to say what holds.",
      keys: ["g s"]
    ) { state, _ in
      state.push(.conflicts(ConflictsScreen()))
      return state.reload()
    },
    settle(
      "keep-store",
      "The store holds",
      "Write into the folder what the store says.",
      "s",
      .store
    ),
    settle(
      "keep-folder",
      "The folder holds",
      "Take into the store what the folder says.",
      "f",
      .folder
    ),
  ]

  private static func settle(
    _ name: String,
    _ title: String,
    _ help: String,
    _ key: String,
    _ side: ConflictSide
  ) -> CommandInfo {
    CommandInfo(
      name,
      title,
      help: help,
      keys: [key],
      in: .conflicts,
      hintRank: 3,
      unavailable: { state in
        if state.conflictsPage?.current == nil { return "There is nothing to settle" }
        return state.job.map { "\($0.title) is still running; Ctrl-C stops it" }
      }
    ) { state, _ in
      guard let conflict = state.conflictsPage?.current else { return [] }
      var request = SyncRequest(folder: conflict.folder)
      request.choices = [conflict: side]
      state.overlay = .confirm(
        Confirmation(
          question(conflict, side),
          action: side == .store ? "Write" : "Take",
          effects: [.start(.sync(request))],
          details: ["store:  \(said(conflict.local))", "folder: \(said(conflict.remote))"]
        )
      )
      return []
    }
  }

  /// Asks for one side, and says what becomes of the value of the other: files have no history.
  private static func question(_ conflict: FolderConflict, _ side: ConflictSide) -> String {
    let what = "\(conflict.property) of \(conflict.name)"
    return switch side {
    case .store:
      "Write what the store says into \(what) in \(conflict.folder)? "
        + "What the file says is then gone, and u cannot bring it back."
    case .folder:
      "Take what \(conflict.folder) says into \(what)? What the store says is overwritten; u brings it back."
    }
  }

  private static let longestValue = 46

  private static func said(_ value: String) -> String {
    let line = value.replacing("\n", with: " / ")
    if line.isEmpty { return "nothing" }
    return line.count > longestValue ? line.prefix(longestValue - 1) + "…" : line
  }
}
