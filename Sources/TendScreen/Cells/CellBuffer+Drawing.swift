extension CellBuffer {
  /// Fills a rectangle with one character, which must be one column wide; others fill with blanks.
  public mutating func fill(_ rect: Rect, style: Style, text: Character = " ") {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    let wanted = Cell(String(text), style: style)
    let cell = wanted.width == 1 ? wanted : Cell.blank(style)
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn {
        place(cell, column: column, row: row)
      }
    }
  }

  /// Writes one line of text from the given place to the right.
  ///
  /// The text is made safe on the way. What does not fit is cut; no half of a wide character is
  /// ever left.
  ///
  /// - Parameters:
  ///   - text: Any text, hostile or not.
  ///   - column: Where it starts; may lie left of the grid.
  ///   - row: The row; outside the grid nothing is written.
  ///   - style: How it looks.
  ///   - limit: The most columns to use; nil means up to the right edge.
  ///   - ellipsis: Whether a cut text ends in `…` (`~` in ASCII).
  /// - Returns: Columns used, counted from `column`.
  @discardableResult
  public mutating func write(
    _ text: String,
    column: Int,
    row: Int,
    style: Style,
    limit: Int? = nil,
    ellipsis: Bool = true
  ) -> Int {
    let available = min(limit ?? Int.max, size.columns - column)
    guard available > 0, row >= 0, row < size.rows else { return 0 }
    var used = 0
    for piece in CellScanner(text) {
      if used + piece.width > available {
        if ellipsis {
          let last = Cell(text: "…", width: 1, style: style)
          place(last, column: column + available - 1, row: row)
        } else if used < available {
          place(.blank(style), column: column + used, row: row)
        }
        return available
      }
      place(
        Cell(text: piece.text, width: piece.width, style: style),
        column: column + used,
        row: row
      )
      used += piece.width
    }
    return used
  }

  /// Draws a line from left to right.
  public mutating func horizontalLine(
    column: Int,
    row: Int,
    columns: Int,
    style: Style
  ) {
    fill(Rect(column: column, row: row, columns: columns, rows: 1), style: style, text: "─")
  }

  /// Draws a line from top to bottom.
  public mutating func verticalLine(column: Int, row: Int, rows: Int, style: Style) {
    fill(Rect(column: column, row: row, columns: 1, rows: rows), style: style, text: "│")
  }

  /// Draws a frame along the inner edge of a rectangle, with a title in its top line.
  ///
  /// A rectangle of fewer than two columns or rows has no room for a frame and stays as it is.
  public mutating func box(
    _ rect: Rect,
    style: Style,
    title: String? = nil,
    titleStyle: Style? = nil
  ) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let last = Position(column: rect.endColumn - 1, row: rect.endRow - 1)
    let inner = rect.columns - 2
    horizontalLine(column: rect.column + 1, row: rect.row, columns: inner, style: style)
    horizontalLine(column: rect.column + 1, row: last.row, columns: inner, style: style)
    verticalLine(column: rect.column, row: rect.row + 1, rows: rect.rows - 2, style: style)
    verticalLine(column: last.column, row: rect.row + 1, rows: rect.rows - 2, style: style)
    let corners = [
      ("┌", rect.column, rect.row), ("┐", last.column, rect.row),
      ("└", rect.column, last.row), ("┘", last.column, last.row),
    ]
    for (text, column, row) in corners {
      place(Cell(text: text, width: 1, style: style), column: column, row: row)
    }
    guard let title, inner >= 3 else { return }
    let shown = " " + TextWidth.truncated(title, to: inner - 2) + " "
    write(
      shown,
      column: rect.column + 1,
      row: rect.row,
      style: titleStyle ?? style,
      limit: inner
    )
  }
}
