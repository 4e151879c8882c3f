import TendAnalytics
import TendModel

/// What there is to say about bridges, line by line.
struct BridgesScreen: Sendable {
  var grouping: BridgeGrouping = .sector
  private(set) var overview: BridgesOverview?
  private(set) var lines: [BridgeLine] = []
  var cursor = ListCursor()
  /// It is told how the line under the cursor was counted.
  var isCountingShown = false
  /// What is shown is older than the store.
  var isStale = true
  /// It is being counted anew.
  private(set) var isCounting = false

  var current: BridgeLine? { lines.indices.contains(cursor.index) ? lines[cursor.index] : nil }

  /// The line that was under the cursor when it was last asked for.
  private var lineBefore: BridgeLine?

  /// Whether the cursor went to another line since this was asked, whose text then begins at its beginning.
  mutating func hasMoved() -> Bool {
    defer { lineBefore = current }
    return lineBefore != current
  }

  /// Asks for what is missing or stale; nothing while it is up to date.
  mutating func refresh() -> [Effect] {
    guard isStale else { return [] }
    (isStale, isCounting) = (false, true)
    return [.start(.analyse(.overview(grouping)))]
  }

  mutating func take(_ new: BridgesOverview, visible: Int) {
    isCounting = false
    let before = current
    overview = new
    lines = new.lines
    cursor.resize(total: lines.count, visible: visible)
    // An answered question makes way for the next; the cursor stays with anything else.
    guard let before, before.question == nil else { return }
    if let same = lines.firstIndex(where: { $0.section == before.section && $0.text == before.text }
    ) {
      cursor.move(to: same, visible: visible)
    }
  }

  /// Notes that what was asked for will not come.
  mutating func give(up isStale: Bool) {
    isCounting = false
    if isStale { self.isStale = true }
  }
}
