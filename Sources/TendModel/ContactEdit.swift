/// A new value for one field of a contact; the other fields keep what they hold when it is applied.
///
/// Editing by field lets two programs on one store change different fields of one contact.
public enum ContactEdit: Hashable, Sendable {
  case kind(Contact.Kind)
  case name(String)
  case nameParts(NameParts)
  case organisation(String?)
  case units([String])
  case title(String?)
  case sector(String?)
  case circle(Int)
  case importance(Int)
  case closeness(Rating?)
  case trust(Rating?)
  case cadence(Cadence)
  case snoozedUntil(CalendarDay?)
  case birthday(PartialDate?)
  case met(Meeting)
  case news(News?)
  case note(String)
  case archived(Bool)

  /// Sets the field on a contact.
  public func apply(to contact: inout Contact) {
    switch self {
    case .kind(let value): contact.kind = value
    case .name(let value): contact.name = value
    case .nameParts(let value): contact.nameParts = value
    case .organisation(let value): contact.organisation = value
    case .units(let value): contact.units = value
    case .title(let value): contact.title = value
    case .sector(let value): contact.sector = value
    case .circle(let value): contact.circle = value
    case .importance(let value): contact.importance = value
    case .closeness(let value): contact.closeness = value
    case .trust(let value): contact.trust = value
    case .cadence(let value): contact.cadence = value
    case .snoozedUntil(let value): contact.snoozedUntil = value
    case .birthday(let value): contact.birthday = value
    case .met(let value): contact.met = value
    case .news(let value): contact.news = value
    case .note(let value): contact.note = value
    case .archived(let value): contact.isArchived = value
    }
  }
}
