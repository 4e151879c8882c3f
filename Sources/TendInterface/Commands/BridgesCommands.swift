import TendAnalytics
import TendModel

/// What the Bridges view adds to the keys of a contact.
enum BridgesCommands {
  private static let needsQuestion: @Sendable (AppState) -> String? = {
    $0.bridges.current?.question == nil ? "The cursor is on no question" : nil
  }

  static let all: [CommandInfo] = [
    CommandInfo(
      "counting",
      "How counted",
      help: "Tell how the line was counted, or no longer.",
      keys: ["="],
      in: .bridges,
      hintRank: 4
    ) { state, _ in
      state.bridges.isCountingShown.toggle()
      state.cardScroll = 0
      return state.relayout()
    },
    CommandInfo(
      "group-by",
      "Sectors or networks",
      help: "Group the contacts by sector, or by network.",
      keys: ["b"],
      in: .bridges,
      hintRank: 5
    ) { state, _ in
      state.bridges.grouping = state.bridges.grouping == .sector ? .network : .sector
      state.bridges.isStale = true
      return state.bridges.refresh()
    },
    CommandInfo(
      "tie-yes",
      "Yes",
      help: "Answer the question: the two know each other.",
      keys: ["y"],
      in: .bridges,
      hintRank: 3,
      unavailable: needsQuestion
    ) { state, _ in answer(&state, .known) },
    CommandInfo(
      "tie-no",
      "No",
      help: "Answer the question: the two do not know each other.",
      keys: ["n"],
      in: .bridges,
      hintRank: 3,
      unavailable: needsQuestion
    ) { state, _ in answer(&state, .absent) },
    CommandInfo(
      "tie-unsure",
      "Not sure",
      help: "Answer the question: you do not know and cannot say.",
      keys: ["d"],
      in: .bridges,
      hintRank: 3,
      unavailable: needsQuestion
    ) { state, _ in answer(&state, .unsure) },
    CommandInfo(
      "map-me",
      "Map of you",
      help: "Draw your contacts round you, group by group.",
      keys: ["a"],
      in: .bridges,
      hintRank: 6
    ) { state, _ in state.openMap(nil) },
  ]

  private static func answer(_ state: inout AppState, _ answer: Tie.State) -> [Effect] {
    guard let pair = state.bridges.current?.question else { return [] }
    let tie = Tie(uid: state.uids.next(), pair: pair, state: answer, notedOn: state.now.day)
    state.notedPair = answer == .known ? pair : nil
    return [.write(.setTies([tie]))]
  }
}
