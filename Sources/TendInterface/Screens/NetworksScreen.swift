import TendAnalytics
import TendModel

/// All networks side by side.
struct NetworksScreen: Sendable {
  private(set) var rows: [NetworkRow] = []
  /// The rows were read; before that, that there are none says nothing.
  private(set) var isRead = false
  /// The networks compared; nil until that was done once.
  private(set) var overview: NetworkOverview?
  private(set) var order = NetworkOrder()
  var cursor = ListCursor()
  /// The folded name of a network that was just added, to which the cursor goes.
  var wanted: String?
  /// The comparison is older than the store.
  var isStale = true
  /// Tells the comparison that is awaited from those that are not any more.
  private(set) var ticket = 0
  /// A comparison is under way.
  private(set) var isCounting = false

  var current: NetworkRow? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

  /// The numbers of a network; nil while they are not known.
  func profile(of id: NetworkID) -> NetworkProfile? { overview?.profile(of: id) }

  mutating func take(_ new: [NetworkRow], visible: Int) {
    isRead = true
    sort(order.sorted(new, overview), visible: visible)
    guard let wanted else { return }
    if let place = rows.firstIndex(where: { FoldedText.folded($0.network.name) == wanted }) {
      self.wanted = nil
      cursor.move(to: place, visible: visible)
    }
  }

  mutating func sort(by new: NetworkOrder, visible: Int) {
    order = new
    sort(order.sorted(rows, overview), visible: visible)
  }

  mutating func beginCounting() {
    ticket += 1
    (isCounting, isStale) = (true, false)
  }

  mutating func giveUpCounting() { isCounting = false }

  mutating func take(_ new: NetworkOverview, visible: Int) {
    overview = new
    isCounting = false
    if order.field != .name { sort(order.sorted(rows, new), visible: visible) }
  }

  /// Puts the rows in place; the cursor stays with its network.
  private mutating func sort(_ new: [NetworkRow], visible: Int) {
    let before = current?.id
    rows = new
    cursor.resize(total: new.count, visible: visible)
    if let place = new.firstIndex(where: { $0.id == before }) {
      cursor.move(to: place, visible: visible)
    }
  }
}
