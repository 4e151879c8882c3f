import TendModel
import TendScreen

/// Draws what an import would do, and what could not be read.
enum ImportView {
  private static let columns = [
    TableColumn("LINE", 7, isRight: true), TableColumn("", 11), TableColumn("NAME", nil),
    TableColumn("WHAT IS NEW", nil, from: 60),
  ]

  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard let page = state.importPage else { return }
    let theme = state.theme
    let lines = lines(page)
    for (index, line) in lines.enumerated() where index < rect.rows - 2 {
      buffer.write(
        line,
        column: rect.column + 1,
        row: rect.row + index,
        style: theme[index == 0 ? .textStrong : .base],
        limit: rect.columns - 2
      )
    }
    let (table, foot) = places(page, rect)
    drawDetail(page, foot, theme, on: &buffer)
    TableView(columns: columns, theme: theme).draw(in: table, cursor: page.cursor, on: &buffer) {
      index in
      guard page.order.indices.contains(index) else { return nil }
      return row(page, page.order[index], theme)
    }
  }

  private static func row(
    _ page: ImportScreen,
    _ line: ImportScreen.Line,
    _ theme: Theme
  ) -> TableView.Row {
    func row(_ number: Int, _ outcome: ImportPreview.Outcome, _ name: String) -> TableView.Row {
      TableView.Row(
        cells: [
          "\(number)", outcome == .added ? "new" : outcome.rawValue, name, page.detail(line),
        ],
        style: theme[outcome.isNews ? .listRow : .textDim]
      )
    }
    switch line {
    case .record(let index):
      let record = page.preview.rows[index]
      return row(record.line, record.outcome, record.name)
    case .event(let index):
      let event = page.preview.events[index]
      return row(event.line, event.outcome, event.who)
    case .stranger(let index):
      let stranger = page.preview.strangers[index]
      let name = stranger.name.isEmpty ? stranger.address : stranger.name
      return TableView.Row(
        cells: ["", "not in tend", name, page.detail(line)],
        style: theme[.textDim]
      )
    }
  }

  /// How many rows do not belong to the table.
  static func reservedRows(_ page: ImportScreen, _ rect: Rect) -> Int {
    rect.rows - places(page, rect).table.rows
  }

  private static func lines(_ page: ImportScreen) -> [String] {
    let preview = page.preview
    var lines = ImportScreen.counts(preview) + ImportScreen.eventCounts(preview)
    if lines.isEmpty { lines = ["Nothing of this file is about contacts"] }
    if let strangers = strangers(page) { lines.append(strangers) }
    lines += preview.remarks.prefix(4)
    if preview.jobChangeCount > 0 {
      lines.append("\(preview.jobChangeCount) changed job: a reason to write")
    }
    if let network = page.batch.network, preview.count(.added) > 0 {
      lines.append("new contacts join the network \(network)")
    }
    lines += preview.problems.prefix(3).map { "\($0.place): \($0.reason)" }
    if preview.problems.count > 3 {
      lines.append("and \(preview.problems.count - 3) more problems")
    }
    lines.append(
      page.isWithoutNews
        ? "There is nothing new in this file; q goes back"
        : "y imports, q leaves the store as it is"
    )
    return lines
  }

  /// How many people are no contacts, and how they become some.
  private static func strangers(_ page: ImportScreen) -> String? {
    let count = page.preview.strangers.count
    if page.request.addsPeople { return "people who were not in tend are added; a leaves them out" }
    if count == 0 { return nil }
    return count == 1
      ? "1 person is not in tend; a adds them" : "\(count) people are not in tend; a adds them"
  }

  private static func places(_ page: ImportScreen, _ rect: Rect) -> (table: Rect, foot: Rect) {
    let body = rect.droppingTop(min(lines(page).count + 1, rect.rows - 2))
    let foot = body.bottom(body.rows > 8 ? 2 : 0)
    return (body.droppingBottom(foot.rows), foot)
  }

  /// What a narrow column cuts stands below in full.
  private static func drawDetail(
    _ page: ImportScreen,
    _ rect: Rect,
    _ theme: Theme,
    on buffer: inout CellBuffer
  ) {
    guard page.order.indices.contains(page.cursor.index) else { return }
    let detail = page.detail(page.order[page.cursor.index])
    let lines = TextWidth.wrapped(detail, columns: max(1, rect.columns - 2)).prefix(rect.rows)
    for (index, line) in lines.enumerated() {
      buffer.write(line, column: rect.column + 1, row: rect.row + index, style: theme[.textDim])
    }
  }
}
