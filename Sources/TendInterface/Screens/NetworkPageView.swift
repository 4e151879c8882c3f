import TendAnalytics
import TendModel
import TendScreen

/// Draws the page of a network: a line with its parts, and the part that is chosen.
enum NetworkPageView {
  /// The line with the parts.
  static let headerRows = 1

  static func draw(
    _ page: NetworkPageScreen,
    _ state: AppState,
    _ rect: Rect,
    on buffer: inout CellBuffer
  ) {
    drawSections(page, state, rect.top(1), on: &buffer)
    let list = rect.droppingTop(headerRows)
    switch page.section {
    case .members: ContactListView.draw(page.members, state, list, on: &buffer)
    case .events: JournalView.draw(page.events, state, list, on: &buffer)
    case .checklist: drawChecklist(page, state, list, on: &buffer)
    case .bridges: drawBridges(page, state, list, on: &buffer)
    case .goals: GoalsView.draw(page.goals, state, list, on: &buffer)
    }
  }

  private static func drawSections(
    _ page: NetworkPageScreen,
    _ state: AppState,
    _ rect: Rect,
    on buffer: inout CellBuffer
  ) {
    var column = rect.column + 1
    let all = NetworkPageScreen.Section.allCases
    // Where not all fit, those before the one that is shown make room.
    let widths = all.map { TextWidth.columns(of: title($0, page)) + 3 }
    let current = all.firstIndex(of: page.section) ?? 0
    let first = (0...current).first { widths[$0...current].reduce(0, +) <= rect.columns } ?? current
    for section in all[first...] {
      let isCurrent = section == page.section
      let style = state.theme[isCurrent ? .tabCurrent : .textDim]
      let text = " \(title(section, page)) "
      if column + TextWidth.columns(of: text) > rect.endColumn { break }
      column += buffer.write(text, column: column, row: rect.row, style: style) + 1
    }
  }

  /// `Checklist 2/6`: what is in the part, as far as it is known.
  private static func title(
    _ section: NetworkPageScreen.Section,
    _ page: NetworkPageScreen
  ) -> String {
    switch section {
    case .members: "Members" + (page.members.page.map { " \($0.total)" } ?? "")
    case .events: "Held here" + (page.events.page.map { " \($0.total)" } ?? "")
    case .checklist:
      "Checklist \(page.checklist.count { $0.item.tickedOn != nil })/\(page.checklist.count)"
    case .bridges: "Bridges" + (page.hasComparison ? " \(page.bridges.count)" : "")
    case .goals: "Goals" + (page.goals.rows == nil ? "" : " \(page.goals.openCount)")
    }
  }

  private static func drawChecklist(
    _ page: NetworkPageScreen,
    _ state: AppState,
    _ rect: Rect,
    on buffer: inout CellBuffer
  ) {
    let columns = [
      TableColumn("STAGE", 12), TableColumn("WHAT", nil), TableColumn("DONE", 11, from: 50),
    ]
    TableView(columns: columns, theme: state.theme, hasWideColumns: state.hasWideColumns).draw(
      in: rect,
      cursor: page.cursor,
      on: &buffer
    ) { index in
      guard page.checklist.indices.contains(index) else { return nil }
      let item = page.checklist[index].item
      let isFirst = index == page.cursor.top || page.checklist[index - 1].item.stage != item.stage
      let isNow = item.stage == page.network?.stage
      return TableView.Row(
        sign: state.theme[item.tickedOn == nil ? .open : .done],
        cells: [
          isFirst ? item.stage.rawValue : "", item.title,
          item.tickedOn.map { DayWords.short($0, from: state.now.day) } ?? "",
        ],
        style: state.theme[item.tickedOn == nil && isNow ? .listRow : .textDim],
        accent: state.theme[isNow ? .textAccent : .textDim],
        accentCell: 0
      )
    }
  }

  private static func drawBridges(
    _ page: NetworkPageScreen,
    _ state: AppState,
    _ rect: Rect,
    on buffer: inout CellBuffer
  ) {
    if page.bridges.isEmpty {
      let text =
        page.hasComparison
        ? "No member is in another network." : "The networks are being compared."
      WelcomeView.drawLines([("", text), ("q", "back")], state.theme, rect, on: &buffer)
      return
    }
    let columns = [TableColumn("MEMBER", nil), TableColumn("ALSO IN", nil, weight: 2)]
    TableView(columns: columns, theme: state.theme, hasWideColumns: state.hasWideColumns).draw(
      in: rect,
      cursor: page.cursor,
      on: &buffer
    ) { index in
      guard page.bridges.indices.contains(index) else { return nil }
      let bridge = page.bridges[index]
      return TableView.Row(
        cells: [page.names[bridge.contact] ?? "", bridge.networks.joined(separator: ", ")],
        style: state.theme[.listRow]
      )
    }
  }

  /// Draws what is known of the network, or of the goal under the cursor.
  static func drawDetail(
    _ page: NetworkPageScreen,
    _ state: AppState,
    _ pane: Pane,
    on buffer: inout CellBuffer
  ) {
    let goal = page.section == .goals ? page.goals.current : nil
    let rect = pane.drawFrame(goal?.goal.title ?? page.network?.name ?? "", on: &buffer)
    let lines =
      goal.map { GoalsView.facts($0, state.now.day) }
      ?? page.network.map { NetworksView.facts($0, page.id, state.networks.overview) } ?? []
    pane.draw(lines, in: rect, scroll: state.cardScroll, on: &buffer)
  }
}
