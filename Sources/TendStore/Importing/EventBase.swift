import GRDB
import TendModel

/// What a source last said of an event, as kept beside its key: the base of the comparison with a newer file.
struct EventBase: Hashable, Codable {
  var content: ImportedEvent.Content
  /// The uids of the contacts that it was of.
  var contacts: [UniqueID]
}

extension ImportedInteraction {
  /// The interaction that it becomes; its uid is given when it is written.
  func interaction(of contacts: [ContactID], source: String) -> Interaction {
    var value = Interaction(uid: .none, day: day, contacts: contacts, channel: channel)
    value.minuteOfDay = minuteOfDay
    value.direction = direction
    value.depth = depth
    value.note = note
    value.source = source
    return value.neutralised
  }
}

extension ImportedFollowUp {
  /// The follow-up that it becomes; its uid is given when it is written.
  func followUp(of contact: ContactID, createdOn day: CalendarDay) -> FollowUp {
    var value = FollowUp(uid: .none, contact: contact, title: title, due: due, createdOn: day)
    value.kind = kind
    value.recurrence = due == nil ? nil : recurrence
    value.state = state
    value.closedOn = state == .open ? nil : closedOn ?? due ?? day
    return value.neutralised
  }
}

extension ImportedExchange {
  /// The exchange that it becomes; its uid is given when it is written.
  func exchange(with contact: ContactID) -> Exchange {
    var value = Exchange(
      uid: .none,
      contact: contact,
      day: day,
      direction: direction,
      kind: kind
    )
    value.note = note
    return value.neutralised
  }
}

extension UniqueID {
  /// Stands for a uid that is not given yet.
  static let none = UniqueID(randomHigh: 0, randomLow: 0)
}
