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

  /// Asks where the contact is now that the cursor should be on, since the last key moved its row out of sight.
  func seekContact(_ id: ContactID?) -> [Effect] {
    guard let id, hasJustWritten else { return [] }
    return [.read(.contactPlace(id), .contactIDs(contacts.filter, contacts.order))]
  }

  /// The same among the members of a network.
  func seekMember(_ id: ContactID?) -> [Effect] {
    guard let id, hasJustWritten, let list = networkPage?.members else { return [] }
    return [.read(.memberPlace(id), .contactIDs(list.filter, list.order))]
  }

  /// Takes the keys of a whole list for what they were wanted for.
  mutating func take(_ ids: [ContactID], for tag: ReadTag) -> [Effect] {
    let visible = Layout(self).visibleRows
    switch tag {
    case .contactPlace(let id):
      guard let place = ids.firstIndex(of: id) else { return [] }
      contacts.go(to: id, at: place, of: ids.count, visible: visible)
      return [.read(.contacts, contacts.query(visible: visible))]
    case .memberPlace(let id):
      guard var list = networkPage?.members, let place = ids.firstIndex(of: id) else { return [] }
      list.go(to: id, at: place, of: ids.count, visible: visible)
      networkPage?.members = list
      return [.read(.members, list.query(visible: visible))]
    default: return take(ids)
    }
  }

  private mutating func take(_ ids: [ContactID]) -> [Effect] {
    guard let pick else { return [] }
    self.pick = nil
    switch pick {
    case .markAll where ids.isEmpty:
      complain("There is nothing to mark")
      return []
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
