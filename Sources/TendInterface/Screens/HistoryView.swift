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
          // What was undone and cannot be done again any more was undone all the same.
          entry.state == .done ? "" : "undone", entry.title,
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
