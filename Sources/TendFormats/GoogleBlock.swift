/// The columns of one numbered group in Google's header, such as `Phone 2 - Type` and `Phone 2 - Value`.
struct GoogleBlock: Hashable, Sendable {
  /// What the group describes.
  enum Kind: String, Hashable, Sendable {
    case email, phone, address, organisation, website, relation, event, im, custom
  }

  /// What a column of the group holds.
  enum Part: Int, Hashable, Sendable, CaseIterable {
    case label, value, service, formatted, street, city, poBox, region, postalCode, country
    case extended, name, title, department
  }

  let kind: Kind
  let number: Int
  private var columns = [Int](repeating: -1, count: Part.allCases.count)

  init(kind: Kind, number: Int) {
    self.kind = kind
    self.number = number
  }

  /// The column of a part; -1 for none.
  subscript(part: Part) -> Int {
    get { columns[part.rawValue] }
    set { columns[part.rawValue] = newValue }
  }

  /// Takes `E-mail 1 - Value` apart.
  ///
  /// - Returns: Nil when the name is not of this form or says nothing that tend has a field for.
  static func parse(_ foldedName: String) -> (kind: Kind, number: Int, part: Part)? {
    if let part = unnumbered[foldedName] { return (.organisation, 0, part) }
    guard let dash = foldedName.utf8.lastRange(of: " - ") else { return nil }
    let group = foldedName[..<dash.lowerBound]
    guard let blank = group.lastIndex(of: " "),
      let number = Int(group[group.index(after: blank)...])
    else { return nil }
    guard let kind = kinds[String(group[..<blank])] else { return nil }
    guard let part = part(String(foldedName[dash.upperBound...]), of: kind) else { return nil }
    return (kind, number, part)
  }

  private static let kinds: [String: Kind] = [
    "e-mail": .email, "email": .email, "phone": .phone, "address": .address,
    "organization": .organisation, "organisation": .organisation, "website": .website,
    "relation": .relation, "related person": .relation, "event": .event,
    "significant date": .event, "im": .im, "custom field": .custom,
  ]

  /// The columns of the one organisation in the new header.
  private static let unnumbered: [String: Part] = [
    "organization name": .name, "organization title": .title,
    "organization department": .department,
  ]

  private static func part(_ name: String, of kind: Kind) -> Part? {
    switch (kind, name) {
    case (.organisation, "name"): .name
    case (.organisation, "title"): .title
    case (.organisation, "department"): .department
    // The kind of an organisation is kept as an extra field, because a contact has but one.
    case (.organisation, _): nil
    case (_, "type"), (_, "label"): .label
    case (.address, "formatted"): .formatted
    case (.address, "street"): .street
    case (.address, "city"): .city
    case (.address, "po box"): .poBox
    case (.address, "region"): .region
    case (.address, "postal code"): .postalCode
    case (.address, "country"): .country
    case (.address, "extended address"): .extended
    case (.im, "service"): .service
    case (.address, _): nil
    case (_, "value"): .value
    default: nil
    }
  }
}

extension String.UTF8View {
  fileprivate func lastRange(of word: String) -> Range<Index>? {
    let wanted = Array(word.utf8)
    var index = endIndex
    while index > startIndex {
      index = self.index(before: index)
      if self[index...].starts(with: wanted) {
        return index..<self.index(index, offsetBy: wanted.count)
      }
    }
    return nil
  }
}
