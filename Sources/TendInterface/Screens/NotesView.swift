import TendScreen

/// Draws a text to read from the line under the cursor on.
enum NotesView {
  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard case .notes(let page) = state.pages.last else { return }
    let inner = Rect(
      column: rect.column + 2,
      row: rect.row,
      columns: max(1, rect.columns - 4),
      rows: rect.rows
    )
    Facts.draw(Array(page.lines.dropFirst(page.cursor.index)), state.theme, inner, on: &buffer)
    buffer.cursor = Position(column: inner.column, row: inner.row)
  }
}
