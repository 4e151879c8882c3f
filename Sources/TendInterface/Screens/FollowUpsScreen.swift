import TendModel

/// Every open follow-up, of contacts and of networks, what is due first.
struct FollowUpsScreen: Sendable {
  private(set) var rows: [FollowUpRow]?
  var cursor = ListCursor()

  /// More than anybody keeps open; what lies beyond is shown once others are done.
  static let limit = 1000

  var current: FollowUpRow? {
    guard let rows, rows.indices.contains(cursor.index) else { return nil }
    return rows[cursor.index]
  }

  mutating func take(_ new: [FollowUpRow], visible: Int) {
    let before = current?.id
    rows = new
    cursor.resize(total: new.count, visible: visible)
    if let same = new.firstIndex(where: { $0.id == before }) {
      cursor.move(to: same, visible: visible)
    }
  }
}
