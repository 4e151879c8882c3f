import TendModel
import TendScreen

/// Draws the columns of a table with their first values and what they are taken for.
enum MappingView {
  private static let columns = [
    TableColumn("COLUMN", nil), TableColumn("HOLDS", 22),
    TableColumn("FIRST VALUES", nil, from: 60, weight: 2),
  ]

  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard let page = state.mappingPage else { return }
    let theme = state.theme
    let (head, table, foot) = places(page, rect)
    let lines = lines(page)
    for (index, line) in lines.prefix(head.rows).enumerated() {
      buffer.write(
        line,
        column: rect.column + 1,
        row: head.row + index,
        style: theme[index == 0 ? .textStrong : .textDim],
        limit: rect.columns - 2
      )
    }
    TableView(columns: columns, theme: theme).draw(in: table, cursor: page.cursor, on: &buffer) {
      index in
      guard page.columns.indices.contains(index) else { return nil }
      let words = page.words(index)
      return TableView.Row(
        cells: [
          page.sample.mapping.header[index], words.isEmpty ? "kept as it is" : words,
          page.values(index),
        ],
        style: theme[words.isEmpty ? .textDim : .listRow]
      )
    }
    for (index, line) in page.contacts.prefix(max(0, foot.rows - 1)).enumerated() {
      buffer.write(
        line,
        column: rect.column + 1,
        row: foot.row + 1 + index,
        style: theme[.base],
        limit: rect.columns - 2
      )
    }
    if foot.rows > 0 {
      buffer.write(
        "The first contacts would be",
        column: rect.column + 1,
        row: foot.row,
        style: theme[.textStrong],
        limit: rect.columns - 2
      )
    }
  }

  /// How many rows do not belong to the table.
  static func reservedRows(_ page: MappingScreen, _ rect: Rect) -> Int {
    rect.rows - places(page, rect).table.rows
  }

  private static func lines(_ page: MappingScreen) -> [String] {
    let beginning =
      page.sample.isRemembered
      ? "This is what you said before of tables with these columns"
      : "Whose table this is cannot be told: say what its columns hold"
    return [
      beginning, "h l go through the fields, f names one, x keeps a column as it is, y goes on", "",
    ]
  }

  private static func places(
    _ page: MappingScreen,
    _ rect: Rect
  ) -> (head: Rect, table: Rect, foot: Rect) {
    let headRows = rect.rows > 12 ? 3 : rect.rows > 7 ? 1 : 0
    let footRows = rect.rows > 10 ? min(4, page.sample.rows.count + 1) : 0
    let body = rect.droppingTop(headRows)
    return (rect.top(headRows), body.droppingBottom(footRows), body.bottom(footRows))
  }
}
