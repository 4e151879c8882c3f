/// What a column of a table can hold of a contact; the raw value is the word used in a mapping.
public enum ContactField: String, Hashable, Sendable, CaseIterable {
  case name, prefix, given, additional, family, suffix, nickname
  case organisation, unit, title, role
  case email, emailType, phone, url, social, im
  case address, street, extended, poBox, city, region, postalCode, country
  case birthday, birthYear, birthMonth, birthDay, anniversary, date, connectedOn
  case relation, category, note, uid
  /// A column that is known and has no field of its own; it is kept as an extra field.
  case extra

  /// The parts of an address, which belong together by their label.
  var isAddressPart: Bool {
    switch self {
    case .street, .extended, .poBox, .city, .region, .postalCode, .country: true
    default: false
    }
  }

  /// The columns by which a contact can be told from others.
  var names: Bool {
    switch self {
    case .name, .given, .family, .nickname, .organisation, .email, .phone: true
    default: false
    }
  }
}
