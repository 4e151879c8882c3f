import TendModel

/// The day's list, and beside it the networks where there is room.
struct TodayScreen: Sendable {
  private(set) var list: TodayList?
  var cursor = ListCursor()
  var isNetworksPaneFocused = false
  /// Something was undone: a row that comes back has the cursor.
  var awaitsReturn = false
  /// All that is due is shown, not only what the day has room for.
  private(set) var showsAll = false

  /// How many items are asked for; more than anybody does in a day.
  static let limit = 200

  var current: TodayItem? {
    shown.indices.contains(cursor.index) ? shown[cursor.index] : nil
  }

  /// The rows of the list: what the day has room for, or all that is due.
  private(set) var shown: [TodayItem] = []
  /// How many items the day has no room for; they are shown on request.
  ///
  /// Kept, as the layout asks several times a frame and it takes a walk through the whole list.
  private(set) var hiddenCount = 0
  /// The words by which the rows are narrowed.
  private(set) var filter = PlainFilter()

  /// The contacts of the rows in their order, each once.
  var contacts: [ContactRow] {
    var seen: Set<ContactID> = []
    return shown.compactMap(\.contact).filter { seen.insert($0.id).inserted }
  }

  /// Shows all that is due, or only what the day has room for.
  mutating func toggleAll(visible: Int) {
    showsAll.toggle()
    if let list { take(list, visible: visible) }
  }

  /// Shows only the rows that contain the words, from the top on.
  mutating func narrow(to text: String, visible: Int) {
    filter.text = text
    if let list { take(list, visible: visible) }
    cursor.move(to: 0, visible: visible)
  }

  private static func identity(_ item: TodayItem) -> [Int64] {
    [item.contact?.id.number ?? 0, item.followUp?.id.number ?? 0]
  }

  mutating func take(_ new: TodayList, visible: Int) {
    let (before, rowsBefore) = (current, shown)
    list = new
    let all = new.items + [new.fresh].compactMap(\.self)
    let planned = showsAll ? all : new.planned
    hiddenCount = all.count - planned.count
    shown = planned.filter { filter.matches($0.filtered(new.day)) }
    cursor.resize(total: shown.count, visible: visible)
    if awaitsReturn {
      awaitsReturn = false
      let known = rowsBefore.map(Self.identity)
      let returned = shown.indices.filter { !known.contains(Self.identity(shown[$0])) }
      if returned.count == 1 { return cursor.move(to: returned[0], visible: visible) }
    }
    // What was done makes way for the next; the cursor does not follow a contact to another reason.
    let same = shown.firstIndex { item in
      item.contact?.id == before?.contact?.id && item.followUp?.id == before?.followUp?.id
    }
    if let same, before != nil { cursor.move(to: same, visible: visible) }
  }
}
