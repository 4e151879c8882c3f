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
}
