import TendModel

/// The day's list, and beside it the networks where there is room.
struct TodayScreen: Sendable {
  private(set) var list: TodayList?
  var cursor = ListCursor()
  var isNetworksPaneFocused = false

  /// How many items are asked for; more than anybody does in a day.
  static let limit = 200

  var current: TodayItem? {
    guard let items = list?.items, items.indices.contains(cursor.index) else { return nil }
    return items[cursor.index]
  }

  mutating func take(_ new: TodayList, visible: Int) {
    let before = current
    list = new
    cursor.resize(total: new.items.count, visible: visible)
    // What was done makes way for the next; the cursor does not follow a contact to another reason.
    let same = new.items.firstIndex { item in
      item.contact?.id == before?.contact?.id && item.followUp?.id == before?.followUp?.id
    }
    if let same, before != nil { cursor.move(to: same, visible: visible) }
  }
}
