import TendScreen

/// Rows of cells, set in columns that are as wide as their widest cell.
struct TextTable {
  /// The most columns of a terminal that one cell takes; the last cell of a row is never cut.
  static let widestCell = 40

  private var rows: [[String]] = []
  /// The columns whose cells are never cut.
  private let uncut: Set<Int>

  /// A table, with a first row of titles or none.
  init(_ titles: [String] = [], uncut: Set<Int> = []) {
    self.uncut = uncut
    if !titles.isEmpty { rows.append(titles.map { $0.uppercased() }) }
  }

  /// Adds a row.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The rows as lines, two blanks between columns, none at the end.
  var lines: [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { row in
        guard column < row.count else { return 0 }
        let width = TextWidth.columns(of: row[column])
        return uncut.contains(column) ? width : min(width, Self.widestCell)
      }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        if column == row.count - 1 {
          line += cell
        } else {
          line += TextWidth.padded(
            TextWidth.truncated(cell, to: widths[column]),
            to: widths[column]
          )
          line += "  "
        }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
