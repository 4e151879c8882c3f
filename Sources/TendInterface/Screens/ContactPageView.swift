import TendAnalytics
import TendModel
import TendScreen

/// Draws what is open and what happened with one contact.
enum ContactPageView {
  private static let columns = [
    TableColumn("WHEN", 11), TableColumn("WHAT", 16), TableColumn("NOTE", nil),
    TableColumn("WITH", 24, from: 90),
  ]

  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard let page = state.contactPage, page.card != nil else { return }
    if page.items.isEmpty {
      WelcomeView.drawLines(
        [
          ("", "Nothing is open and nothing was logged yet."), ("i", "log an interaction"),
          ("f", "add a follow-up"),
        ],
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
      page.items.indices.contains(index) ? row(page.items[index], page.id, state) : nil
    }
  }

  private static func row(
    _ item: ContactPageScreen.Item,
    _ id: ContactID,
    _ state: AppState
  ) -> TableView.Row {
    let theme = state.theme
    let today = state.now.day
    switch item {
    case .followUp(let row):
      let value = row.followUp
      let isLate = value.due.map { $0 < today } ?? false
      return TableView.Row(
        sign: theme[isLate ? .overdue : .open],
        cells: [
          value.due.map { DayWords.due($0, from: today) } ?? "no day", value.kind.words,
          value.title, "",
        ],
        style: theme[.listRow],
        accent: theme[isLate ? .listRowOverdue : .listRowDue],
        accentCell: 0
      )
    case .interaction(let row):
      let value = row.interaction
      let others = zip(value.contacts, row.contactNames).filter { $0.0 != id }.map(\.1).joined(
        separator: ", "
      )
      let what = value.channel.rawValue + (value.outcome == .tried ? " (tried)" : "")
      let note = [value.purpose, value.note].filter { !$0.isEmpty }.joined(separator: ": ")
      return TableView.Row(
        cells: [value.day.description, what, note, others],
        style: theme[.listRow]
      )
    }
  }
}
