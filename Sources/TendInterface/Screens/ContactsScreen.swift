import TendModel

/// A list of contacts of which only a window is held.
struct ContactsScreen: Sendable {
  var filter = ContactFilter()
  var order = ContactOrder(.relevance)
  var cursor = ListCursor()
  private(set) var page: ContactPage?
  /// The contact to which the cursor goes once its row is there.
  private var wanted: ContactID?
  /// The order before a saved view brought its own; nil while none did.
  var orderBefore: ContactOrder?

  var current: ContactRow? { row(at: cursor.index) }

  func row(at index: Int) -> ContactRow? {
    guard let page, page.rows.indices.contains(index - page.offset) else { return nil }
    return page.rows[index - page.offset]
  }

  /// The window around what is seen; a key waits for the rows, not for how many there are in all.
  func query(visible: Int) -> Query {
    let offset = max(0, cursor.top - visible * 2)
    let count = cursor.top - offset + visible * 3
    return .contacts(filter, order, Window(offset: offset, count: count, isTotalExact: false))
  }

  /// The query for rows that are seen and not held; nil when all are.
  func missing(visible: Int) -> Query? {
    guard let page else { return nil }
    let end = min(cursor.top + visible, cursor.total)
    let isHeld = cursor.top >= page.offset && end <= page.offset + page.rows.count
    return isHeld || page.rows.isEmpty && page.total == 0 ? nil : query(visible: visible)
  }

  mutating func take(_ new: ContactPage, visible: Int) {
    // The rows at hand are of before the cursor went; they say nothing of whom it is on.
    let before = wanted ?? current?.id
    page = new
    cursor.resize(total: new.total, visible: visible)
    if let before, current?.id != before,
      let same = new.rows.firstIndex(where: { $0.id == before })
    {
      cursor.move(to: new.offset + same, visible: visible)
    }
    if current?.id == wanted { wanted = nil }
  }

  /// Goes to a contact whose place in the list is known, though its row may not be there yet.
  mutating func go(to id: ContactID, at place: Int, of total: Int, visible: Int) {
    cursor.resize(total: total, visible: visible)
    cursor.move(to: place, visible: visible)
    wanted = current?.id == id ? nil : id
  }

  /// Begins again at the top, for a new filter or order.
  mutating func restart(visible: Int) {
    (page, wanted) = (nil, nil)
    cursor.move(to: 0, visible: visible)
  }
}
