import TendModel

/// Keys of the page on which the user says what the columns of a table hold.
enum MappingCommands {
  static let all: [CommandInfo] = [
    CommandInfo(
      "use-columns",
      "Use these columns",
      help: "Read the table with these columns and show what it would do; they are remembered.",
      keys: ["enter", "y"],
      in: .mapping,
      hintRank: 1,
      unavailable: { state in
        guard let page = state.mappingPage else { return "There are no columns to choose" }
        if state.job != nil { return "A file is being read; Ctrl-C stops it" }
        return page.mapping.isUsable
          ? nil : "Say which column holds a name, an organisation, an e-mail or a phone"
      }
    ) { state, _ in
      state.mappingPage.map { [.start(.previewImport($0.chosenRequest))] } ?? []
    },
    CommandInfo(
      "next-field",
      "Next field",
      help: "Let the column hold the next field.",
      keys: ["l", "right"],
      in: .mapping,
      hintRank: 2
    ) { state, _ in
      state.mappingPage?.step(by: 1)
      return []
    },
    CommandInfo(
      "previous-field",
      "Previous field",
      help: "Let the column hold the field before.",
      keys: ["h", "left"],
      in: .mapping
    ) { state, _ in
      state.mappingPage?.step(by: -1)
      return []
    },
    CommandInfo(
      "field",
      "Name the field",
      help: "Say by name what the column holds, perhaps with a label: phone Work.",
      keys: ["f"],
      in: .mapping,
      argument: ArgumentInfo(
        "field",
        completer: .words(MappingScreen.fields.compactMap { $0?.words })
      ),
      hintRank: 3
    ) { state, text in
      guard var page = state.mappingPage else { return [] }
      if page.set(text) {
        state.mappingPage = page
      } else {
        state.complain("There is no field \"\(text)\"; Tab shows those that there are")
      }
      return []
    },
    CommandInfo(
      "keep-column",
      "Keep as it is",
      help: "Keep the column beside the contact under its own name.",
      keys: ["x"],
      in: .mapping,
      hintRank: 4
    ) { state, _ in
      state.mappingPage?.set(nil as FieldColumn?)
      return []
    },
  ]
}
