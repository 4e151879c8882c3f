import TendModel

/// Goals, the open ones first.
struct GoalsScreen: Sendable {
  private(set) var rows: [GoalRow]?
  /// Something was added or undone: a goal that was not there has the cursor.
  var awaitsNew = false
  var cursor = ListCursor()

  var current: GoalRow? {
    guard let rows, rows.indices.contains(cursor.index) else { return nil }
    return rows[cursor.index]
  }

  var openCount: Int { rows?.count { $0.goal.state == .open } ?? 0 }

  mutating func take(_ new: [GoalRow], visible: Int) {
    let (before, known) = (current?.id, rows.map { Set($0.map(\.id)) })
    rows = new
    cursor.resize(total: new.count, visible: visible)
    let unknown = new.indices.filter { known?.contains(new[$0].id) == false }
    defer { awaitsNew = false }
    if awaitsNew, unknown.count == 1 {
      cursor.move(to: unknown[0], visible: visible)
    } else if let same = new.firstIndex(where: { $0.id == before }) {
      cursor.move(to: same, visible: visible)
    }
  }
}
