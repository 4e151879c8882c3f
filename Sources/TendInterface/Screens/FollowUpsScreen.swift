import TendModel

/// Every open follow-up, of contacts and of networks, what is due first.
struct FollowUpsScreen: Sendable {
  /// The rows of the list: all, or those that the filter leaves; nil until they were read.
  private(set) var rows: [FollowUpRow]?
  private var all: [FollowUpRow] = []
  /// The words by which the rows are narrowed.
  private(set) var filter = PlainFilter()
  /// Something was undone: a follow-up that comes back has the cursor.
  var awaitsReturn = false
  var cursor = ListCursor()

  /// More than anybody keeps open; what lies beyond is shown once others are done.
  static let limit = 1000

  var current: FollowUpRow? {
    guard let rows, rows.indices.contains(cursor.index) else { return nil }
    return rows[cursor.index]
  }

  mutating func take(_ new: [FollowUpRow], visible: Int) {
    let (before, known) = (current?.id, Set(all.map(\.id)))
    all = new
    let shown = new.filter { filter.matches([$0.followUp.title, $0.targetName]) }
    rows = shown
    cursor.resize(total: shown.count, visible: visible)
    let returned = shown.indices.filter { !known.contains(shown[$0].id) }
    if awaitsReturn, returned.count == 1 {
      cursor.move(to: returned[0], visible: visible)
    } else if let same = shown.firstIndex(where: { $0.id == before }) {
      cursor.move(to: same, visible: visible)
    }
    awaitsReturn = false
  }

  /// Shows only the rows that contain the words, from the top on.
  mutating func narrow(to text: String, visible: Int) {
    filter.text = text
    take(all, visible: visible)
    cursor.move(to: 0, visible: visible)
  }
}
