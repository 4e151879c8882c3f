import TendModel

extension ContactListReader {
  /// A list without any condition but the archive.
  struct List {
    var scope: ContactMatches.Scope
    var order: ContactOrder

    /// The condition is written out, because the indexes hold for it alone.
    var condition: String {
      switch scope {
      case .live: "s.isArchived = 0"
      case .archived: "s.isArchived = 1"
      case .everyone: "1"
      }
    }

    /// The terms to sort by; `isFromEnd` gives the list from its last row on.
    func sql(isFromEnd: Bool = false) -> String {
      let isTurned = order.isReversed != isFromEnd
      let (up, down) = isTurned ? ("DESC", "ASC") : ("ASC", "DESC")
      let end = isFromEnd ? "FIRST" : "LAST"
      let name = "s.sortName \(up), s.contactId \(up)"
      return switch order.field {
      case .name: name
      // Among equally good matches; a reversed list is turned round as a whole.
      case .relevance: "s.sortName ASC, s.contactId ASC"
      case .due: "s.dueDay \(up) NULLS \(end), \(name)"
      case .lastContact: "s.lastDay \(down) NULLS \(end), \(name)"
      case .organisation: "s.sortOrganisation \(up) NULLS \(end), \(name)"
      case .importance: "s.importance \(down), \(name)"
      }
    }
  }
}
