import TendModel

/// Who knows whom, said wherever a contact is shown; it acts on the marked contacts, else on the one at hand.
enum TieCommands {
  private static let needsOne: @Sendable (AppState) -> String? = {
    $0.contactAtHand == nil ? ContactCommands.noContact($0) : nil
  }

  private static let someone = ArgumentInfo("contact", completer: .names(.contact))

  static let all: [CommandInfo] = [
    CommandInfo(
      "knows",
      "Knows",
      help: "Note whom the contact knows; how well is asked next, and Esc leaves it unsaid.",
      keys: ["w k"],
      in: .contact,
      argument: someone,
      unavailable: needsOne
    ) { state, name in
      guard let pair = pair(name, &state) else { return [] }
      state.notedPair = pair
      let effects = note(pair, .known, nil, &state)
      if let command = CommandCatalog.command(named: "how-well") {
        state.overlay = .prompt(Prompt(command, initial: ""))
      }
      return effects
    },
    CommandInfo(
      "how-well",
      "How well",
      help: "Say how well the two know each other of whom it was just noted, 1 to 5.",
      keys: ["w h"],
      in: .contact,
      argument: ArgumentInfo(
        "1 (by name) to 5 (closely)",
        completer: .words(["1", "2", "3", "4", "5"])
      ),
      unavailable: { $0.notedPair == nil ? "Note first that two know each other (w k)" : nil }
    ) { state, text in
      guard let pair = state.notedPair else { return [] }
      guard let mark = Int(text.trimmingBlanks), Tie.strengths.contains(mark) else {
        state.complain("\"\(text)\" is no strength; type a number from 1 to 5")
        return []
      }
      return note(pair, .known, mark, &state)
    },
    CommandInfo(
      "does-not-know",
      "Does not know",
      help: "Note whom the contact does not know; what is not noted is unknown, never no.",
      keys: ["w n"],
      in: .contact,
      argument: someone,
      unavailable: needsOne
    ) { state, name in pair(name, &state).map { note($0, .absent, nil, &state) } ?? [] },
    CommandInfo(
      "forget-tie",
      "Forget tie",
      help: "Forget what was noted of the contact and another.",
      keys: ["w u"],
      in: .contact,
      argument: ArgumentInfo("contact", completer: .notedTies),
      unavailable: needsOne
    ) { state, name in
      if state.namesFound?.isEmpty == true {
        state.complain("Nothing is noted of \(state.nameAtHand) and \"\(name.trimmingBlanks)\"")
        return []
      }
      return pair(name, &state).map { [.write(.clearTies([$0]))] } ?? []
    },
    CommandInfo(
      "know-each-other",
      "All know each other",
      help: "Note that all marked contacts know each other; what it would do is shown first.",
      keys: ["w w"],
      in: .contact,
      unavailable: {
        $0.targets.count < 2 ? "Mark the contacts who all know each other first (Space, v, *)" : nil
      }
    ) { state, _ in
      let day = state.now.day
      return state.change { .tieAll($0, strength: nil, on: day) }
    },
    CommandInfo(
      "map",
      "Map",
      help: "Draw whom the contact knows, group by group.",
      keys: ["w m"],
      in: .contact,
      unavailable: needsOne
    ) { state, _ in state.openMap(state.contactAtHand) },
    CommandInfo(
      "path",
      "Path to",
      help: "Find who can introduce you to a contact: the strongest path and the second best.",
      keys: ["g p"],
      argument: ArgumentInfo("contact", completer: .names(.contact, after: "to"))
    ) { state, name in
      guard let number = chosen(name, &state) else { return [] }
      return state.openRoute(ContactID(number))
    },
  ]

  private static func chosen(_ name: String, _ state: inout AppState) -> Int64? {
    if let number = state.chosenNumber { return number }
    let typed = "\"\(name.trimmingBlanks)\""
    guard let found = state.namesFound else {
      state.complain("\(typed) is no contact or may be several; choose one with Tab")
      return nil
    }
    guard !found.isEmpty else {
      state.complain("There is no contact \(typed)")
      return nil
    }
    let names = found.prefix(mostNamed).map { candidate in
      candidate.value + (candidate.detail.isEmpty ? "" : " (\(candidate.detail))")
    }
    let more = found.count > mostNamed ? " or others" : ""
    state.complain("\(typed) may be \(names.joined(separator: ", "))\(more); choose one with Tab")
    return nil
  }

  /// How many of those who could be meant are named.
  private static let mostNamed = 3

  private static func pair(_ name: String, _ state: inout AppState) -> TiePair? {
    guard let id = state.contactAtHand, let number = chosen(name, &state) else { return nil }
    guard number != id.number else {
      state.complain("A tie is between two contacts; name another one")
      return nil
    }
    return TiePair(id, ContactID(number))
  }

  private static func note(
    _ pair: TiePair,
    _ tie: Tie.State,
    _ strength: Int?,
    _ state: inout AppState
  ) -> [Effect] {
    [
      .write(
        .setTies([
          Tie(
            uid: state.uids.next(),
            pair: pair,
            state: tie,
            strength: strength,
            notedOn: state.now.day
          )
        ])
      )
    ]
  }
}
