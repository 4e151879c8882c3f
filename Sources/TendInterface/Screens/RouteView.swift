import TendAnalytics
import TendModel
import TendScreen

/// Draws the ways to a contact.
enum RouteView {
  private static let columns = [TableColumn("WHO TO ASK", nil)]

  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard let page = state.routePage, let overview = page.overview else {
      WelcomeView.drawLines([("", "Looking for a way …")], state.theme, rect, on: &buffer)
      return
    }
    if page.rows.isEmpty {
      WelcomeView.drawLines(
        [
          ("", "No way to \(overview.targetName) over at most two others is known."),
          ("w k", "on a contact: note whom it knows"),
        ],
        state.theme,
        rect,
        on: &buffer
      )
      return
    }
    let theme = state.theme
    TableView(columns: columns, theme: theme).draw(in: rect, cursor: page.cursor, on: &buffer) {
      index in
      guard page.rows.indices.contains(index) else { return nil }
      switch page.rows[index] {
      case .way(let way, let isBest):
        return TableView.Row(
          cells: [(isBest ? "" : "Else: ") + way.text],
          style: theme[.textStrong]
        )
      case .stop(let stop):
        return TableView.Row(cells: ["  " + text(stop, state.now.day)], style: theme[.listRow])
      }
    }
  }

  /// What speaks for asking somebody, and against it: each favour asked lowers the balance.
  private static func text(_ stop: RouteOverview.Stop, _ today: CalendarDay) -> String {
    let last =
      stop.lastContact.map { "last " + DayWords.relative($0, from: today) } ?? "never reached"
    let balance =
      stop.givenCount + stop.receivedCount == 0
      ? "" : "; you gave \(stop.givenCount), received \(stop.receivedCount)"
    return "\(stop.name): \(TieWeight.word(stop.strength)) tie, \(last)\(balance)"
  }
}
