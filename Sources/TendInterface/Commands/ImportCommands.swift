import TendModel

/// Keys of the import preview.
enum ImportCommands {
  static let all: [CommandInfo] = [
    CommandInfo(
      "accept",
      "Import",
      help: "Take what is shown; one undo takes it back.",
      keys: ["enter", "y"],
      in: .importPreview,
      hintRank: 1,
      unavailable: { state in
        guard let page = state.importPage else { return "There is nothing to import" }
        if state.job != nil { return "The import is running; Ctrl-C stops it" }
        return page.preview.count(.added) + page.preview.count(.updated) == 0
          ? "There is nothing new in this file" : nil
      }
    ) { state, _ in
      state.importPage.map { [.start(.importBatch($0.batch))] } ?? []
    }
  ]
}
