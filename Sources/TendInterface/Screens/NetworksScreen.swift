import TendModel

/// All networks side by side.
struct NetworksScreen: Sendable {
  private(set) var rows: [NetworkRow] = []
  var cursor = ListCursor()
  /// The folded name of a network that was just added, to which the cursor goes.
  var wanted: String?

  var current: NetworkRow? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

  mutating func take(_ new: [NetworkRow], visible: Int) {
    let before = current?.id
    rows = new
    cursor.resize(total: new.count, visible: visible)
    let added = wanted.flatMap { name in
      new.firstIndex { FoldedText.folded($0.network.name) == name }
    }
    if added != nil { wanted = nil }
    if let place = added ?? new.firstIndex(where: { $0.id == before }) {
      cursor.move(to: place, visible: visible)
    }
  }
}
