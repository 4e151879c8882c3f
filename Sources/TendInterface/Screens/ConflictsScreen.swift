import TendModel

/// What folders and the store say differently since they last agreed, until the user says what holds.
struct ConflictsScreen: Sendable {
  private(set) var rows: [FolderConflict]?
  var cursor = ListCursor()

  var current: FolderConflict? {
    guard let rows, rows.indices.contains(cursor.index) else { return nil }
    return rows[cursor.index]
  }

  mutating func take(_ new: [FolderConflict], visible: Int) {
    rows = new
    cursor.resize(total: new.count, visible: visible)
  }
}
