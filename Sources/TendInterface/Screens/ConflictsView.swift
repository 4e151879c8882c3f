import TendModel
import TendScreen

/// Draws what folders and the store say differently, and both sides of the one under the cursor below.
enum ConflictsView {
  /// Rows below the list in which both sides of one stand.
  static func reservedRows(_ content: Rect) -> Int { content.rows > 8 ? 4 : 0 }

  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard let page = state.conflictsPage, let rows = page.rows else { return }
    if rows.isEmpty {
      WelcomeView.drawLines(
        [("", "No conflicts are known; :sync compares again."), ("q", "back")],
        state.theme,
        rect,
        on: &buffer
      )
      return
    }
    let columns = [
      TableColumn("CONTACT", 22), TableColumn("WHAT", 14), TableColumn("STORE", nil),
      TableColumn("FOLDER", 24), TableColumn("IN", 12, from: 100),
    ]
    let below = reservedRows(rect)
    TableView(columns: columns, theme: state.theme, hasWideColumns: state.hasWideColumns).draw(
      in: rect.droppingBottom(below),
      cursor: page.cursor,
      on: &buffer
    ) { index in
      guard rows.indices.contains(index) else { return nil }
      let row = rows[index]
      return TableView.Row(
        cells: [row.name, row.property, line(row.local), line(row.remote), row.folder],
        style: state.theme[.listRow]
      )
    }
    guard below > 0, let current = page.current else { return }
    let sides = [
      ("store", line(current.local)), ("folder", line(current.remote)),
      ("before", current.base.map(line) ?? "nothing"),
    ]
    for (offset, side) in sides.enumerated() {
      buffer.write(
        " " + TextWidth.padded(side.0, to: 8) + side.1,
        column: rect.column,
        row: rect.endRow - sides.count + offset,
        style: state.theme[.base],
        limit: rect.columns
      )
    }
  }

  private static func line(_ text: String) -> String { text.replacing("\n", with: " / ") }
}
