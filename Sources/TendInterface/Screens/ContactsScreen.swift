import TendModel

/// A list of contacts of which only a window is held.
struct ContactsScreen: Sendable {
  var filter = ContactFilter()
  var order = ContactOrder(.relevance)
  var cursor = ListCursor()
  private(set) var page: ContactPage?

  var current: ContactRow? { row(at: cursor.index) }

  func row(at index: Int) -> ContactRow? {
    guard let page, page.rows.indices.contains(index - page.offset) else { return nil }
    return page.rows[index - page.offset]
  }

  /// The window around what is seen; a key waits for the rows, not for how many there are in all.
  func query(visible: Int) -> Query {
    let offset = max(0, cursor.top - visible * 2)
    return .contacts(filter, order, Window(offset: offset, count: visible * 5, isTotalExact: false))
  }

  /// The query for rows that are seen and not held; nil when all are.
  func missing(visible: Int) -> Query? {
    guard let page else { return nil }
    let end = min(cursor.top + visible, cursor.total)
    let isHeld = cursor.top >= page.offset && end <= page.offset + page.rows.count
    return isHeld || page.rows.isEmpty && page.total == 0 ? nil : query(visible: visible)
  }

  mutating func take(_ new: ContactPage, visible: Int) {
    let before = current?.id
    page = new
    cursor.resize(total: new.total, visible: visible)
    guard let before, current?.id != before else { return }
    if let same = new.rows.firstIndex(where: { $0.id == before }) {
      cursor.move(to: new.offset + same, visible: visible)
    }
  }

  /// Begins again at the top, for a new filter or order.
  mutating func restart(visible: Int) {
    page = nil
    cursor.move(to: 0, visible: visible)
  }
}
