import TendAnalytics
import TendModel
import TendScreen

/// Draws the overlap of the networks as a matrix: contacts in both, and what share of the smaller one they are.
enum OverlapView {
  /// The line below the matrix that says the cell under the cursor in words, and a blank one.
  static let headerRows = 2

  private static let cellColumns = 9
  private static let widestCell = 16

  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard let page = state.overlapPage else { return }
    guard let overview = state.networks.overview else {
      buffer.write(
        "The networks are being compared.",
        column: rect.column + 2,
        row: rect.row + 1,
        style: state.theme[.textDim],
        limit: rect.columns - 3
      )
      return
    }
    let count = overview.facts.networks.count
    guard count > 1 else {
      WelcomeView.drawLines(
        [("", "It takes two networks to overlap."), ("q", "back; a adds a network")],
        state.theme,
        rect,
        on: &buffer
      )
      return
    }
    let nameColumns = min(30, max(12, rect.columns / 4))
    let room = rect.columns - nameColumns - 3
    let width = min(widestCell, max(cellColumns, room / count))
    let seen = max(1, min(count, room / width))
    let first = max(0, min(page.column - seen / 2, count - seen))
    let grid = Grid(
      overview: overview,
      columns: first..<first + seen,
      nameColumns: nameColumns,
      cellColumns: width
    )
    grid.drawHeader(rect, state.theme, on: &buffer)
    for line in 0..<min(count - page.cursor.top, rect.rows - 1 - headerRows) {
      grid.drawRow(page.cursor.top + line, rect, line + 1, page, state.theme, on: &buffer)
    }
    drawSentence(overview, page, rect, state.theme, on: &buffer)
  }

  /// The part of the matrix that is seen.
  private struct Grid {
    let overview: NetworkOverview
    let columns: Range<Int>
    let nameColumns: Int
    let cellColumns: Int

    func drawHeader(_ rect: Rect, _ theme: Theme, on buffer: inout CellBuffer) {
      buffer.fill(rect.top(1), style: theme[.listHeader])
      for (place, index) in columns.enumerated() {
        let name = "\(index + 1) \(overview.facts.networks[index].network.name)"
        buffer.write(
          name,
          column: start(of: place, rect) + 1,
          row: rect.row,
          style: theme[.listHeader],
          limit: cellColumns - 2
        )
      }
    }

    func drawRow(
      _ index: Int,
      _ rect: Rect,
      _ line: Int,
      _ page: OverlapScreen,
      _ theme: Theme,
      on buffer: inout CellBuffer
    ) {
      let isCurrentRow = index == page.cursor.index
      buffer.write(
        "\(index + 1) \(overview.facts.networks[index].network.name)",
        column: rect.column + 2,
        row: rect.row + line,
        style: theme[isCurrentRow ? .textStrong : .listRow],
        limit: nameColumns
      )
      for (place, column) in columns.enumerated() {
        let isCurrent = isCurrentRow && column == page.column
        let text = OverlapView.text(overview, index, column)
        let style = theme[isCurrent ? .listRowCursor : OverlapView.scope(overview, index, column)]
        let start = start(of: place, rect)
        let cell = Rect(column: start, row: rect.row + line, columns: cellColumns - 1, rows: 1)
        if isCurrent {
          buffer.fill(cell, style: style)
          buffer.cursor = Position(column: start, row: rect.row + line)
        }
        let used = TextWidth.columns(of: text)
        buffer.write(
          text,
          column: cell.endColumn - used,
          row: cell.row,
          style: style,
          limit: used
        )
      }
    }

    private func start(of place: Int, _ rect: Rect) -> Int {
      rect.column + nameColumns + 3 + place * cellColumns
    }
  }

  /// `4  27%`; a network with itself is all it has.
  private static func text(_ overview: NetworkOverview, _ row: Int, _ column: Int) -> String {
    let count = overview.common[row][column]
    if row == column { return "\(count)    " }
    let share = NetworkWords.percent(overview.shareOfSmaller(row, column)) ?? "-"
    return "\(count)" + String(repeating: " ", count: max(1, 5 - share.count)) + share
  }

  /// The more is shared, the more it stands out.
  private static func scope(_ overview: NetworkOverview, _ row: Int, _ column: Int) -> Scope {
    if row == column || overview.common[row][column] == 0 { return .textDim }
    let share = overview.shareOfSmaller(row, column) ?? 0
    return share >= 0.5 ? .textStrong : share >= 0.2 ? .textAccent : .listRow
  }

  private static func drawSentence(
    _ overview: NetworkOverview,
    _ page: OverlapScreen,
    _ rect: Rect,
    _ theme: Theme,
    on buffer: inout CellBuffer
  ) {
    let (row, column) = (page.cursor.index, page.column)
    let networks = overview.facts.networks
    guard networks.indices.contains(row), networks.indices.contains(column) else { return }
    let text: String
    if row == column {
      let profile = overview.profiles[row]
      text =
        "\(profile.network.name): \(DayWords.count(profile.contactCount, "contact")), "
        + "\(profile.uniqueCount) of them in no other network"
    } else {
      let count = overview.common[row][column]
      let share = overview.shareOfSmaller(row, column).map {
        ", \(NetworkWords.percent($0) ?? "") of the smaller one"
      }
      text =
        "\(DayWords.count(count, "contact")) in both\(share ?? ""): "
        + "\(networks[row].network.name), \(networks[column].network.name)"
    }
    buffer.write(
      text,
      column: rect.column + 2,
      row: rect.row + rect.rows - 1,
      style: theme[.textStrong],
      limit: rect.columns - 3
    )
  }
}
