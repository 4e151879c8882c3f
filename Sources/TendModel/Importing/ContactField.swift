/// What a column of a table can hold of a contact; the raw value is the word used in a mapping.
public enum ContactField: String, Hashable, Sendable, Codable, CaseIterable {
  case name, prefix, given, additional, family, suffix, nickname
  case organisation, unit, title, role
  case email, emailType, phone, url, social, im
  case address, street, houseNumber, extended, poBox, city, region, postalCode, country
  case birthday, birthYear, birthMonth, birthDay, anniversary, date, connectedOn
  case relation, category, note, uid, kind
  /// A column that is known and has no field of its own; it is kept as an extra field.
  case extra

  /// The columns by which a contact can be told from others.
  public var names: Bool {
    switch self {
    case .name, .given, .family, .nickname, .organisation, .email, .phone: true
    default: false
    }
  }

  /// What the field is called.
  public var words: String {
    switch self {
    case .name: "name"
    case .prefix: "title before the name"
    case .given: "given name"
    case .additional: "middle name"
    case .family: "family name"
    case .suffix: "suffix of the name"
    case .nickname: "nickname"
    case .organisation: "organisation"
    case .unit: "department"
    case .title: "job title"
    case .role: "role"
    case .email: "e-mail"
    case .emailType: "type of the e-mail"
    case .phone: "phone"
    case .url: "link"
    case .social: "profile"
    case .im: "chat name"
    case .address: "whole address"
    case .street: "street"
    case .houseNumber: "house number"
    case .extended: "address line 2"
    case .poBox: "post office box"
    case .city: "city"
    case .region: "region"
    case .postalCode: "postal code"
    case .country: "country"
    case .birthday: "birthday"
    case .birthYear: "year of birth"
    case .birthMonth: "month of birth"
    case .birthDay: "day of birth"
    case .anniversary: "anniversary"
    case .date: "date"
    case .connectedOn: "day of meeting"
    case .relation: "relation"
    case .category: "topics"
    case .note: "note"
    case .uid: "identifier"
    case .kind: "person or organisation"
    case .extra: "kept as it is"
    }
  }
}
