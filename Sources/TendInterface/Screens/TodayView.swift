import TendAnalytics
import TendModel
import TendScreen

/// Draws the day's list, on a wide screen beside the networks.
enum TodayView {
  static func draw(_ state: AppState, _ layout: Layout, on buffer: inout CellBuffer) {
    drawList(state, layout, on: &buffer)
    guard layout.showsNetworksPane else { return }
    let pane = Pane(rect: layout.networks, isWide: true, theme: state.theme)
    let isFocused = state.today.isNetworksPaneFocused
    let (all, shown) = (state.networks.rows.count, state.networks.shown.count)
    let rect = pane.drawFrame(
      "Networks (\(shown == all ? "" : "\(shown) of ")\(all))",
      isFocused: isFocused,
      on: &buffer
    )
    NetworksView.drawNarrow(state, rect, isFocused: isFocused, on: &buffer)
  }

  private static func drawList(_ state: AppState, _ layout: Layout, on buffer: inout CellBuffer) {
    guard let list = state.today.list else { return }
    if list.items.isEmpty {
      WelcomeView.draw(state, layout.list, on: &buffer)
      return
    }
    if state.today.shown.isEmpty, !state.today.filter.text.isEmpty {
      WelcomeView.drawLines(
        [
          ("", "Nothing in the day's list contains \"\(state.today.filter.text)\"."),
          ("Esc", "show all again"), ("2 /", "look among all contacts"),
        ],
        state.theme,
        layout.list,
        on: &buffer
      )
      return
    }
    let table = TableView(
      columns: columns(state, layout.list.columns),
      theme: state.theme,
      hasWideColumns: state.hasWideColumns
    )
    let rect = layout.list.droppingBottom(reservedRows(state, layout.list))
    table.draw(
      in: rect,
      cursor: state.today.cursor,
      isFocused: !state.today.isNetworksPaneFocused,
      on: &buffer
    ) { index in
      state.today.shown.indices.contains(index) ? row(state.today.shown[index], state) : nil
    }
    guard rect.rows < layout.list.rows, let more = more(state) else { return }
    buffer.write(
      more,
      column: rect.column + 2,
      row: rect.row + min(state.today.shown.count - state.today.cursor.top + 1, rect.rows),
      style: state.theme[.textDim],
      limit: rect.columns - 3
    )
  }

  /// The row that tells below the list what the day has no room for.
  static func reservedRows(_ state: AppState, _ rect: Rect) -> Int {
    rect.rows > 3 && more(state) != nil ? 1 : 0
  }

  /// From this width the points have a column of their own; they always stand on the card.
  private static let pointsFrom = 100
  /// From this width there is room for the organisation, and for what was said last.
  private static let organisationFrom = 90
  private static let lastFrom = 64

  /// The columns: why somebody is due and what was said last share what the day and the name leave, and the organisation
  /// comes only where both have all that they need.
  private static func columns(_ state: AppState, _ total: Int) -> [TableColumn] {
    let today = state.now.day
    func widest(_ text: (TodayItem) -> String) -> Int {
      state.today.shown.map { TextWidth.columns(of: text($0)) }.max() ?? 0
    }
    let hasPoints = total >= pointsFrom
    let dueColumns = 10
    let who = min(max(3, widest(\.who)), total >= organisationFrom ? 22 : 15)
    let pointColumns = max(6, widest { points($0, today) })
    // Each column has a blank behind it, and the sign stands before the first.
    let room = total - 2 - dueColumns - 1 - who - 1 - (hasPoints ? pointColumns + 1 : 0) - 1
    let why = widest { $0.why(today) }
    // Why they are due has the greater share, and what it does not need goes to what was said.
    let share = lastShare(state.today.shown, atMost: room * 2 / 5)
    let organisation = 18
    let hasOrganisation = total >= organisationFrom && room - why - share > organisation
    let last = max(share, room - why - (hasOrganisation ? organisation + 1 : 0))
    return [
      TableColumn("DUE", dueColumns), TableColumn("WHO", who),
      TableColumn("ORGANISATION", organisation, from: hasOrganisation ? 0 : .max),
      TableColumn("WHY", nil),
      TableColumn("LAST SAID", last, from: total >= lastFrom ? 0 : .max),
      TableColumn("POINTS", pointColumns, from: hasPoints ? 0 : .max, isRight: true),
    ]
  }

  /// How wide what was said last is: no further than is of use is looked, as notes are long and frames many.
  private static func lastShare(_ items: [TodayItem], atMost limit: Int) -> Int {
    var share = 14
    for case let note? in items.lazy.map(\.contact?.lastNote) where share < limit {
      share = max(share, min(limit, TextWidth.columns(of: String(note.prefix(limit)))))
    }
    return share
  }

  private static func points(_ item: TodayItem, _ today: CalendarDay) -> String {
    FollowUpPriority(item, today: today)?.figures ?? ""
  }

  /// What the day has no room for, and where it is; nil when all that is due is listed.
  private static func more(_ state: AppState) -> String? {
    guard let list = state.today.list, state.today.filter.text.isEmpty else { return nil }
    let due = [(list.dueContactCount, "contact"), (list.dueFollowUpCount, "follow-up")]
      .filter { $0.0 > 0 }.map { DayWords.count($0.0, $0.1) }.joined(separator: ", ")
    if state.today.hiddenCount > 0 {
      let key = state.keymap.chords(for: "more").first ?? ":more"
      // To ask the list what it hides is a walk through it, which each frame would take.
      let shown = state.today.hiddenCount
      let all = shown + list.totalCount - list.items.count - (list.fresh == nil ? 0 : 1)
      return
        (all > shown ? "\(all) more, the first \(shown) with \(key)" : "\(all) more with \(key)")
        + (due.isEmpty ? "" : "; due in all: \(due)")
    }
    guard list.totalCount > list.items.count + (list.fresh == nil ? 0 : 1) else {
      return nil
    }
    return "These press most; due in all: \(due) (2 / is:due lists them)"
  }

  private static func row(_ item: TodayItem, _ state: AppState) -> TableView.Row {
    let today = state.now.day
    let theme = state.theme
    let isMarked = item.contact.map { state.marks.contains($0.id) } ?? false
    let due = item.followUp?.followUp.due ?? item.birthday ?? item.contact?.standing.due
    var sign = " "
    var scope = Scope.listRow
    if item.isFreshPerspective {
      (sign, scope) = (theme[.dormant], .listRowDormant)
    } else if let due, due < today {
      (sign, scope) = (theme[.overdue], .listRowOverdue)
    } else if due == today {
      (sign, scope) = (theme[.due], .listRowDue)
    }
    if isMarked { (sign, scope) = (theme[.marked], .listRowMarked) }
    return TableView.Row(
      sign: sign,
      cells: [
        due.map { DayWords.due($0, from: today) } ?? "",
        item.who, item.contact?.organisation ?? "", item.why(today),
        item.contact?.lastNote ?? "", points(item, today),
      ],
      style: theme[isMarked ? .listRowMarked : .listRow],
      accent: theme[scope],
      accentCell: 0
    )
  }
}
