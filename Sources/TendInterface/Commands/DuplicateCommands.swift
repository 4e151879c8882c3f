import TendModel

/// Contacts that may be one: merged, or remembered as two.
enum DuplicateCommands {
  private static let needsPair: @Sendable (AppState) -> String? = {
    $0.duplicatesPage?.current == nil ? "No pair is under the cursor; g d lists them" : nil
  }

  private static let needsChoice: @Sendable (AppState) -> String? = {
    $0.duplicatesPage?.fieldAtHand == nil
      ? "There is nothing to choose: no value of one contradicts the other's" : nil
  }

  static let all: [CommandInfo] = [
    CommandInfo(
      "duplicates",
      "Duplicates",
      help: "List contacts that may be one, the surest first, with the reasons.",
      keys: ["g d"]
    ) { state, _ in
      state.push(.duplicates(DuplicatesScreen()))
      return state.reload()
    },
    CommandInfo(
      "merge-pair",
      "Merge",
      help: "Make one contact of the two; values that lose are told in its note, and u undoes it.",
      keys: ["m"],
      in: .duplicates,
      hintRank: 4,
      unavailable: needsPair
    ) { state, _ in
      guard let merge = state.duplicatesPage?.merge else { return [] }
      state.dropDuplicates { row in
        row.pair.first == merge.other || row.pair.second == merge.other
      }
      return [.write(.mergeContacts([merge]))]
    },
    CommandInfo(
      "not-same",
      "Not the same",
      help: "Remember that the two are not the same, so that they are not asked about again.",
      keys: ["n"],
      in: .duplicates,
      hintRank: 5,
      unavailable: needsPair
    ) { state, _ in
      guard let pair = state.duplicatesPage?.current?.pair else { return [] }
      state.dropDuplicates { $0.pair == pair }
      return [.write(.setDistinct([pair], true))]
    },
    CommandInfo(
      "merge-sure",
      "Merge all sure ones",
      help: "Merge all pairs that are the same for sure, as one change; it asks first.",
      keys: ["M"],
      in: .duplicates,
      hintRank: 6,
      unavailable: {
        guard let page = $0.duplicatesPage else { return "g d lists contacts that may be one" }
        return page.sureCount == 0 ? "No pair is the same for sure" : nil
      }
    ) { state, _ in
      let merges = DuplicateRow.sureMerges(of: state.duplicatesPage?.rows ?? [])
      return [.read(.preview, .preview(.mergeContacts(merges)))]
    },
    CommandInfo(
      "next-value",
      "Next value",
      help: "Go on to the next value in which the two differ.",
      keys: ["tab"],
      in: .duplicates,
      unavailable: needsChoice
    ) { state, _ in
      state.duplicatesPage?.step(by: 1)
      return []
    },
    CommandInfo(
      "previous-value",
      "Value before",
      help: "Go back to the value before in which the two differ.",
      keys: ["S-tab"],
      in: .duplicates,
      unavailable: needsChoice
    ) { state, _ in
      state.duplicatesPage?.step(by: -1)
      return []
    },
    CommandInfo(
      "take-other",
      "Other value",
      help: "Keep the other one's value, or the first one's again.",
      keys: ["space"],
      in: .duplicates,
      hintRank: 7,
      unavailable: needsChoice
    ) { state, _ in
      state.duplicatesPage?.turn()
      return []
    },
    CommandInfo(
      "swap-pair",
      "Swap",
      help: "Let the other of the two be the one that stays.",
      keys: ["s"],
      in: .duplicates,
      hintRank: 8,
      unavailable: needsPair
    ) { state, _ in
      state.duplicatesPage?.swap()
      return []
    },
    opener("open-staying", "Open", "Open the contact that stays.", "enter") { $0.stays.id },
    opener("open-going", "Open the other", "Open the contact that goes.", "o") { $0.goes.id },
  ]

  private static func opener(
    _ name: String,
    _ title: String,
    _ help: String,
    _ key: String,
    _ side: @escaping @Sendable ((stays: DuplicateRow.Side, goes: DuplicateRow.Side)) -> ContactID
  ) -> CommandInfo {
    CommandInfo(
      name,
      title,
      help: help,
      keys: [key],
      in: .duplicates,
      unavailable: needsPair
    ) { state, _ in
      state.duplicatesPage?.sides.map { state.openContact(side($0)) } ?? []
    }
  }
}

extension AppState {
  var duplicatesPage: DuplicatesScreen? {
    get { if case .duplicates(let screen) = pages.last { screen } else { nil } }
    set { if let newValue, !pages.isEmpty { pages[pages.count - 1] = .duplicates(newValue) } }
  }

  /// Leaves out pairs of the list before the store answers.
  mutating func dropDuplicates(where isDecided: (DuplicateRow) -> Bool) {
    let visible = Layout(self).visibleRows
    duplicatesPage?.drop(visible: visible, where: isDecided)
  }
}
