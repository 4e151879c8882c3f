import TendAnalytics
import TendModel
import TendScreen

/// Draws what there is to say about bridges, a line each, with when the contact was last reached beside it.
enum BridgesView {
  private static let columns = [
    TableColumn("", 12, from: 60), TableColumn("WHAT YOUR TIES SAY", nil),
    TableColumn("LAST", 10, from: 60, isRight: true),
  ]

  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    let screen = state.bridges
    guard let overview = screen.overview else {
      WelcomeView.drawLines([("", "Counting your ties …")], state.theme, rect, on: &buffer)
      return
    }
    guard overview.report.contactCount > 0 else {
      WelcomeView.drawLines(
        [
          ("", "There are no contacts yet whose ties could be told."),
          ("2 a", "add a contact"),
          (":demo", "look at sample data"),
        ],
        state.theme,
        rect,
        on: &buffer
      )
      return
    }
    let theme = state.theme
    if screen.isCountingShown, Layout(state).detail.isEmpty, let line = screen.current {
      let text: [Facts.Line] = [.text(line.text, .textStrong), .blank, .text(line.counting, .base)]
      Facts.draw(text, theme, rect, scroll: state.cardScroll, on: &buffer)
      return
    }
    TableView(columns: columns, theme: theme).draw(in: rect, cursor: screen.cursor, on: &buffer) {
      index in
      guard screen.lines.indices.contains(index) else { return nil }
      let line = screen.lines[index]
      let isFirst = index == 0 || screen.lines[index - 1].section != line.section
      let last = line.contact.flatMap { overview.report.lastContacts[$0] }
      return TableView.Row(
        sign: line.question == nil ? " " : "?",
        cells: [
          isFirst ? heading(line.section) : "",
          line.text,
          line.question != nil
            ? "y  n  d"
            : line.contact == nil
              ? "" : last.map { DayWords.short($0, from: state.now.day) } ?? "never",
        ],
        style: theme[.listRow],
        accent: theme[.textStrong],
        accentCell: line.question == nil ? 0 : 1
      )
    }
  }

  private static func heading(_ section: BridgeSection) -> String {
    switch section {
    case .questions: "One question"
    case .recorded: "Recorded"
    case .bridges: "Bridges"
    case .only: "Only routes"
    case .redundant: "Redundant"
    case .introductions: "Should meet"
    case .variety: "Variety"
    case .trend: "A quarter"
    }
  }

  /// Draws the line under the cursor in full, how it was counted, and who it is about.
  static func drawDetail(_ state: AppState, _ pane: Pane, on buffer: inout CellBuffer) {
    guard let line = state.bridges.current, let overview = state.bridges.overview else {
      _ = pane.drawFrame("", on: &buffer)
      return
    }
    let rect = pane.drawFrame(line.section.title, on: &buffer)
    let isQuestion = line.question != nil
    let recency = line.recency.isEmpty || isQuestion ? "" : " (\(line.recency))"
    var lines: [Facts.Line] = [.text(line.text + recency, .textStrong)]
    if isQuestion { lines.append(.text("y yes, n no, d you do not know", .base)) }
    if state.bridges.isCountingShown {
      lines += [.blank, .text("How it is counted: " + line.counting, .textDim)]
    } else {
      lines.append(.text("= tells how this is counted", .textDim))
    }
    for id in line.people.prefix(pane.isWide ? 12 : 3) {
      let last =
        overview.report.lastContacts[id].map {
          "last contact " + DayWords.relative($0, from: state.now.day)
        } ?? "never reached"
      lines.append(.text("\(overview.name(id)), \(last)", .base))
    }
    if let card = state.card, card.id == line.contact, pane.isWide {
      lines += [.blank, .heading(card.contact.name)]
      lines += CardView.lines(card, state.now.day, isOnPage: false)
    }
    pane.draw(lines, in: rect, scroll: state.cardScroll, on: &buffer)
  }
}
