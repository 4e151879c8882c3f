import TendModel

/// A list of contacts of which only a window is held.
struct ContactsScreen: Sendable {
  /// Where a contact stood that went from under the cursor.
  struct Gap: Hashable, Sendable {
    let id: ContactID
    let place: Int
  }

  var filter = ContactFilter()
  var order = ContactOrder(.relevance)
  var cursor = ListCursor()
  private(set) var page: ContactPage?
  /// The contact to which the cursor goes once its row is there.
  private var wanted: ContactID?
  /// The last contact that went from under the cursor; nil while none did.
  private var gap: Gap?
  /// Something was undone: a contact that comes back has the cursor.
  var awaitsReturn = false
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

  /// Takes rows; the cursor stays with its contact, or goes to the one that an undo brought back.
  ///
  /// - Returns: Whom the cursor should be on and whose row is not among these, though it may be in the list; nil for nobody.
  mutating func take(_ new: ContactPage, visible: Int) -> ContactID? {
    let returned = awaitsReturn ? returned(in: new) : nil
    awaitsReturn = false
    // The rows at hand are of before the cursor went; they say nothing of whom it is on.
    let target = returned ?? wanted ?? current?.id
    let (place, total) = (cursor.index, page?.total ?? 0)
    page = new
    cursor.resize(total: new.total, visible: visible)
    defer { if current?.id == wanted { wanted = nil } }
    guard let target, current?.id != target else { return nil }
    if let same = self.place(of: target) {
      if gap?.id == target { gap = nil }
      cursor.move(to: same, visible: visible)
      return nil
    }
    if returned != nil { return target }
    guard wanted == nil else { return nil }
    gap = Gap(id: target, place: place)
    // Whoever goes through those who are due goes on with the next one when one is done.
    if order.field == .due || order.field == .lastContact { return nil }
    // With one row less it has most likely left the list.
    return new.total < total ? nil : target
  }

  /// The contact that an undo brought back, which may be out of sight.
  private func returned(in new: ContactPage) -> ContactID? {
    guard let page, new.total > page.total else { return nil }
    if let gap, new.rows.contains(where: { $0.id == gap.id }) { return gap.id }
    let known = Set(page.rows.map(\.id))
    // At the top of a window further down it is only a row that was pushed into it.
    let unknown = new.rows.dropFirst(new.offset > 0 ? 1 : 0).filter { !known.contains($0.id) }
    if new.total == page.total + 1, unknown.count == 1 { return unknown[0].id }
    return gap?.id
  }

  /// Where the row of a contact is, among those that are held.
  private func place(of id: ContactID) -> Int? {
    guard let page else { return nil }
    return page.rows.firstIndex { $0.id == id }.map { page.offset + $0 }
  }

  /// The place next to a contact, or before it for a step back, also where the list has closed its gap.
  func place(beside id: ContactID, _ step: Int) -> Int {
    if let place = place(of: id) { return place + step }
    guard let gap, gap.id == id else { return cursor.index + step }
    return step > 0 ? gap.place : gap.place - 1
  }

  /// Goes to a contact whose place in the list is known, though its row may not be there yet.
  mutating func go(to id: ContactID, at place: Int, of total: Int, visible: Int) {
    cursor.resize(total: total, visible: visible)
    cursor.move(to: place, visible: visible)
    wanted = current?.id == id ? nil : id
    if gap?.id == id { gap = nil }
  }

  /// Begins again at the top, for a new filter or order.
  mutating func restart(visible: Int) {
    (page, wanted, gap) = (nil, nil, nil)
    cursor.move(to: 0, visible: visible)
  }
}
