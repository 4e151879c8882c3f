import TendModel
import TendScreen

/// Moving, filtering, sorting and marking in any list.
enum ListCommands {
  static let all: [CommandInfo] =
    moves + [
      CommandInfo(
        "filter",
        "Filter",
        help:
          "Show only rows that contain what you type, or look among all contacts; Esc goes back.",
        keys: ["/"],
        in: .list,
        argument: ArgumentInfo("text", isRequired: false),
        hintRank: 3
      ) { state, argument in
        var effects: [Effect] = []
        var bar = FilterBar()
        if !state.hasFilter {
          // Where nothing can be narrowed, what is typed looks among the contacts and never runs as commands.
          bar.origin = state.place
          effects = state.open(.contacts)
        }
        // What is narrowed is to be seen.
        state.isCardAlone = false
        if !argument.isEmpty { return effects + state.setFilter(argument) }
        // Words that are typed after a field narrow further; without the blank they would belong to it.
        let text = state.filterText
        let isField = text.split(separator: " ").last?.contains(":") == true
        bar.field = TextField(isField && !text.hasSuffix(" ") ? text + " " : text)
        state.overlay = .filter(bar)
        return effects + (state.contactList == nil ? [] : [.prepareSearch])
      },
      CommandInfo(
        "next-match",
        "Next match",
        help:
          "Go to the next row that the filter leaves, or open its page; without one, filter as before.",
        keys: ["n"],
        in: .list
      ) { state, _ in state.goToMatch(1) },
      CommandInfo(
        "previous-match",
        "Previous match",
        help: "Go to the row before that the filter leaves, or open its page.",
        keys: ["N"],
        in: .list
      ) { state, _ in state.goToMatch(-1) },
      CommandInfo(
        "scroll-detail",
        "Scroll the card down",
        help: "Scroll the card without leaving the list.",
        keys: ["J"],
        in: .list,
        unavailable: LayoutCommands.needsCard
      ) { state, _ in scrollCard(by: 1, &state) },
      CommandInfo(
        "scroll-detail-up",
        "Scroll the card up",
        help: "Scroll the card back.",
        keys: ["K"],
        in: .list,
        unavailable: LayoutCommands.needsCard
      ) { state, _ in scrollCard(by: -1, &state) },
      CommandInfo(
        "mark",
        "Mark",
        help: "Mark the contact and go on; commands then act on all that are marked.",
        keys: ["space"],
        in: .list,
        unavailable: {
          !AppState.markable.contains($0.focus) || $0.contactAtHand == nil
            ? "Contacts are marked in Today, Contacts and on a network's page" : nil
        }
      ) { state, _ in
        guard let id = state.contactAtHand else { return [] }
        let name = state.nameAtHand
        // What was said of the number of marks is so no longer.
        if state.toast?.text.hasSuffix(AppState.marksRemark) == true { state.toast = nil }
        if state.marks.remove(id) == nil { state.marks.insert(id) }
        state.markNames[id] = state.marks.contains(id) ? name : nil
        return move(&state) { cursor, visible in cursor.move(to: cursor.index + 1, visible: visible)
        }
      },
      CommandInfo(
        "unmark",
        "Clear marks",
        help: "Clear all marks.",
        keys: ["V"],
        in: .list,
        unavailable: { $0.marks.isEmpty && $0.rangeStart == nil ? "Nothing is marked" : nil }
      ) { state, _ in
        (state.marks, state.rangeStart, state.toast) = ([], nil, nil)
        return []
      },
      CommandInfo(
        "mark-range",
        "Mark a range",
        help: "Begin a range at the cursor; again marks all from there to the cursor.",
        keys: ["v"],
        in: .list,
        unavailable: needsContactList
      ) { state, _ in
        guard let id = state.contactAtHand else {
          state.complain("A range begins at a contact, and the cursor is on none")
          return []
        }
        if let start = state.rangeStart {
          state.rangeStart = nil
          return state.pick(.mark(from: start, through: id))
        }
        state.rangeStart = id
        state.say("A range begins here; move on, then v marks up to there")
        return []
      },
      CommandInfo(
        "mark-all",
        "Mark all",
        help: "Mark every contact of the list, or of those that the filter leaves.",
        keys: ["*"],
        in: .list,
        unavailable: needsContactList
      ) { state, _ in state.pick(.markAll) },
    ] + sorts

  private static func scrollCard(by step: Int, _ state: inout AppState) -> [Effect] {
    if state.duplicatesPage != nil {
      let rows = DuplicatesView.valueRows(Layout(state).detail)
      state.duplicatesPage?.scroll(by: step, rows: rows)
    } else {
      state.cardScroll = max(0, state.cardScroll + step)
    }
    return []
  }

  private static let needsContactList: @Sendable (AppState) -> String? = {
    $0.contactList == nil && $0.focus != .today
      ? "Contacts are marked in Today, Contacts and on a network's page" : nil
  }

  private static let moves = [
    mover("down", "Down", ["j", "down"]) { $0.move(to: $0.index + 1, visible: $1) },
    mover("up", "Up", ["k", "up"]) { $0.move(to: $0.index - 1, visible: $1) },
    mover("top", "Top", ["g g", "home"]) { cursor, visible in cursor.move(to: 0, visible: visible)
    },
    mover("bottom", "Bottom", ["G", "end"]) { $0.move(to: $0.total - 1, visible: $1) },
    mover("half-page-down", "Half a page down", ["C-d"]) {
      $0.page(by: max(1, $1 / 2), visible: $1)
    },
    mover("half-page-up", "Half a page up", ["C-u"]) { $0.page(by: -max(1, $1 / 2), visible: $1) },
    mover("page-down", "Page down", ["pgdn", "C-f"]) { $0.page(by: $1, visible: $1) },
    mover("page-up", "Page up", ["pgup", "C-b"]) { $0.page(by: -$1, visible: $1) },
  ]

  private static func mover(
    _ name: String,
    _ title: String,
    _ keys: [String],
    _ body: @escaping @Sendable (inout ListCursor, Int) -> Void
  ) -> CommandInfo {
    CommandInfo(name, title, help: "Move the cursor.", keys: keys, in: .list) { state, _ in
      move(&state) { body(&$0, $1) }
    }
  }

  private static func move(
    _ state: inout AppState,
    _ body: (inout ListCursor, Int) -> Void
  ) -> [Effect] {
    var cursor = state.cursor
    body(&cursor, Layout(state).visibleRows)
    state.cursor = cursor
    return []
  }

  private static let sorts: [CommandInfo] = [
    sorter("name", "n", .name), sorter("due", "d", .due),
    sorter("last-contact", "l", .lastContact), sorter("organisation", "o", .organisation),
    sorter("importance", "i", .importance), sorter("relevance", "r", .relevance),
  ]

  private static func sorter(
    _ name: String,
    _ key: String,
    _ field: ContactOrder.Field
  ) -> CommandInfo {
    CommandInfo(
      "sort-\(name)",
      "Sort by \(name)",
      help: "Sort the contacts; again reverses the order.",
      keys: [", \(key)"],
      in: .list,
      unavailable: { state in
        guard let list = state.contactList else { return "Only contact lists are sorted" }
        // Without words none fits better than another, and the names would decide unseen.
        return field == .relevance && list.filter.text.isEmpty
          ? "Relevance is how well a search is met; / begins one" : nil
      }
    ) { state, _ in
      let visible = Layout(state).visibleRows
      var screen = state.networkPage?.members ?? state.contacts
      // Without words the most relevant come by name.
      let current =
        screen.order.field == .relevance && screen.filter.text.isEmpty ? .name : screen.order.field
      let isSame = current == field
      screen.order = ContactOrder(field, isReversed: isSame && !screen.order.isReversed)
      let kept = screen.current?.id
      screen.restart(visible: visible)
      state.contactList = screen
      let tag: ReadTag = state.networkPage == nil ? .contacts : .members
      // The cursor stays with its contact, whose row may be far from the first ones.
      return [.read(tag, screen.query(visible: visible))]
        + (kept.map { state.pick(.goTo($0)) } ?? [])
    }
  }
}
