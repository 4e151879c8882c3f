import TendAnalytics
import TendModel
import TendScreen

/// Draws the networks side by side, one to a row.
enum NetworksView {
  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    if state.networks.rows.isEmpty {
      WelcomeView.drawLines(
        [("", "There are no networks yet."), ("a", "add one: a name and what it is for")],
        state.theme,
        rect,
        on: &buffer
      )
      return
    }
    drawTable(state, rect, isFocused: true, isNarrow: false, on: &buffer)
  }

  static func drawTable(
    _ state: AppState,
    _ rect: Rect,
    isFocused: Bool,
    isNarrow: Bool,
    on buffer: inout CellBuffer
  ) {
    let numbers = isNarrow ? (" ALL", 4, 9) : ("CONTACTS", 8, 10)
    var columns = [
      TableColumn("NETWORK", nil), TableColumn(numbers.0, numbers.1, isRight: true),
      TableColumn("DUE", 4, isRight: true), TableColumn("COLD", 4, isRight: true),
      TableColumn("LAST", numbers.2, isRight: true),
    ]
    if !isNarrow {
      columns += [TableColumn("STAGE", 12, from: 70), TableColumn("PURPOSE", nil, from: 100)]
    }
    let today = state.now.day
    TableView(columns: columns, theme: state.theme).draw(
      in: rect,
      cursor: state.networks.cursor,
      isFocused: isFocused,
      on: &buffer
    ) { index in
      guard state.networks.rows.indices.contains(index) else { return nil }
      let row = state.networks.rows[index]
      return TableView.Row(
        cells: [
          row.network.name, "\(row.contactCount)", "\(row.dueCount)", "\(row.coldCount)",
          row.lastContact.map { DayWords.short($0, from: today) } ?? "never",
          row.network.stage.rawValue,
          row.network.purpose,
        ],
        style: state.theme[row.dueCount > 0 ? .listRowDue : .listRow]
      )
    }
  }

  /// Draws what is known of the network under the cursor.
  static func drawDetail(_ state: AppState, _ pane: Pane, on buffer: inout CellBuffer) {
    guard let row = state.networks.current else {
      _ = pane.drawFrame("", on: &buffer)
      return
    }
    let rect = pane.drawFrame(row.network.name, on: &buffer)
    var lines = facts(row.network)
    for follow in row.followUps {
      lines.append(.fact("next", CardView.followUp(follow.followUp, state.now.day)))
    }
    Facts.draw(lines, state.theme, rect, scroll: state.cardScroll, on: &buffer)
  }

  static func facts(_ network: Network) -> [Facts.Line] {
    var lines: [Facts.Line] = []
    func add(_ label: String, _ text: String) {
      if !text.isEmpty { lines.append(.fact(label, text)) }
    }
    add("kind", network.kind)
    add("purpose", network.purpose)
    add("vision", network.vision)
    add("stage", network.stage.rawValue)
    add("space", network.space?.rawValue ?? "")
    add("boundary", network.boundary?.rawValue ?? "")
    add("cadence", network.cadenceDays.map { "every \($0) days" } ?? "as the circle")
    return lines
  }
}
