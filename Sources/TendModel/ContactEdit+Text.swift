extension ContactEdit {
  /// What the field is called in a sentence.
  public var fieldName: String {
    switch self {
    case .kind: "kind"
    case .name: "name"
    case .nameParts: "parts of the name"
    case .organisation: "organisation"
    case .units: "units"
    case .title: "title"
    case .sector: "sector"
    case .circle: "circle"
    case .importance: "importance"
    case .closeness: "closeness"
    case .trust: "trust"
    case .cadence: "cadence"
    case .snoozedUntil: "snooze"
    case .birthday: "birthday"
    case .met: "meeting"
    case .news: "news"
    case .note: "note"
    case .archived: "archive"
    }
  }

  /// What a contact holds in the field, in words; empty for nothing.
  public func text(of contact: Contact) -> String {
    switch self {
    case .kind: contact.kind.rawValue
    case .name: contact.name
    case .nameParts:
      [contact.nameParts.given, contact.nameParts.family].filter { !$0.isEmpty }
        .joined(separator: " ")
    case .organisation: contact.organisation ?? ""
    case .units: contact.units.joined(separator: ", ")
    case .title: contact.title ?? ""
    case .sector: contact.sector ?? ""
    case .circle: "\(contact.circle)"
    case .importance: "\(contact.importance)"
    case .closeness: contact.closeness.map { "\($0.value)" } ?? ""
    case .trust: contact.trust.map { "\($0.value)" } ?? ""
    case .cadence: contact.cadence.text
    case .snoozedUntil: contact.snoozedUntil.map { "until \($0)" } ?? ""
    case .birthday: contact.birthday?.text ?? ""
    case .met: contact.met.place ?? ""
    case .news: contact.news?.text ?? ""
    case .note: contact.note
    case .archived: contact.isArchived ? "archived" : "listed"
    }
  }
}
