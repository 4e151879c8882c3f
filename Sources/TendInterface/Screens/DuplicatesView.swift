import TendModel
import TendScreen

/// Draws pairs of contacts that may be one, and the pair under the cursor side by side.
enum DuplicatesView {
  private static let columns = [
    TableColumn("", 5), TableColumn("SCORE", 5, isRight: true),
    TableColumn("STAYS", nil, weight: 2),
    TableColumn("THE SAME AS", nil, weight: 2), TableColumn("WHY", nil, from: 70, weight: 3),
  ]

  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard let page = state.duplicatesPage else { return }
    guard let rows = page.rows else {
      WelcomeView.drawLines([("", "Comparing the contacts …")], state.theme, rect, on: &buffer)
      return
    }
    if rows.isEmpty {
      WelcomeView.drawLines(
        [("", "No two contacts look like one."), ("q", "back")],
        state.theme,
        rect,
        on: &buffer
      )
      return
    }
    TableView(columns: columns, theme: state.theme, hasWideColumns: state.hasWideColumns).draw(
      in: rect,
      cursor: page.cursor,
      on: &buffer
    ) { index in
      rows.indices.contains(index) ? row(rows[index], state.theme) : nil
    }
  }

  private static func row(_ row: DuplicateRow, _ theme: Theme) -> TableView.Row {
    TableView.Row(
      cells: [
        row.judgement.verdict.rawValue, percent(row.judgement.score), row.first.name,
        row.second.name, row.judgement.reasons.joined(separator: "; "),
      ],
      style: theme[row.judgement.verdict == .same ? .textStrong : .listRow]
    )
  }

  private static func percent(_ score: Double) -> String { "\(Int((score * 100).rounded()))%" }

  /// How many values are seen below the title, the reasons and the names of the sides.
  static func valueRows(_ detail: Rect) -> Int { max(1, detail.rows - 3) }

  /// Draws what the two have beside each other.
  static func drawDetail(_ state: AppState, _ pane: Pane, on buffer: inout CellBuffer) {
    let page = state.duplicatesPage
    guard let page, let current = page.current, let sides = page.sides else {
      _ = pane.drawFrame("", on: &buffer)
      return
    }
    let rect = pane.drawFrame("\(sides.goes.name) into \(sides.stays.name)", on: &buffer)
    let theme = state.theme
    let reasons = current.judgement.reasons.joined(separator: "; ")
    var line = rect.row
    buffer.write(
      reasons,
      column: rect.column,
      row: line,
      style: theme[.textDim],
      limit: rect.columns
    )
    line += 1
    let labelColumns = min(14, rect.columns / 5)
    let side = (rect.columns - labelColumns) / 2
    func write(_ text: String, _ column: Int, _ limit: Int, _ style: Style) {
      let shown = TextWidth.truncated(text, to: max(0, limit), ellipsis: "…")
      buffer.write(shown, column: column, row: line, style: style, limit: max(0, limit))
    }
    let (left, right) = (rect.column + labelColumns, rect.column + labelColumns + side)
    write("stays", left + 2, side - 3, theme[.listHeader])
    write("goes into it", right + 2, side - 3, theme[.listHeader])
    let atHand = page.fieldAtHand
    let values = page.values
    let first = page.firstShown(rows: valueRows(pane.rect))
    for (index, value) in values.enumerated().dropFirst(first) {
      line += 1
      if line == rect.endRow - 1, index < values.count - 1 {
        let more = "… and \(values.count - index) more (J)"
        return write(more, left + 2, side, theme[.textDim])
      }
      guard line < rect.endRow else { return }
      let isAtHand = value.field != nil && value.field == atHand
      write(value.label, rect.column, labelColumns - 1, theme[isAtHand ? .textStrong : .textDim])
      let isChoice = value.field != nil
      let kept = theme[isAtHand ? .listRowCursor : .textStrong]
      let lost = theme[isAtHand ? .listRowCursor : .textDim]
      let plain = theme[.base]
      let mark = theme[.done]
      if isChoice { write(value.isTaken ? " " : mark, left, 1, kept) }
      write(value.stays, left + 2, side - 3, isChoice ? (value.isTaken ? lost : kept) : plain)
      if value.isTaken { write(mark, right, 1, kept) }
      write(value.goes, right + 2, side - 3, isChoice ? (value.isTaken ? kept : lost) : plain)
    }
  }
}
