import TendAnalytics
import TendModel
import TendScreen

/// Draws the ways to a contact: each in a sentence, as boxes with the steps between them, and with what speaks for each step.
enum RouteView {
  /// A row of the page.
  private enum Line {
    case blank
    case text(String, Scope)
    /// A row of the boxes of a way.
    case boxes(way: Int, row: Int)
    /// What is said of the step of a row of the screen.
    case step(Int, String)
  }

  /// From so many rows on there is room for what each step is counted from.
  private static let roomyRows = 30

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
    let inner = Rect(
      column: rect.column + 1,
      row: rect.row,
      columns: max(1, rect.columns - 2),
      rows: rect.rows
    )
    let diagrams = overview.ways.map {
      RouteDiagram(
        $0,
        columns: inner.columns,
        today: inner.rows >= roomyRows ? state.now.day : nil
      )
    }
    let lines = lines(page, overview, diagrams, inner, state.now.day)
    // As little as it takes to have the step under the cursor in sight.
    let last = lines.lastIndex { if case .step(page.cursor.index, _) = $0 { true } else { false } }
    let top = max(0, (last ?? 0) - inner.rows + 1)
    for (row, line) in lines.dropFirst(top).prefix(inner.rows).enumerated() {
      draw(line, page, diagrams, inner, inner.row + row, state.theme, on: &buffer)
    }
  }

  private static func lines(
    _ page: RouteScreen,
    _ overview: RouteOverview,
    _ diagrams: [RouteDiagram],
    _ rect: Rect,
    _ today: CalendarDay
  ) -> [Line] {
    let isRoomy = rect.rows >= roomyRows
    var lines: [Line] = []
    for (index, way) in overview.ways.enumerated() {
      if index > 0 { lines += Array(repeating: .blank, count: isRoomy ? 2 : 1) }
      let sentence = (index == 0 ? "" : "Else: ") + way.text
      lines += TextWidth.wrapped(sentence, columns: rect.columns).map { .text($0, .textStrong) }
      if isRoomy { lines.append(.blank) }
      lines += (0..<diagrams[index].rows).map { .boxes(way: index, row: $0) }
      for (row, place) in page.rows.enumerated() where place.way == index {
        let text = text(way.stops[place.stop], today)
        lines += TextWidth.wrapped(text, columns: max(1, rect.columns - 2)).enumerated().map {
          .step(row, ($0 == 0 ? "" : "  ") + $1)
        }
      }
      guard isRoomy else { continue }
      lines.append(.blank)
      for text in ["How it is counted:"] + way.counting {
        lines += TextWidth.wrapped(text, columns: rect.columns).map { .text($0, .textDim) }
      }
    }
    return lines
  }

  private static func draw(
    _ line: Line,
    _ page: RouteScreen,
    _ diagrams: [RouteDiagram],
    _ rect: Rect,
    _ row: Int,
    _ theme: Theme,
    on buffer: inout CellBuffer
  ) {
    switch line {
    case .blank: break
    case .text(let text, let scope):
      buffer.write(text, column: rect.column, row: row, style: theme[scope], limit: rect.columns)
    case .boxes(let way, let part):
      let current = page.currentRow.flatMap { $0.way == way ? $0.stop : nil }
      diagrams[way].draw(
        part,
        at: Position(column: rect.column, row: row),
        current: current,
        theme,
        on: &buffer
      )
    case .step(let index, let text):
      let isCurrent = index == page.cursor.index
      let style = theme[isCurrent ? .listRowCursor : .listRow]
      if isCurrent {
        buffer.fill(
          Rect(column: rect.column, row: row, columns: rect.columns, rows: 1),
          style: style
        )
        buffer.cursor = Position(column: rect.column, row: row)
      }
      buffer.write(text, column: rect.column + 1, row: row, style: style, limit: rect.columns - 1)
    }
  }

  /// What speaks for a step, and against asking: each favour asked lowers the balance.
  private static func text(_ stop: RouteOverview.Stop, _ today: CalendarDay) -> String {
    let last =
      stop.lastContact.map { "last contact " + DayWords.relative($0, from: today) }
      ?? "never reached"
    let balance =
      stop.givenCount + stop.receivedCount == 0
      ? "" : "; you gave \(stop.givenCount), received \(stop.receivedCount)"
    return "\(stop.name): \(stop.step.word), \(stop.step.reason(today: today)); \(last)\(balance)"
  }

  /// How the ways are counted, for the page that tells it.
  static func explanations(_ overview: RouteOverview) -> [Explanation] {
    overview.ways.enumerated().map { index, way in
      Explanation(
        term: index == 0 ? "this way" : "the second best",
        text: way.text + ".\n" + way.counting.joined(separator: "\n")
      )
    } + RouteExplanation.rules
  }
}
