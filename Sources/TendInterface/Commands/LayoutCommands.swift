import TendScreen

/// How the screen is divided.
enum LayoutCommands {
  private static let noRoomForBoth =
    "There is room for one of list and card (both need \(Layout.smallestForBoth.columns) columns "
    + "and \(Layout.smallestForBoth.rows) rows); z d shows the other"

  private static let hasNoCard: @Sendable (AppState) -> String? = {
    Layout.hasCard($0) ? nil : "There is no card here"
  }

  /// Why the card cannot be scrolled; nil where it, or a text in place of the list, is in sight.
  static let needsCard: @Sendable (AppState) -> String? = { state in
    let isTold = state.focus == .bridges && state.bridges.isCountingShown
    if isTold || !Layout(state).detail.isEmpty { return nil }
    return hasNoCard(state)
      ?? (Layout.holdsBoth(state.size)
        ? "The card is hidden; z d shows it"
        : "Only the list has room here; z d shows the card in its place")
  }

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
      keys: ["z z"],
      unavailable: { state in
        if !Layout.hasCard(state) { return "There is no card here to make way" }
        if Layout.holdsBoth(state.size) {
          return state.showsDetail ? nil : "The list has the whole screen; z d shows the card"
        }
        return noRoomForBoth
      }
    ) { state, _ in
      state.isZoomed.toggle()
      return state.relayout()
    },
    CommandInfo(
      "detail",
      "Detail on or off",
      help: "Show or hide the card; on a small screen it takes the place of the list.",
      keys: ["z d"],
      unavailable: hasNoCard
    ) { state, _ in
      if !Layout.holdsBoth(state.size) {
        state.isCardAlone.toggle()
      } else {
        // Whoever asks for the card while the list has the whole screen wants to see it.
        let isSeen = !Layout(state).detail.isEmpty
        (state.showsDetail, state.isZoomed) = (!isSeen, false)
      }
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
      ),
      unavailable: { state in
        if !Layout.holdsBoth(state.size), Layout.hasCard(state) {
          return noRoomForBoth
        }
        if state.view == .networks, state.pages.isEmpty {
          return "The networks need the whole width; what is known of one always lies below"
        }
        return needsCard(state)
      }
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
