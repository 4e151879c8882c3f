/// A value of a contact of which a merge keeps one.
public enum MergeField: String, Hashable, Sendable, CaseIterable {
  /// The name with its parts.
  case name
  /// Person or organisation.
  case kind
  /// Where the contact works, with the units.
  case organisation
  /// The job title.
  case title
  /// The branch of trade.
  case sector
  /// The birthday.
  case birthday
  /// How near the contact is.
  case circle
  /// How much the contact matters.
  case importance
  /// How close the user feels.
  case closeness
  /// How much the user trusts.
  case trust
  /// How often to be in touch.
  case cadence
  /// How the two met.
  case met

  /// The field as it is called on the screen.
  public var title: String { rawValue }

  /// What a contact has there, in words; nil when nothing was said.
  public func text(of contact: Contact) -> String? {
    switch self {
    case .name: contact.name
    case .kind: contact.kind == .person ? nil : contact.kind.rawValue
    case .organisation:
      contact.organisation.map { ([$0] + contact.units).joined(separator: ", ") }
    case .title: contact.title
    case .sector: contact.sector
    case .birthday: contact.birthday?.text
    case .circle: contact.circle >= Self.usual ? nil : "\(contact.circle) of 4"
    case .importance: contact.importance == Self.usual ? nil : "\(contact.importance) of 5"
    case .closeness: contact.closeness.map(Self.words)
    case .trust: contact.trust.map(Self.words)
    case .cadence: contact.cadence == .inherited ? nil : contact.cadence.text
    case .met: Self.words(contact.met)
    }
  }

  /// Copies the value from one contact to another.
  func copy(from source: Contact, to target: inout Contact) {
    switch self {
    case .name:
      target.name = source.name
      let nicknames = target.nameParts.nicknames
      target.nameParts = source.nameParts
      target.nameParts.nicknames = nicknames
    case .kind: target.kind = source.kind
    case .organisation: (target.organisation, target.units) = (source.organisation, source.units)
    case .title: target.title = source.title
    case .sector: target.sector = source.sector
    case .birthday: target.birthday = source.birthday
    case .circle: target.circle = source.circle
    case .importance: target.importance = source.importance
    case .closeness: target.closeness = source.closeness
    case .trust: target.trust = source.trust
    case .cadence: target.cadence = source.cadence
    case .met: target.met = source.met
    }
  }

  /// The importance of whom nothing was said, and the innermost circle of those: an import leaves them farther out.
  private static let usual = 3

  private static func words(_ rating: Rating) -> String {
    let reason = rating.reason.isEmpty ? "" : " (\(rating.reason))"
    return "\(rating.value) of 5 on \(rating.day)\(reason)"
  }

  /// Through whom is left out: it is a contact of its own.
  private static func words(_ met: Meeting) -> String? {
    let words = [met.place, met.day?.description, met.space?.rawValue].compactMap(\.self)
    if words.isEmpty { return met.through == nil ? nil : "through a contact" }
    return words.joined(separator: ", ")
  }
}
