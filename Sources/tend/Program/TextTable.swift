import TendScreen

/// Rows of cells, set in columns that are as wide as their widest cell.
struct TextTable {
  /// The most columns of a terminal that one cell takes, but for the last one of a row.
  static let widestCell = 40

  private var rows: [[String]] = []
  /// The columns whose cells are never cut.
  private let uncut: Set<Int>
  /// The columns that a narrow terminal does without, the first to go first; they stand behind those that are never cut.
  private let expendable: [Int]
  /// It lists records, which can be looked at one by one; what is told of one record is told whole.
  private let isList: Bool

  /// A table, with a first row of titles or none.
  init(_ titles: [String] = [], uncut: Set<Int> = [], expendable: [Int] = []) {
    self.uncut = uncut
    self.expendable = expendable
    isList = !titles.isEmpty
    if !titles.isEmpty { rows.append(titles.map { $0.uppercased() }) }
  }

  /// Adds a row.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The rows as lines, two blanks between columns, none at the end; a list is no wider than the terminal where that can be.
  var lines: [String] { lines(within: isList ? Console().terminalColumns : nil) }

  /// The rows as lines.
  ///
  /// - Parameter limit: How many columns of a terminal a line may take; the widest columns give way first, but none
  ///   becomes narrower than can be read. Nil where nothing limits them.
  /// - Returns: A line for each row.
  func lines(within limit: Int?) -> [String] {
    var table = self
    if let limit { table.leaveOut(within: limit) }
    let rows = table.rows
    let widths = fitted(table.naturalWidths, limit)
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let isLast = column == row.count - 1
        if isLast, limit == nil || uncut.contains(column) {
          line += cell
          continue
        }
        // The last cell of a short row has the room of those that are not there.
        let rest = widths[column...]
        let room = isLast ? rest.reduce(0, +) + 2 * (rest.count - 1) : widths[column]
        let text = TextWidth.truncated(cell, to: room, ellipsis: "…")
        line += isLast ? text : TextWidth.padded(text, to: room) + "  "
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Takes out what is expendable, column by column, until the others fit at their narrowest.
  private mutating func leaveOut(within limit: Int) {
    var left = Array(naturalWidths.indices)
    let widths = naturalWidths.enumerated().map { column, width in
      uncut.contains(column) ? width : min(width, Self.narrowestCell)
    }
    for column in expendable {
      let least = left.reduce(-2) { $0 + widths[$1] + 2 }
      if least <= limit { break }
      left.removeAll { $0 == column }
    }
    if left.count == widths.count { return }
    rows = rows.map { row in left.filter(row.indices.contains).map { row[$0] } }
  }

  private static let narrowestCell = 10

  /// Narrower columns until a line fits: the widest becomes as wide as the next, and so on.
  private func fitted(_ natural: [Int], _ limit: Int?) -> [Int] {
    guard let limit, !natural.isEmpty else { return natural }
    var widths = natural
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - limit
    while excess > 0 {
      let cuttable = widths.indices.filter {
        widths[$0] > Self.narrowestCell && !uncut.contains($0)
      }
      guard let widest = cuttable.max(by: { widths[$0] < widths[$1] }) else { break }
      let next = cuttable.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let cut = max(1, min(excess, widths[widest] - max(next, Self.narrowestCell)))
      widths[widest] -= cut
      excess -= cut
    }
    return widths
  }

  private var naturalWidths: [Int] {
    let count = rows.map(\.count).max() ?? 0
    return (0..<count).map { column in
      rows.map { row in
        guard column < row.count else { return 0 }
        let width = TextWidth.columns(of: row[column])
        let isWhole = uncut.contains(column) || column == count - 1
        return isWhole ? width : min(width, Self.widestCell)
      }.max() ?? 0
    }
  }
}
