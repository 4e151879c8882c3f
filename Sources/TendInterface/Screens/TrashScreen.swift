import TendModel

/// What was deleted and can be brought back, newest first.
struct TrashScreen: Sendable {
  /// The rows of the list: all, or those that the filter leaves; nil until they were read.
  private(set) var rows: [TrashRow]?
  private var all: [TrashRow] = []
  /// The words by which the rows are narrowed.
  private(set) var filter = PlainFilter()
  /// How many there are, shown or not.
  private(set) var total = 0
  var cursor = ListCursor()

  static let limit = 500

  var current: TrashRow? {
    guard let rows, rows.indices.contains(cursor.index) else { return nil }
    return rows[cursor.index]
  }

  mutating func take(_ page: TrashPage, visible: Int) {
    all = page.rows
    total = page.total
    show(visible: visible)
  }

  /// Shows only the rows that contain the words, from the top on.
  mutating func narrow(to text: String, visible: Int) {
    filter.text = text
    show(visible: visible)
    cursor.move(to: 0, visible: visible)
  }

  private mutating func show(visible: Int) {
    let shown = all.filter { filter.matches([$0.name, $0.kind.rawValue, $0.author]) }
    rows = shown
    cursor.resize(total: shown.count, visible: visible)
  }
}
