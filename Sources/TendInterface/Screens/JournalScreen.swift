import TendModel

/// What happened, newest first, of which only a window is held.
struct JournalScreen: Sendable {
  var filter = JournalFilter()
  var cursor = ListCursor()
  private(set) var page: JournalPage?
  /// Something was undone: an entry that comes back has the cursor.
  var awaitsReturn = false

  var current: InteractionRow? { row(at: cursor.index) }

  func row(at index: Int) -> InteractionRow? {
    guard let page, page.rows.indices.contains(index - page.offset) else { return nil }
    return page.rows[index - page.offset]
  }

  func query(visible: Int) -> Query {
    let offset = max(0, cursor.top - visible * 2)
    return .journal(filter, Window(offset: offset, count: cursor.top - offset + visible * 3))
  }

  /// The query for rows that are seen and not held; nil when all are.
  func missing(visible: Int) -> Query? {
    guard let page, page.total > 0 else { return nil }
    let end = min(cursor.top + visible, cursor.total)
    let isHeld = cursor.top >= page.offset && end <= page.offset + page.rows.count
    return isHeld ? nil : query(visible: visible)
  }

  mutating func take(_ new: JournalPage, visible: Int) {
    let before = current?.id
    let known = awaitsReturn ? Set(page?.rows.map(\.id) ?? []) : []
    let isReturn = !known.isEmpty && new.total == (page?.total ?? 0) + 1
    page = new
    awaitsReturn = false
    cursor.resize(total: new.total, visible: visible)
    let place = isReturn ? new.rows.firstIndex { !known.contains($0.id) } : nil
    // At the top of a window further down it is only a row that was pushed into it.
    if let place, place > 0 || new.offset == 0 {
      cursor.move(to: new.offset + place, visible: visible)
      return
    }
    guard let before, current?.id != before else { return }
    if let same = new.rows.firstIndex(where: { $0.id == before }) {
      cursor.move(to: new.offset + same, visible: visible)
    }
  }

  /// Goes to the first entry of the day below, or above, as far as rows are held.
  mutating func goToDay(_ step: Int, visible: Int) {
    guard let day = current?.interaction.day else { return }
    var place = cursor.index
    while let row = row(at: place + step), row.interaction.day == day { place += step }
    guard let other = row(at: place + step)?.interaction.day else {
      // What lies beyond is read when the cursor comes near.
      return cursor.move(to: place, visible: visible)
    }
    place += step
    while step < 0, row(at: place - 1)?.interaction.day == other { place -= 1 }
    cursor.move(to: place, visible: visible)
  }

  mutating func restart(visible: Int) {
    page = nil
    cursor.move(to: 0, visible: visible)
  }
}
