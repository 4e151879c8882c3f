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
        return page.isWithoutNews ? "There is nothing new in this file" : nil
      }
    ) { state, _ in
      state.importPage.map { [.start(.importBatch($0.batch))] } ?? []
    },
    CommandInfo(
      "add-people",
      "Add people or not",
      help: "Add those who took part and are no contacts yet, or leave them out again.",
      keys: ["a"],
      in: .importPreview,
      hintRank: 2,
      unavailable: { state in
        guard let page = state.importPage else { return "There is nothing to import" }
        if state.job != nil { return "The import is running; Ctrl-C stops it" }
        return page.preview.strangers.isEmpty && !page.request.addsPeople
          ? "Everybody in this file is in tend" : nil
      }
    ) { state, _ in
      guard var request = state.importPage?.request else { return [] }
      request.addsPeople.toggle()
      return [.start(.previewImport(request))]
    },
    CommandInfo(
      "columns",
      "Choose columns",
      help: "Say anew what the columns of this table hold.",
      keys: ["m"],
      in: .importPreview,
      hintRank: 3,
      unavailable: { state in
        guard let page = state.importPage else { return "There is nothing to import" }
        return page.batch.source == "generic" ? nil : "The columns of this file are known"
      }
    ) { state, _ in
      guard let request = state.importPage?.request else { return [] }
      return [.start(.sampleTable(request))]
    },
  ]
}
