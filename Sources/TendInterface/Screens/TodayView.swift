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
    let columns = [
      TableColumn("DUE", 10), TableColumn("WHO", nil, weight: 3),
      TableColumn("ORGANISATION", 18, from: 90),
      TableColumn("WHY", nil, weight: 6), TableColumn("LAST SAID", nil, from: 64, weight: 4),
    ]
    let table = TableView(
      columns: columns,
      theme: state.theme,
      hasWideColumns: state.hasWideColumns
    )
    table.draw(
      in: layout.list,
      cursor: state.today.cursor,
      isFocused: !state.today.isNetworksPaneFocused,
      on: &buffer
    ) { index in
      state.today.shown.indices.contains(index) ? row(state.today.shown[index], state) : nil
    }
    drawMore(state, layout.list, on: &buffer)
  }

  /// Says below the list what the day has no room for.
  private static func drawMore(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    let row = state.today.shown.count - state.today.cursor.top + 1
    guard state.today.hiddenCount > 0, row < rect.rows else { return }
    let key = state.keymap.chords(for: "more").first ?? ":more"
    let text =
      "\(state.today.hiddenCount) more could be tended; \(key) shows them all"
    buffer.write(
      text,
      column: rect.column + 2,
      row: rect.row + row,
      style: state.theme[.textDim],
      limit: rect.columns - 3
    )
  }

  private static func row(_ item: TodayItem, _ state: AppState) -> TableView.Row {
    let today = state.now.day
    let theme = state.theme
    let isMarked = item.contact.map { state.marks.contains($0.id) } ?? false
    let due = item.followUp?.followUp.due ?? item.birthday ?? item.contact?.standing.due
    var sign = " "
    var scope = Scope.listRow
    if let due, due < today {
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
        item.contact?.lastNote ?? "",
      ],
      style: theme[isMarked ? .listRowMarked : .listRow],
      accent: theme[scope],
      accentCell: 0
    )
  }
}
