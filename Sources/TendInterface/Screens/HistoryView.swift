import TendModel
import TendScreen

/// Draws who changed what.
enum HistoryView {
  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard let page = state.historyPage else { return }
    if page.entries.isEmpty, !page.filter.text.isEmpty {
      WelcomeView.drawNoMatch(page.filter.text, state.theme, rect, on: &buffer)
      return
    }
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
      TableColumn("WHEN", 16), TableColumn("WHO", 12, from: 60), TableColumn("STATE", 9),
      TableColumn("WHAT", nil),
    ]
    TableView(columns: columns, theme: state.theme, hasWideColumns: state.hasWideColumns).draw(
      in: rect,
      cursor: page.cursor,
      on: &buffer
    ) { index in
      guard page.entries.indices.contains(index) else { return nil }
      let entry = page.entries[index]
      return TableView.Row(
        cells: [
          Words.time(entry.secondsSince1970, state), entry.author,
          entry.state == .done ? "" : entry.state.words, entry.title,
        ],
        style: state.theme[entry.state == .done ? .listRow : .textDim]
      )
    }
  }
}
