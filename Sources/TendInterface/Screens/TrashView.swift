import TendModel
import TendScreen

/// Draws what was deleted.
enum TrashView {
  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard let page = state.trashPage, let rows = page.rows else { return }
    if rows.isEmpty, !page.filter.text.isEmpty {
      WelcomeView.drawNoMatch(page.filter.text, state.theme, rect, on: &buffer)
      return
    }
    if rows.isEmpty {
      WelcomeView.drawLines(
        [("", "Nothing was deleted."), ("q", "back")],
        state.theme,
        rect,
        on: &buffer
      )
      return
    }
    let columns = [
      TableColumn("WHEN", 16), TableColumn("WHO", 12, from: 60), TableColumn("KIND", 12),
      TableColumn("NAME", nil),
    ]
    TableView(columns: columns, theme: state.theme, hasWideColumns: state.hasWideColumns).draw(
      in: rect,
      cursor: page.cursor,
      on: &buffer
    ) { index in
      guard rows.indices.contains(index) else { return nil }
      let row = rows[index]
      return TableView.Row(
        cells: [Words.time(row.secondsSince1970, state), row.author, row.kind.rawValue, row.name],
        style: state.theme[.listRow]
      )
    }
  }
}
