import TendAnalytics
import TendModel
import TendScreen

/// Draws goals with what they have to do with.
enum GoalsView {
  private static let columns = [
    TableColumn("BY", 11), TableColumn("GOAL", nil, weight: 3),
    TableColumn("NETWORKS", nil, from: 60, weight: 2), TableColumn("WITH", nil, from: 90),
    TableColumn("TOPICS", nil, from: 110),
  ]

  static func draw(
    _ screen: GoalsScreen,
    _ state: AppState,
    _ rect: Rect,
    on buffer: inout CellBuffer
  ) {
    guard let rows = screen.rows else { return }
    if rows.isEmpty {
      WelcomeView.drawLines(
        [
          ("", "There are no goals here yet."), ("a", "add one: what you want to reach"),
          ("q", "back"),
        ],
        state.theme,
        rect,
        on: &buffer
      )
      return
    }
    TableView(columns: columns, theme: state.theme, hasWideColumns: state.hasWideColumns).draw(
      in: rect,
      cursor: screen.cursor,
      on: &buffer
    ) { index in
      rows.indices.contains(index) ? row(rows[index], state) : nil
    }
  }

  private static func row(_ row: GoalRow, _ state: AppState) -> TableView.Row {
    let (goal, today, theme) = (row.goal, state.now.day, state.theme)
    let isOpen = goal.state == .open
    let isLate = isOpen && goal.due.map { $0 < today } ?? false
    return TableView.Row(
      sign: sign(goal, isLate: isLate, theme),
      cells: [
        when(goal, today), goal.title, row.networkNames.joined(separator: ", "),
        row.contactNames.joined(separator: ", "),
        goal.topics.map { "#\($0)" }.joined(separator: " "),
      ],
      style: theme[isOpen ? .listRow : .textDim],
      accent: isLate ? theme[.listRowOverdue] : nil,
      accentCell: 0
    )
  }

  private static func sign(_ goal: Goal, isLate: Bool, _ theme: Theme) -> String {
    switch goal.state {
    case .open: theme[isLate ? .overdue : .open]
    case .done: theme[.done]
    case .dropped: " "
    }
  }

  /// The day by which, or what became of it.
  static func when(_ goal: Goal, _ today: CalendarDay) -> String {
    switch goal.state {
    case .open: goal.due.map { DayWords.short($0, from: today) } ?? "no day"
    case .done, .dropped: goal.state.rawValue
    }
  }

  /// What is known of a goal.
  static func facts(_ row: GoalRow, _ today: CalendarDay) -> [Facts.Line] {
    let goal = row.goal
    var lines: [Facts.Line] = [.fact("by", when(goal, today))]
    if let day = goal.closedOn { lines.append(.fact("closed", day.description)) }
    for (label, texts) in [
      ("networks", row.networkNames), ("with", row.contactNames),
      ("topics", goal.topics.map { "#\($0)" }),
    ] where !texts.isEmpty {
      lines.append(.fact(label, texts.joined(separator: ", ")))
    }
    lines.append(.fact("noted", goal.createdOn.description))
    return lines
  }
}
