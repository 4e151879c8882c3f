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
    let first = firstLine(of: page, in: inner)
    Facts.draw(Array(page.lines.dropFirst(first)), state.theme, inner, on: &buffer)
    buffer.cursor = Position(column: inner.column, row: inner.row)
  }

  /// The line at the top: that under the cursor, or an earlier one where what follows would leave rows empty.
  private static func firstLine(of page: NotesScreen, in rect: Rect) -> Int {
    var first = min(page.cursor.index, page.lines.count)
    while first > 0,
      Facts.rowCount(of: Array(page.lines.dropFirst(first - 1)), columns: rect.columns) <= rect.rows
    {
      first -= 1
    }
    return first
  }
}
