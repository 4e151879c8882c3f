/// How the screen is divided.
enum LayoutCommands {
  static let all: [CommandInfo] = [
    CommandInfo(
      "next-pane",
      "Next pane",
      help: "Move between the day's list and the networks beside it.",
      keys: ["tab", "S-tab"],
      unavailable: {
        Layout($0).showsNetworksPane
          ? nil : "There is one pane here; Today has two where the screen is 140 columns wide"
      }
    ) {
      state,
      _ in
      state.today.isNetworksPaneFocused.toggle()
      return []
    },
    CommandInfo(
      "zoom",
      "Zoom",
      help: "Give the list the whole screen, or take it back.",
      keys: ["z z"]
    ) { state, _ in
      state.isZoomed.toggle()
      return state.relayout()
    },
    CommandInfo("detail", "Detail on or off", help: "Show or hide the card.", keys: ["z d"]) {
      state,
      _ in
      state.showsDetail.toggle()
      return state.relayout()
    },
    CommandInfo(
      "split",
      "Card below or beside",
      help: "Put the card below the list, right of it, or where the width suggests (auto).",
      keys: ["z s"],
      argument: ArgumentInfo(
        "side",
        isRequired: false,
        completer: .words(Split.allCases.map(\.rawValue))
      )
    ) { state, text in
      let all = Split.allCases
      let word = text.trimmingBlanks
      let next = all[((all.firstIndex(of: state.split) ?? 0) + 1) % all.count]
      guard let side = word.isEmpty ? next : Split(rawValue: word) else {
        state.complain("\"\(word)\" is no side; it can be auto, below or right")
        return []
      }
      state.split = side
      state.say("The card lies \(side == .auto ? "where the width suggests" : side.rawValue)")
      return state.relayout()
    },
    CommandInfo(
      "wide-columns",
      "Wide columns",
      help: "Show fewer columns and those wider, or all that fit again.",
      keys: ["z w"]
    ) { state, _ in
      state.hasWideColumns.toggle()
      return []
    },
  ]
}
