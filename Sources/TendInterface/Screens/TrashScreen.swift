import TendModel

/// What was deleted and can be brought back, newest first.
struct TrashScreen: Sendable {
  private(set) var rows: [TrashRow]?
  /// How many there are, shown or not.
  private(set) var total = 0
  var cursor = ListCursor()

  static let limit = 500

  var current: TrashRow? {
    guard let rows, rows.indices.contains(cursor.index) else { return nil }
    return rows[cursor.index]
  }

  mutating func take(_ page: TrashPage, visible: Int) {
    rows = page.rows
    total = page.total
    cursor.resize(total: page.rows.count, visible: visible)
  }
}
