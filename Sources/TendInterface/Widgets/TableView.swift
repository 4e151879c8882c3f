import TendScreen

/// One column of a table.
struct TableColumn: Sendable {
  let title: String
  /// How wide it is; nil takes what the others leave.
  let columns: Int?
  /// Below this width of the table the column is left out.
  let from: Int
  let isRight: Bool
  /// It stands at the right and grows with what it holds: a number that is cut would be read as another.
  let isNumber: Bool
  /// The share of what the fixed columns leave, against the other columns without a width.
  let weight: Int

  init(
    _ title: String,
    _ columns: Int?,
    from: Int = 0,
    isRight: Bool = false,
    isNumber: Bool = false,
    weight: Int = 1
  ) {
    self.title = title
    self.columns = columns
    self.weight = weight
    self.from = from
    self.isRight = isRight || isNumber
    self.isNumber = isNumber
  }
}

/// A list with a header of which only the rows in sight are asked for.
struct TableView {
  /// What one row shows.
  struct Row {
    /// A sign at the left edge; it has a column of its own.
    var sign = " "
    /// One text for each column, also for those that are left out.
    var cells: [String]
    var style: Style
    /// The style of the sign, and of one cell by its index.
    var accent: Style?
    var accentCell: Int?
    /// The places in cells, in characters, at which what was searched for was found.
    var matches: [Int: [Range<Int>]] = [:]
    /// The first text alone is written, over the whole width.
    var isHeading = false
  }

  let columns: [TableColumn]
  let theme: Theme
  /// Fewer columns are shown, and those wider.
  var hasWideColumns = false

  func draw(
    in rect: Rect,
    cursor: ListCursor,
    isFocused: Bool = true,
    on buffer: inout CellBuffer,
    row: (Int) -> Row?
  ) {
    let room = hasWideColumns ? rect.columns * Self.wideShare / 100 : rect.columns
    let shown = columns.indices.filter { columns[$0].from <= room }
    let body = rect.droppingTop(1)
    var rows: [Row] = []
    for index in cursor.top..<max(cursor.top, min(cursor.total, cursor.top + body.rows)) {
      guard let row = row(index) else { break }
      rows.append(row)
    }
    let widths = widths(of: shown, in: rect.columns, rows)
    drawHeader(shown, widths, rect, on: &buffer)
    for (line, row) in rows.enumerated() {
      let index = cursor.top + line
      let isCurrent = index == cursor.index && isFocused
      let style = isCurrent ? theme[.listRowCursor] : row.style
      let place = body.row + line
      // The whole row has one style, so that a terminal need not be told where it changes and changes back.
      let line = Rect(column: body.column, row: place, columns: body.columns, rows: 1)
      buffer.fill(line, style: style)
      if isCurrent {
        buffer.cursor = Position(column: body.column, row: place)
      }
      let accent = isCurrent ? style : row.accent ?? style
      buffer.write(
        row.sign,
        column: body.column,
        row: place,
        style: accent,
        limit: 1,
        ellipsis: false
      )
      if row.isHeading {
        buffer.write(
          row.cells.first ?? "",
          column: body.column + 2,
          row: place,
          style: style,
          limit: body.columns - 2
        )
        continue
      }
      var column = body.column + 2
      for (index, width) in zip(shown, widths) {
        let text = index < row.cells.count ? row.cells[index] : ""
        let own = index == row.accentCell ? accent : style
        write(text, columns[index], column, place, width, own, on: &buffer)
        if let ranges = row.matches[index], !columns[index].isRight {
          emphasise(ranges, of: text, column, place, width, isCurrent ? style : nil, on: &buffer)
        }
        column += width + 1
      }
    }
  }

  /// With wide columns, those are left out that a table of this share of its width would leave out.
  private static let wideShare = 60

  private func drawHeader(
    _ shown: [Int],
    _ widths: [Int],
    _ rect: Rect,
    on buffer: inout CellBuffer
  ) {
    var column = rect.column + 2
    let style = theme[.listHeader]
    buffer.fill(rect.top(1), style: style)
    for (index, width) in zip(shown, widths) {
      write(columns[index].title, columns[index], column, rect.row, width, style, on: &buffer)
      column += width + 1
    }
  }

  private func write(
    _ text: String,
    _ column: TableColumn,
    _ start: Int,
    _ row: Int,
    _ width: Int,
    _ style: Style,
    on buffer: inout CellBuffer
  ) {
    guard width > 0, !text.isEmpty else { return }
    let used = column.isRight ? min(width, TextWidth.columns(of: text)) : width
    buffer.write(text, column: start + width - used, row: row, style: style, limit: used)
  }

  /// Writes parts of a text again in the style of a match; on the row of the cursor, which keeps its colours, underlined.
  private func emphasise(
    _ ranges: [Range<Int>],
    of text: String,
    _ start: Int,
    _ row: Int,
    _ width: Int,
    _ cursorStyle: Style?,
    on buffer: inout CellBuffer
  ) {
    let characters = Array(text)
    var style = cursorStyle ?? theme[.match]
    if cursorStyle != nil { style.attributes.insert(.underline) }
    // What is cut off ends with a sign of its own, which no match may overwrite.
    let room = TextWidth.columns(of: text) > width ? width - 1 : width
    for range in ranges where range.upperBound <= characters.count {
      let before = TextWidth.columns(of: String(characters[..<range.lowerBound]))
      let part = String(characters[range])
      guard before + TextWidth.columns(of: part) <= room else { continue }
      buffer.write(part, column: start + before, row: row, style: style)
    }
  }

  private func widths(of shown: [Int], in total: Int, _ rows: [Row]) -> [Int] {
    let own = columns.indices.map { index -> Int? in
      guard let least = columns[index].columns, columns[index].isNumber else {
        return columns[index].columns
      }
      return rows.reduce(least) { width, row in
        let isCell = !row.isHeading && index < row.cells.count
        return isCell ? max(width, TextWidth.columns(of: row.cells[index])) : width
      }
    }
    let fixed = shown.compactMap { own[$0] }.reduce(0, +)
    let left = max(0, total - 2 - fixed - max(0, shown.count - 1))
    var weightLeft = shown.reduce(0) { $0 + (columns[$1].columns == nil ? columns[$1].weight : 0) }
    var columnsLeft = left
    return shown.map { index in
      if let width = own[index] { return width }
      // What rounding leaves goes to the last, so that the table is as wide as its place.
      let width = columnsLeft * columns[index].weight / weightLeft
      weightLeft -= columns[index].weight
      columnsLeft -= width
      return width
    }
  }
}
