import TendModel

/// Who changed what, newest first.
struct HistoryScreen: Sendable {
  /// The rows of the list: all, or those that the filter leaves.
  private(set) var entries: [HistoryEntry] = []
  private var all: [HistoryEntry] = []
  /// The words by which the rows are narrowed.
  private(set) var filter = PlainFilter()
  var cursor = ListCursor()

  static let limit = 500

  var current: HistoryEntry? {
    entries.indices.contains(cursor.index) ? entries[cursor.index] : nil
  }

  mutating func take(_ new: [HistoryEntry], visible: Int) {
    all = new
    entries = new.filter { filter.matches([$0.title, $0.author]) }
    cursor.resize(total: entries.count, visible: visible)
  }

  /// Shows only the rows that contain the words, from the top on.
  mutating func narrow(to text: String, visible: Int) {
    filter.text = text
    take(all, visible: visible)
    cursor.move(to: 0, visible: visible)
  }
}
