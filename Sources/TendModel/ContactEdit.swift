/// A new value for one field of a contact; the other fields keep what they hold when it is applied.
///
/// Editing by field lets two programs on one store change different fields of one contact.
public enum ContactEdit: Hashable, Sendable {
  /// Person or organisation.
  case kind(Contact.Kind)
  /// The name as shown; not blank.
  case name(String)
  /// The parts of the name.
  case nameParts(NameParts)
  /// Where the contact works; nil when not known.
  case organisation(String?)
  /// Units of the organisation, from large to small.
  case units([String])
  /// The job title; nil when not known.
  case title(String?)
  /// The branch of trade; nil when not known.
  case sector(String?)
  /// 1 (inner) to 4.
  case circle(Int)
  /// 1 to 5.
  case importance(Int)
  /// How close the user feels; nil when not rated.
  case closeness(Rating?)
  /// How much the user trusts; nil when not rated.
  case trust(Rating?)
  /// How often to be in touch.
  case cadence(Cadence)
  /// No reminder before this day; nil ends the snooze.
  case snoozedUntil(CalendarDay?)
  /// The birthday; nil when not known.
  case birthday(PartialDate?)
  /// How the two met.
  case met(Meeting)
  /// What is new about the contact; nil when nothing is.
  case news(News?)
  /// Free text.
  case note(String)
  /// Whether it is hidden from lists.
  case archived(Bool)

  /// Checks what a user typed and only the day tells; a file's dates are taken as they are.
  ///
  /// - Throws: `ValidationError` when a birthday is yet to come.
  public func validateEntry(today: CalendarDay) throws(ValidationError) {
    guard case .birthday(let date?) = self, let first = date.firstDay, first > today else { return }
    throw ValidationError("birthday", "\(date.text) is yet to come")
  }

  /// Sets the field on a contact.
  public func apply(to contact: inout Contact) {
    switch self {
    case .kind(let value): contact.kind = value
    case .name(let value):
      contact.nameParts = contact.nameParts.renamed(to: value, from: contact.name)
      contact.name = value
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
