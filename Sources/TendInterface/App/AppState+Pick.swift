import TendModel

extension AppState {
  /// The contact list that has the keys: all contacts, or the members of a network.
  var contactList: ContactsScreen? {
    get {
      if focus == .contacts { return contacts }
      return networkPage?.section == .members ? networkPage?.members : nil
    }
    set {
      guard let newValue else { return }
      if focus == .contacts { contacts = newValue } else { networkPage?.members = newValue }
    }
  }

  /// Asks for the keys of the list that has the focus.
  mutating func pick(_ pick: Pick) -> [Effect] {
    if focus == .today {
      self.pick = pick
      return take(today.contacts.map(\.id))
    }
    guard let list = contactList else { return [] }
    self.pick = pick
    return [.read(.pick, .contactIDs(list.filter, list.order))]
  }

  mutating func take(_ ids: [ContactID]) -> [Effect] {
    guard let pick else { return [] }
    self.pick = nil
    switch pick {
    case .markAll: mark(ids)
    case .mark(let from, let through):
      guard let one = ids.firstIndex(of: from), let other = ids.firstIndex(of: through) else {
        return []
      }
      mark(Array(ids[min(one, other)...max(one, other)]))
    case .goTo(let id):
      guard var list = contactList, let place = ids.firstIndex(of: id) else { return [] }
      let visible = Layout(self).visibleRows
      list.go(to: id, at: place, of: ids.count, visible: visible)
      contactList = list
      let tag: ReadTag = focus == .contacts ? .contacts : .members
      return [.read(tag, list.query(visible: visible))]
    }
    say("\(marks.count) marked\(Self.marksRemark)")
    return []
  }

  /// What is said behind the number of marks.
  static let marksRemark = "; commands act on all of them, V clears the marks"

  /// Marks contacts and keeps the names of those that the list holds.
  private mutating func mark(_ ids: [ContactID]) {
    marks.formUnion(ids)
    let rows = focus == .today ? today.contacts : contactList?.page?.rows ?? []
    for row in rows where marks.contains(row.id) { markNames[row.id] = row.name }
  }
}
