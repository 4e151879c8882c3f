import TendScreen

/// Draws what was said in the status line.
enum MessagesView {
  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    if state.messages.isEmpty {
      WelcomeView.drawLines(
        [("", "Nothing was said yet."), ("q", "back")],
        state.theme,
        rect,
        on: &buffer
      )
      return
    }
    let messages = Array(state.messages.reversed())
    let foot = rect.bottom(reservedRows(rect))
    if messages.indices.contains(state.cursor.index) {
      let text = messages[state.cursor.index].text
      let lines = TextWidth.wrapped(text, columns: max(1, rect.columns - 3))
      for (index, line) in lines.prefix(max(0, foot.rows - 1)).enumerated() {
        let row = foot.row + 1 + index
        buffer.write(line, column: rect.column + 2, row: row, style: state.theme[.base])
      }
    }
    TableView(
      columns: [TableColumn("NEWEST FIRST", nil)],
      theme: state.theme,
      hasWideColumns: state.hasWideColumns
    ).draw(
      in: rect.droppingBottom(foot.rows),
      cursor: state.cursor,
      on: &buffer
    ) { index in
      guard messages.indices.contains(index) else { return nil }
      return TableView.Row(
        sign: messages[index].isError ? "!" : " ",
        cells: [messages[index].text],
        style: state.theme[messages[index].isError ? .toastError : .listRow]
      )
    }
  }

  /// The rows below the list in which the message under the cursor stands in full.
  static func reservedRows(_ rect: Rect) -> Int { rect.rows > 9 ? 4 : 0 }
}
