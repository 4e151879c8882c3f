import TendModel
import TendScreen

/// Draws what happened, by day, newest first.
enum JournalView {
  private static let columns = [
    TableColumn("DAY", 10), TableColumn("WITH", nil), TableColumn("WHAT", 15, from: 60),
    TableColumn("NOTE", nil),
    TableColumn("NETWORK", 18, from: 100),
  ]

  static func draw(
    _ screen: JournalScreen,
    _ state: AppState,
    _ rect: Rect,
    on buffer: inout CellBuffer
  ) {
    guard let page = screen.page else { return }
    if page.total == 0 {
      let text = screen.filter.text
      let lines: [(key: String, text: String)] =
        text.isEmpty
        ? [
          ("", "Nothing was logged yet."),
          screen.filter.network == nil
            ? ("2", "choose a contact; i logs")
            : ("i", "log in a line; the network's name in it says where"),
        ]
        : [("", "Nothing was logged that contains \"\(text)\"."), ("Esc", "show all again")]
      WelcomeView.drawLines(lines, state.theme, rect, on: &buffer)
      return
    }
    let top = screen.cursor.top
    TableView(columns: columns, theme: state.theme, hasWideColumns: state.hasWideColumns).draw(
      in: rect,
      cursor: screen.cursor,
      on: &buffer
    ) { index in
      guard let row = screen.row(at: index) else { return nil }
      let before = index > top ? screen.row(at: index - 1) : nil
      return self.row(row, isNewDay: before?.interaction.day != row.interaction.day, state)
    }
  }

  private static func row(_ row: InteractionRow, isNewDay: Bool, _ state: AppState) -> TableView.Row
  {
    let value = row.interaction
    let what = value.channel.rawValue + (value.outcome == .tried ? " (tried)" : "")
    let note = [value.purpose, value.note].filter { !$0.isEmpty }.joined(separator: ": ")
    return TableView.Row(
      cells: [
        isNewDay ? value.day.description : "", row.contactNames.joined(separator: ", "), what, note,
        row.networkName ?? "",
      ],
      style: state.theme[value.outcome == .tried ? .textDim : .listRow]
    )
  }
}
