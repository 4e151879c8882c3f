import TendModel

/// What was deleted and can be brought back, newest first.
struct TrashScreen: Sendable {
  private(set) var rows: [TrashRow]?
  var cursor = ListCursor()

  static let limit = 500

  var current: TrashRow? {
    guard let rows, rows.indices.contains(cursor.index) else { return nil }
    return rows[cursor.index]
  }

  mutating func take(_ new: [TrashRow], visible: Int) {
    rows = new
    cursor.resize(total: new.count, visible: visible)
  }
}
