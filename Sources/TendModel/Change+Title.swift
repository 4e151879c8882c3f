extension Change {
  /// What the change does, in a few words for the history and the status line.
  ///
  /// - Parameters:
  ///   - contactName: The name of a contact; nil when there is none.
  ///   - networkName: The name of a network; nil when there is none.
  ///   - followUpTitle: The title of a follow-up; nil when there is none.
  /// - Returns: A title without a full stop, such as `Log meeting with Ada Example`.
  public func title(
    contactName: (ContactID) -> String?,
    networkName: (NetworkID) -> String?,
    followUpTitle: (FollowUpID) -> String?
  ) -> String {
    func people(_ ids: [ContactID]) -> String {
      ids.count == 1 ? contactName(ids[0]) ?? "a contact" : "\(ids.count) contacts"
    }
    func network(_ id: NetworkID) -> String { networkName(id) ?? "a network" }
    func namedNetwork(_ id: NetworkID) -> String {
      networkName(id).map { "network " + $0 } ?? "a network"
    }
    func followUps(_ ids: [FollowUpID]) -> String {
      ids.count == 1 ? followUpTitle(ids[0]) ?? "a follow-up" : "\(ids.count) follow-ups"
    }
    switch self {
    case .addContact(let draft): return "Add \(draft.contact.name)"
    case .editContacts(let ids, let edits): return Self.title(of: edits) + " " + people(ids)
    case .setPoints(let id, _): return "Edit points of \(people([id]))"
    case .deleteContacts(let ids): return "Delete \(people(ids))"
    case .addNetwork(let value): return "Add network \(value.name)"
    case .editNetwork(let id, _): return "Edit " + namedNetwork(id)
    case .deleteNetwork(let id): return "Delete " + namedNetwork(id)
    case .join(let ids, let id, _, _): return "Add \(people(ids)) to \(network(id))"
    case .leave(let ids, let id): return "Remove \(people(ids)) from \(network(id))"
    case .setTopic(let ids, let topic, _, let isPresent):
      return (isPresent ? "Tag " : "Untag ") + people(ids) + " #\(topic)"
    case .log(let value, _):
      let verb = value.outcome == .reached ? "Log" : "Log attempted"
      return "\(verb) \(value.channel.rawValue) with \(people(value.contacts))"
    case .editInteraction(_, let value, _): return "Edit \(value.channel.rawValue) of \(value.day)"
    case .deleteInteraction: return "Delete an interaction"
    case .addFollowUp(let value): return "Add follow-up: \(value.title)"
    case .editFollowUp(_, let value): return "Edit follow-up: \(value.title)"
    case .closeFollowUps(let ids, let state, _):
      let verb = state == .open ? "Reopen" : state == .done ? "Done" : "Drop"
      return "\(verb): \(followUps(ids))"
    case .postponeFollowUps(let ids, let day): return "Move to \(day): \(followUps(ids))"
    case .deleteFollowUps(let ids): return "Delete follow-up: \(followUps(ids))"
    case .addView(let value): return "Add view: \(value.name)"
    case .editView(_, let value): return "Edit view: \(value.name)"
    case .deleteView: return "Delete a view"
    case .setMe: return "Edit your own details"
    case .importContacts(let batch):
      let rows = batch.contacts.count == 1 ? "1 row" : "\(batch.contacts.count) rows"
      return "Import \(rows) of \(batch.fileName)"
    case .load: return "Load an exported store"
    case .several(let changes):
      let first = changes.first?.title(
        contactName: contactName,
        networkName: networkName,
        followUpTitle: followUpTitle
      )
      return first.map { changes.count == 1 ? $0 : "\($0) and \(changes.count - 1) more" }
        ?? "Nothing"
    case .revert(let id): return "Revert change \(id.number)"
    case .undo: return "Undo"
    case .redo: return "Redo"
    }
  }

  private static func title(of edits: [ContactEdit]) -> String {
    guard edits.count == 1, let edit = edits.first else { return "Edit" }
    switch edit {
    case .snoozedUntil(let day): return day.map { "Snooze to \($0):" } ?? "Wake"
    case .archived(let isArchived): return isArchived ? "Archive" : "Unarchive"
    case .cadence(let cadence): return "Set cadence \(cadence.text):"
    case .circle(let circle): return "Set circle \(circle):"
    case .importance(let value): return "Set importance \(value):"
    default: return "Edit"
    }
  }
}
