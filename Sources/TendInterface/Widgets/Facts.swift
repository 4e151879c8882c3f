import TendScreen

/// Labelled lines, wrapped to the width, of which a part is seen.
enum Facts {
  enum Line: Hashable, Sendable {
    /// A label and its value.
    case fact(String, String)
    /// A line of its own.
    case text(String, Scope)
    case heading(String)
    case blank
  }

  static let labelColumns = 10

  /// How many rows lines take in so many columns.
  static func rowCount(of lines: [Line], columns: Int) -> Int {
    lines.reduce(0) { rows, line in
      switch line {
      case .blank, .heading: rows + 1
      case .text(let text, _): rows + TextWidth.wrapped(text, columns: max(1, columns)).count
      case .fact(_, let value):
        rows + TextWidth.wrapped(value, columns: max(1, columns - labelColumns)).count
      }
    }
  }

  /// Draws the lines from `scroll` on and answers how many rows they take in all.
  @discardableResult
  static func draw(
    _ lines: [Line],
    _ theme: Theme,
    _ rect: Rect,
    scroll: Int = 0,
    on buffer: inout CellBuffer
  ) -> Int {
    var row = -scroll
    func isSeen() -> Bool { row >= 0 && row < rect.rows }
    for line in lines {
      switch line {
      case .blank: row += 1
      case .heading(let text):
        if isSeen() {
          buffer.write(
            text,
            column: rect.column,
            row: rect.row + row,
            style: theme[.textStrong],
            limit: rect.columns
          )
        }
        row += 1
      case .text(let text, let scope):
        for part in TextWidth.wrapped(text, columns: max(1, rect.columns)) {
          if isSeen() {
            buffer.write(
              part,
              column: rect.column,
              row: rect.row + row,
              style: theme[scope],
              limit: rect.columns
            )
          }
          row += 1
        }
      case .fact(let label, let value):
        let room = max(1, rect.columns - labelColumns)
        for (index, part) in TextWidth.wrapped(value, columns: room).enumerated() {
          if isSeen() {
            if index == 0 {
              buffer.write(
                label,
                column: rect.column,
                row: rect.row + row,
                style: theme[.cardLabel],
                limit: labelColumns - 1
              )
            }
            buffer.write(
              part,
              column: rect.column + labelColumns,
              row: rect.row + row,
              style: theme[.cardValue],
              limit: room
            )
          }
          row += 1
        }
      }
    }
    return row + scroll
  }
}
