import TendModel

/// Goals, the open ones first.
struct GoalsScreen: Sendable {
  private(set) var rows: [GoalRow]?
  var cursor = ListCursor()

  var current: GoalRow? {
    guard let rows, rows.indices.contains(cursor.index) else { return nil }
    return rows[cursor.index]
  }

  var openCount: Int { rows?.count { $0.goal.state == .open } ?? 0 }

  mutating func take(_ new: [GoalRow], visible: Int) {
    let before = current?.id
    rows = new
    cursor.resize(total: new.count, visible: visible)
    if let same = new.firstIndex(where: { $0.id == before }) {
      cursor.move(to: same, visible: visible)
    }
  }
}
