import TendAnalytics
import TendModel
import TendScreen

/// Draws how two networks grew and shrank by quarter.
enum ComparisonView {
  /// The names above the table, and where there is room the trends below it with blank lines between.
  static func reservedRows(_ content: Rect) -> Int { hasTrends(content) ? 5 : 1 }

  private static func hasTrends(_ content: Rect) -> Bool {
    content.rows >= ComparisonScreen.quarterCount + 6
  }

  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard case .comparison(let page) = state.pages.last, let overview = state.networks.overview,
      let one = overview.index(of: page.first), let other = overview.index(of: page.second)
    else { return }
    let timeline = NetworkTimeline(
      overview.facts,
      one,
      other,
      quarterCount: ComparisonScreen.quarterCount
    )
    let networks = [overview.facts.networks[one], overview.facts.networks[other]]
    drawNames(networks, rect, state.theme, on: &buffer)
    let table = rect.droppingTop(1)
    TableView(columns: columns, theme: state.theme, hasWideColumns: state.hasWideColumns).draw(
      in: hasTrends(rect) ? table.top(ComparisonScreen.quarterCount + 1) : table,
      cursor: page.cursor,
      on: &buffer
    ) { index in
      guard timeline.quarters.indices.contains(index) else { return nil }
      let quarter = timeline.quarters[index]
      return TableView.Row(
        cells: [quarter.name] + cells(quarter.first) + cells(quarter.second)
          + ["\(quarter.commonCount)"],
        style: state.theme[.listRow]
      )
    }
    guard hasTrends(rect) else { return }
    let below = table.droppingTop(ComparisonScreen.quarterCount + 2)
    drawTrends(timeline, networks, below, state, on: &buffer)
  }

  private static let columns = [
    TableColumn("QUARTER", 9), TableColumn("1 MEMBERS", 9, isRight: true),
    TableColumn("JOINED", 6, from: 66, isRight: true),
    TableColumn("LEFT", 5, from: 66, isRight: true),
    TableColumn("2 MEMBERS", 11, isRight: true), TableColumn("JOINED", 6, from: 66, isRight: true),
    TableColumn("LEFT", 5, from: 66, isRight: true),
    TableColumn("IN BOTH", 9, from: 70, isRight: true),
    TableColumn("", nil),
  ]

  private static func cells(_ standing: NetworkTimeline.Standing) -> [String] {
    func change(_ count: Int, _ sign: String) -> String { count == 0 ? "0" : "\(sign)\(count)" }
    return [
      "\(standing.memberCount)", change(standing.joinedCount, "+"),
      change(standing.leftCount, "-"),
    ]
  }

  private static func drawNames(
    _ networks: [NetworkFacts.Entry],
    _ rect: Rect,
    _ theme: Theme,
    on buffer: inout CellBuffer
  ) {
    let text = networks.enumerated().map { "\($0 + 1) \($1.network.name)" }.joined(separator: "   ")
    buffer.write(
      text,
      column: rect.column + 2,
      row: rect.row,
      style: theme[.textStrong],
      limit: rect.columns - 3
    )
  }

  private static func drawTrends(
    _ timeline: NetworkTimeline,
    _ networks: [NetworkFacts.Entry],
    _ rect: Rect,
    _ state: AppState,
    on buffer: inout CellBuffer
  ) {
    let isASCII = buffer.glyphs == .ascii
    func line(_ values: [Int]) -> String { Sparkline.text(values, isASCII: isASCII) ?? "-" }
    var lines = [
      "members       1 \(line(timeline.quarters.map(\.first.memberCount)))"
        + "   2 \(line(timeline.quarters.map(\.second.memberCount)))",
      "interactions  1 \(line(networks[0].months))   2 \(line(networks[1].months))"
        + "   (12 months)",
    ]
    if timeline.undatedCount > 0 {
      lines.append(
        "\(DayWords.count(timeline.undatedCount, "membership")) without a first day, "
          + "counted in every quarter"
      )
    }
    for (index, text) in lines.enumerated() where index < rect.rows {
      buffer.write(
        text,
        column: rect.column + 2,
        row: rect.row + index,
        style: state.theme[index < 2 ? .base : .textDim],
        limit: rect.columns - 3
      )
    }
  }
}
