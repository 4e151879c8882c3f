import TendAnalytics
import TendModel
import TendScreen

/// Draws the ways to a contact.
enum RouteView {
  private static let columns = [
    TableColumn("WHO TO ASK", nil), TableColumn("TIE", 8, from: 60),
    TableColumn("LAST", 10, from: 60, isRight: true),
    TableColumn("GAVE/GOT", 8, from: 80, isRight: true),
  ]

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
          cells: [(isBest ? "" : "Else: ") + way.text, "", "", ""],
          style: theme[.textStrong]
        )
      case .stop(let stop):
        return TableView.Row(
          cells: [
            "  " + stop.name, TieWeight.word(stop.strength),
            stop.lastContact.map { DayWords.short($0, from: state.now.day) } ?? "never",
            "\(stop.givenCount)/\(stop.receivedCount)",
          ],
          style: theme[.listRow]
        )
      }
    }
  }
}
