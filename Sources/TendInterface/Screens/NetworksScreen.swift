import TendModel

/// All networks side by side.
struct NetworksScreen: Sendable {
  private(set) var rows: [NetworkRow] = []
  var cursor = ListCursor()

  var current: NetworkRow? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

  mutating func take(_ new: [NetworkRow], visible: Int) {
    let before = current?.id
    rows = new
    cursor.resize(total: new.count, visible: visible)
    if let same = new.firstIndex(where: { $0.id == before }) {
      cursor.move(to: same, visible: visible)
    }
  }
}
