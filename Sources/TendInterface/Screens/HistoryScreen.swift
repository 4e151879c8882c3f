import TendModel

/// Who changed what, newest first.
struct HistoryScreen: Sendable {
  private(set) var entries: [HistoryEntry] = []
  var cursor = ListCursor()

  static let limit = 500

  var current: HistoryEntry? {
    entries.indices.contains(cursor.index) ? entries[cursor.index] : nil
  }

  mutating func take(_ new: [HistoryEntry], visible: Int) {
    entries = new
    cursor.resize(total: new.count, visible: visible)
  }
}
