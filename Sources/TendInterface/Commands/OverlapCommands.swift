import TendAnalytics
import TendModel

/// Networks beside each other: overlap, coverage, growth, and one made of two.
enum OverlapCommands {
  private static let needsTwo: @Sendable (AppState) -> String? = {
    $0.networks.rows.count < 2
      ? "It takes two networks; \($0.focus == .networks ? "a" : "3 then a") adds one" : nil
  }

  private static let names = Completer.choices { $0.networks.rows.map(\.network.name) }

  static let all: [CommandInfo] =
    [
      CommandInfo(
        "overlap",
        "Overlap",
        help: "Show how many contacts each two networks share; Enter on a cell shows who.",
        keys: ["o"],
        in: .networks,
        hintRank: 5,
        unavailable: needsTwo
      ) { state, _ in
        var page = OverlapScreen()
        page.cursor.resize(total: state.networks.rows.count, visible: 1)
        page.column = 1
        state.pages.append(.overlap(page))
        state.cursor.resize(
          total: state.networks.rows.count,
          visible: Layout(state).visibleRows
        )
        return state.reload()
      },
      CommandInfo(
        "coverage",
        "Coverage",
        help: "Show what only one network covers, what none does, and the fewest that do.",
        keys: ["O"],
        in: .networks,
        hintRank: 7,
        unavailable: { $0.networks.overview == nil ? "The networks are still being compared" : nil }
      ) { state, _ in
        guard let overview = state.networks.overview else { return [] }
        let contacts = CoverageNotes.contacts(overview)
        state.showNotes(CoverageNotes.title, CoverageNotes.lines(overview, names: [:]))
        return [.read(.coverageNames, .contactNames(contacts))]
      },
      CommandInfo(
        "compare",
        "Compare over time",
        help: "Show two networks by quarter: members, who joined, who left.",
        keys: ["c"],
        in: .networks,
        argument: ArgumentInfo("with", completer: names),
        unavailable: needsTwo
      ) { state, text in
        guard let (one, other) = state.networkPair(named: text) else { return [] }
        return state.compare(one, other)
      },
      CommandInfo(
        "merge-network",
        "Merge into another",
        help: "Make one network of two; members, events and goals go along. It asks first.",
        keys: ["m"],
        in: .networks,
        argument: ArgumentInfo("into", completer: names),
        unavailable: needsTwo
      ) { state, text in
        guard let (one, other) = state.networkPair(named: text) else { return [] }
        return [.read(.preview, .preview(.mergeNetworks(one.id, into: other.id)))]
      },
      CommandInfo(
        "how-counted",
        "How is this counted?",
        help: "Say how each number of the networks, of a map or of a path is counted.",
        keys: ["="],
        in: .list,
        unavailable: {
          $0.explanations == nil
            ? "The numbers of networks, maps and paths are explained; 3 opens the networks" : nil
        }
      ) { state, _ in
        let lines = (state.explanations ?? []).flatMap { entry in
          [Facts.Line.heading(entry.term), .text(entry.text, .base), .blank]
        }
        state.showNotes("How is this counted?", lines)
        return []
      },
    ] + cells + pair

  private static let cells: [CommandInfo] = [
    mover("overlap-left", "Left", ["h", "left"]) { max(0, $0 - 1) },
    mover("overlap-right", "Right", ["l", "right"]) { $0 + 1 },
    CommandInfo(
      "open-overlap",
      "Who",
      help: "Show who is in both networks, who in one, and who could be in the other.",
      keys: ["enter"],
      in: .overlap,
      hintRank: 4,
      unavailable: {
        $0.overlapPage == nil || $0.networks.overview == nil
          ? "Open the overlap first: 3, then o" : nil
      }
    ) { state, _ in
      guard let (one, other) = state.networksAtCell else { return [] }
      if one == other { return state.openNetwork(one) }
      return state.openPair(one, other)
    },
    CommandInfo(
      "compare-cell",
      "Compare over time",
      help: "Show the two networks of the cell by quarter.",
      keys: ["c"],
      in: .overlap,
      hintRank: 5,
      unavailable: {
        guard let (one, other) = $0.networksAtCell else {
          return "Open the overlap first: 3, then o"
        }
        return one == other ? "This is one network; move to a cell of two" : nil
      }
    ) { state, _ in
      guard let (one, other) = state.networksAtCell,
        let first = state.networks.rows.first(where: { $0.id == one }),
        let second = state.networks.rows.first(where: { $0.id == other })
      else { return [] }
      return state.compare(first, second)
    },
  ]

  private static let pair: [CommandInfo] = [
    CommandInfo(
      "add-candidate",
      "Add to the network",
      help: "Make who could be in the network a member of it.",
      keys: ["+"],
      in: .networkPair,
      hintRank: 5,
      unavailable: {
        if case .contact(_, _, _?) = $0.networkPairPage?.current { return nil }
        return "Stand on somebody who could be in one of the networks"
      }
    ) { state, _ in
      guard case .contact(let id, _, let network?) = state.networkPairPage?.current else {
        return []
      }
      return [.write(.join([id], network, role: "", since: state.now.day))]
    }
  ]

  private static func mover(
    _ name: String,
    _ title: String,
    _ keys: [String],
    _ body: @escaping @Sendable (Int) -> Int
  ) -> CommandInfo {
    CommandInfo(
      name,
      title,
      help: "Move from cell to cell.",
      keys: keys,
      in: .overlap,
      unavailable: { $0.overlapPage == nil ? "Open the overlap first: 3, then o" : nil }
    ) { state, _ in
      guard var page = state.overlapPage else { return [] }
      page.column = min(body(page.column), max(0, page.cursor.total - 1))
      state.overlapPage = page
      return []
    }
  }
}

extension AppState {
  /// Opens a text to read.
  mutating func showNotes(_ title: String, _ lines: [Facts.Line]) {
    pages.append(.notes(NotesScreen(title: title, lines: lines, visible: 1)))
    cursor.resize(total: lines.count, visible: Layout(self).visibleRows)
  }

  /// The networks of the row and the column under the cursor.
  var networksAtCell: (NetworkID, NetworkID)? {
    guard let page = overlapPage, let overview = networks.overview else { return nil }
    let all = overview.facts.networks
    guard all.indices.contains(page.cursor.index), all.indices.contains(page.column) else {
      return nil
    }
    return (all[page.cursor.index].id, all[page.column].id)
  }

  /// Opens the page of two networks side by side.
  mutating func openPair(_ one: NetworkID, _ other: NetworkID) -> [Effect] {
    guard let overview = networks.overview else { return [] }
    var page = NetworkPairScreen(one, other)
    guard page.take(overview, visible: 1) else { return [] }
    pages.append(.networkPair(page))
    cursor.resize(total: page.items.count, visible: Layout(self).visibleRows)
    return [.read(.pairNames, .contactNames(page.contacts))] + reload()
  }

  /// Opens the page on which two networks are followed over time.
  mutating func compare(_ one: NetworkRow, _ other: NetworkRow) -> [Effect] {
    let title = "\(one.network.name) and \(other.network.name) by quarter"
    pages.append(.comparison(ComparisonScreen(first: one.id, second: other.id, title: title)))
    let visible = Layout(self).visibleRows
    cursor.resize(total: ComparisonScreen.quarterCount, visible: visible)
    cursor.move(to: ComparisonScreen.quarterCount - 1, visible: visible)
    return reload()
  }

  /// The two networks that a text names, `Alumni with Guild`; of one alone, that under the cursor is the first.
  ///
  /// Says what is wrong where it names none or one twice.
  mutating func networkPair(named text: String) -> (NetworkRow, NetworkRow)? {
    let words = text.split(separator: " ").map(String.init)
    if let one = networkRow(named: text) {
      guard let current = networks.current else {
        complain("Name two networks, such as :compare A with B")
        return nil
      }
      if current.id == one.id {
        complain("\(one.network.name) is under the cursor already; name the one to set beside it")
        return nil
      }
      return (current, one)
    }
    for place in words.indices.dropFirst() {
      let isWord = ["with", "and", "into", "to", "/"].contains(words[place].lowercased())
      let first = words[..<place].joined(separator: " ")
      let second = words[(isWord ? place + 1 : place)...].joined(separator: " ")
      if let one = networkRow(named: first.trimmingCommas), let other = networkRow(named: second),
        one.id != other.id
      {
        return (one, other)
      }
    }
    let names = networks.rows.map(\.network.name).joined(separator: ", ")
    complain("\"\(text)\" names no network; there are \(names)")
    return nil
  }
}

extension String {
  fileprivate var trimmingCommas: String { hasSuffix(",") ? String(dropLast()) : self }
}
