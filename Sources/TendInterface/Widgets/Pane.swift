import TendScreen

/// A part of the screen with a title on a line of its own; beside a list it has a line at its left.
struct Pane: Sendable {
  let rect: Rect
  let isWide: Bool
  let theme: Theme

  /// Draws title and line and answers what is left for the content.
  func drawFrame(_ title: String, isFocused: Bool = false, on buffer: inout CellBuffer) -> Rect {
    let border = theme[isFocused ? .paneBorderFocus : .paneBorder]
    let titleStyle = theme[isFocused ? .paneTitleFocus : .paneTitle]
    if isWide {
      buffer.verticalLine(column: rect.column - 2, row: rect.row, rows: rect.rows, style: border)
    }
    buffer.horizontalLine(column: rect.column, row: rect.row, columns: rect.columns, style: border)
    if !title.isEmpty, rect.columns > 4 {
      let text = " " + TextWidth.truncated(title, to: rect.columns - 4, ellipsis: "…") + " "
      buffer.write(text, column: rect.column + 1, row: rect.row, style: titleStyle)
    }
    return rect.droppingTop(1)
  }

  /// Draws lines below the title, scrolled no further than to their end, and marks at the title that more follow.
  func draw(_ lines: [Facts.Line], in content: Rect, scroll: Int, on buffer: inout CellBuffer) {
    let total = Facts.rowCount(of: lines, columns: content.columns)
    let most = max(0, total - content.rows)
    let scroll = min(scroll, most)
    Facts.draw(lines, theme, content, scroll: scroll, on: &buffer)
    let mark = scroll < most ? " J more " : scroll > 0 ? " K back " : ""
    buffer.write(
      mark,
      column: rect.endColumn - mark.count - 1,
      row: rect.row,
      style: theme[.textAccent]
    )
  }
}
