import TendModel
import TendScreen

/// Draws who changed what.
enum HistoryView {
  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard let page = state.historyPage else { return }
    if page.entries.isEmpty {
      WelcomeView.drawLines(
        [("", "Nothing was changed yet."), ("q", "back")],
        state.theme,
        rect,
        on: &buffer
      )
      return
    }
    let columns = [
      TableColumn("WHEN (UTC)", 16), TableColumn("WHO", 12, from: 60), TableColumn("STATE", 9),
      TableColumn("WHAT", nil),
    ]
    TableView(columns: columns, theme: state.theme).draw(in: rect, cursor: page.cursor, on: &buffer)
    { index in
      guard page.entries.indices.contains(index) else { return nil }
      let entry = page.entries[index]
      return TableView.Row(
        cells: [
          time(entry.secondsSince1970), entry.author,
          entry.state == .done ? "" : entry.state.rawValue, entry.title,
        ],
        style: state.theme[entry.state == .done ? .listRow : .textDim]
      )
    }
  }

  private static func time(_ seconds: Int64) -> String {
    let days = Int(seconds / 86_400)
    let minutes = Int(seconds % 86_400) / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(CalendarDay(epochDay: days)) \(two(minutes / 60)):\(two(minutes % 60))"
  }
}

/// Draws what an import would do, and what could not be read.
enum ImportView {
  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard let page = state.importPage else { return }
    let theme = state.theme
    let preview = page.preview
    var lines = [ImportScreen.counts(preview)]
    if preview.jobChangeCount > 0 {
      lines.append("\(preview.jobChangeCount) changed job: a reason to write")
    }
    if let network = page.batch.network { lines.append("new contacts join the network \(network)") }
    lines += preview.problems.prefix(3).map { "line \($0.line): \($0.reason)" }
    if preview.problems.count > 3 {
      lines.append("and \(preview.problems.count - 3) more problems")
    }
    lines.append("Enter imports, q leaves the store as it is")
    for (index, line) in lines.enumerated() where index < rect.rows - 2 {
      buffer.write(
        line,
        column: rect.column + 1,
        row: rect.row + index,
        style: theme[index == 0 ? .textStrong : .base],
        limit: rect.columns - 2
      )
    }
    let columns = [
      TableColumn("LINE", 7, isRight: true), TableColumn("", 9), TableColumn("NAME", nil),
      TableColumn("WHAT IS NEW", nil, from: 60),
    ]
    let table = rect.droppingTop(min(lines.count + 1, rect.rows - 2))
    TableView(columns: columns, theme: theme).draw(in: table, cursor: page.cursor, on: &buffer) {
      index in
      guard preview.rows.indices.contains(index) else { return nil }
      let row = preview.rows[index]
      let isNew = row.outcome == .added || row.outcome == .updated
      return TableView.Row(
        cells: [
          "\(row.line)", row.outcome == .added ? "new" : row.outcome.rawValue, row.name, row.detail,
        ],
        style: theme[isNew ? .listRow : .textDim]
      )
    }
  }
}

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
    TableView(columns: [TableColumn("NEWEST FIRST", nil)], theme: state.theme).draw(
      in: rect,
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
}
