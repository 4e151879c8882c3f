import TendAnalytics
import TendModel
import TendScreen

/// Draws the open follow-ups.
enum FollowUpsView {
  private static let kindFrom = 64

  /// The columns: a name needs only so much, all that is free is for what is to be done.
  private static func columns(_ total: Int) -> [TableColumn] {
    let (due, kind) = (11, 14)
    // Each column has a blank behind it, and the sign stands before the first.
    let room = total - 2 - due - 1 - (total >= kindFrom ? kind + 1 : 0)
    return [
      TableColumn("DUE", due), TableColumn("FOR", min(24, room / 3)), TableColumn("WHAT", nil),
      TableColumn("KIND", kind, from: kindFrom),
    ]
  }

  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard let page = state.followUpsPage, let rows = page.rows else { return }
    if rows.isEmpty, !page.filter.text.isEmpty {
      WelcomeView.drawNoMatch(page.filter.text, state.theme, rect, on: &buffer)
      return
    }
    if rows.isEmpty {
      WelcomeView.drawLines(
        [("", "Nothing is open."), ("f", "on a contact adds a follow-up"), ("q", "back")],
        state.theme,
        rect,
        on: &buffer
      )
      return
    }
    TableView(
      columns: columns(rect.columns),
      theme: state.theme,
      hasWideColumns: state.hasWideColumns
    ).draw(in: rect, cursor: page.cursor, on: &buffer) { index in
      rows.indices.contains(index) ? row(rows[index], state) : nil
    }
  }

  private static func row(_ row: FollowUpRow, _ state: AppState) -> TableView.Row {
    let value = row.followUp
    let today = state.now.day
    let theme = state.theme
    let isLate = value.due.map { $0 < today } ?? false
    let isDue = value.due.map { $0 <= today } ?? false
    return TableView.Row(
      sign: isLate ? theme[.overdue] : isDue ? theme[.due] : theme[.open],
      cells: [
        value.due.map { DayWords.due($0, from: today) } ?? "no day", row.targetName,
        value.title + (value.recurrence.map { " (\($0.words))" } ?? ""), value.kind.words,
      ],
      style: theme[.listRow],
      accent: isLate ? theme[.listRowOverdue] : isDue ? theme[.listRowDue] : nil,
      accentCell: 0
    )
  }
}
