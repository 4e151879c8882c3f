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

  /// The rows as lines, two blanks between columns, none at the end; no wider than the terminal where that can be.
  var lines: [String] { lines(within: Console().columns) }

  /// The rows as lines.
  ///
  /// - Parameter limit: How many columns of a terminal a line may take; the widest columns give way first, but none
  ///   becomes narrower than can be read. Nil where nothing limits them.
  /// - Returns: A line for each row.
  func lines(within limit: Int?) -> [String] {
    let widths = fitted(naturalWidths, limit)
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let isLast = column == row.count - 1
        if isLast, limit == nil || uncut.contains(column) {
          line += cell
          continue
        }
        let text = TextWidth.truncated(cell, to: widths[column], ellipsis: "…")
        line += isLast ? text : TextWidth.padded(text, to: widths[column]) + "  "
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private static let narrowestCell = 10

  /// Narrower columns until a line fits, one cell of the widest at a time; the last one counts as a whole.
  private func fitted(_ natural: [Int], _ limit: Int?) -> [Int] {
    guard let limit, !natural.isEmpty else { return natural }
    var widths = natural
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - limit
    while excess > 0 {
      let cuttable = widths.indices.filter {
        widths[$0] > Self.narrowestCell && !uncut.contains($0)
      }
      guard let widest = cuttable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private var naturalWidths: [Int] {
    let count = rows.map(\.count).max() ?? 0
    return (0..<count).map { column in
      rows.map { row in
        guard column < row.count else { return 0 }
        let width = TextWidth.columns(of: row[column])
        let isWhole = uncut.contains(column) || column == row.count - 1
        return isWhole ? width : min(width, Self.widestCell)
      }.max() ?? 0
    }
  }
}
