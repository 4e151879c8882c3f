import GRDB
import TendModel

extension PreviewReader {
  /// A change of several contacts without those for whom it changes nothing, so that its title counts no others.
  ///
  /// - Returns: The change as it is where it changes nothing for anybody, or is of another kind.
  /// - Throws: `DatabaseError` when the file cannot be read.
  /// - Complexity: O(n) in the contacts of the change.
  func narrowed(_ change: Change) throws -> Change {
    switch change {
    case .editContacts(let ids, let edits) where ids.count > 1:
      let changing = try ids.filter { id in
        // Whoever is gone is told by the change itself.
        guard let contact = try ContactRecord.fetch(id, database) else { return true }
        var edited = contact
        for edit in edits { edit.apply(to: &edited) }
        return edited != contact
      }
      return changing.isEmpty ? change : .editContacts(changing, edits)
    case .setTopic(let ids, let name, let role, let isPresent) where ids.count > 1:
      let holders = try holders(of: name, role)
      return Self.changing(ids, holders, isPresent)
        .map { .setTopic($0, name, role, isPresent: isPresent) } ?? change
    case .join(let ids, let network, let role, let since, let corrects)
    where ids.count > 1 && role.isEmpty && !(corrects && since != nil):
      return Self.changing(ids, try members(of: network), true)
        .map { .join($0, network, role: role, since: since, corrects: corrects) } ?? change
    case .leave(let ids, let network, let day) where ids.count > 1:
      return Self.changing(ids, try members(of: network), false)
        .map { .leave($0, network, on: day) } ?? change
    default: return change
    }
  }

  /// Those who do not have yet what they are to have, or still have what they are to lose; nil when there are none.
  private static func changing(
    _ ids: [ContactID],
    _ holders: RowSet,
    _ isPresent: Bool
  ) -> [ContactID]? {
    let changing = ids.filter { holders.contains($0.number) != isPresent }
    return changing.isEmpty ? nil : changing
  }

  /// The contacts that have a topic in a role.
  func holders(of topic: String, _ role: Topic.Role) throws -> RowSet {
    try RowSet(
      try database.cachedStatement(
        sql: """
          SELECT ct.contactId FROM contactTopic ct JOIN topic t ON t.id = ct.topicId
          WHERE t.sortName = ? AND ct.role = ?
          """
      ),
      [FoldedText.folded(OutsideText.line(topic)), role.rawValue]
    )
  }

  /// The contacts that are members of a network.
  func members(of network: NetworkID) throws -> RowSet {
    try RowSet(
      try database.cachedStatement(
        sql: "SELECT contactId FROM membership WHERE networkId = ? AND until IS NULL"
      ),
      [network.number]
    )
  }
}
