import TendModel

/// Reads the contacts of a Monica account from its JSON export (version 1 of that format, Monica 3.7 to 4).
///
/// What tend has no field for, such as calls and gifts, is kept as extra fields. People who are no contacts of their own in
/// Monica, such as somebody's child, are taken only as the relation they have.
struct MonicaReader {
  private let account: JSONTree
  private let fieldTypes: [String: JSONTree]
  private let activities: [String: JSONTree]
  private var names: [String: String] = [:]
  /// What each contact is to whom, by the other's identifier.
  private var relations: [String: [(type: String, name: String)]] = [:]

  /// Reads the account's lists of which contacts tell only the identifiers.
  ///
  /// - Throws: `FormatError` with `malformedDocument` when there is no account in it.
  init(_ root: JSONTree) throws(FormatError) {
    guard root.has("account") else {
      throw FormatError(
        .malformedDocument,
        subject: "account",
        advice: "this document lacks \"account\"; it is no export of Monica"
      )
    }
    account = root["account"]
    fieldTypes = Self.byIdentifier(account["instance"]["contact_field_types"].elements)
    activities = Self.byIdentifier(Self.values("activity", of: account))
    for contact in contacts { names[contact["uuid"].text] = Self.nameParts(contact).joined }
    for relationship in Self.values("relationship", of: account) {
      let properties = relationship["properties"]
      guard let name = names[properties["contact_is"].text], !name.isEmpty else { continue }
      relations[properties["of_contact"].text, default: []].append((properties["type"].text, name))
    }
  }

  private var contacts: [JSONTree] { Self.values("contact", of: account) }

  /// Reads all contacts; their line is their number in the export.
  ///
  /// - Throws: `FormatError` with `cancelled`.
  func readAll(progress: (Int, Int) -> Bool) throws(FormatError) -> [ImportedContact] {
    let all = contacts
    var found: [ImportedContact] = []
    for (index, contact) in all.enumerated() {
      if index.isMultiple(of: 512) {
        guard progress(index, all.count) else { throw FormatError.cancelled }
      }
      if contact["properties"]["is_partial"].isTrue { continue }
      found.append(read(contact, line: index + 1))
    }
    guard progress(all.count, all.count) else { throw FormatError.cancelled }
    return found
  }

  private func read(_ tree: JSONTree, line: Int) -> ImportedContact {
    let properties = tree["properties"]
    var contact = ImportedContact(line: line, name: "")
    contact.nameParts = Self.nameParts(tree)
    contact.organisation = Self.optional(properties["company"])
    contact.title = Self.optional(properties["job"])
    contact.birthday = Self.date(properties["birthdate"])
    if case .full(let day) = Self.date(properties["first_met_date"]) { contact.connectedOn = day }
    contact.topics = properties["tags"].elements.map { Self.line($0) }.filter { !$0.isEmpty }
    let notes =
      [properties["description"]] + Self.values("note", of: tree).map { $0["properties"]["body"] }
    contact.note = notes.map { OutsideText.multiline($0.text) }.filter { !$0.isEmpty }
      .joined(separator: "\n")
    for field in Self.values("contact_field", of: tree) { readPoint(field["properties"], &contact) }
    for address in Self.values("address", of: tree) { readAddress(address["properties"], &contact) }
    for relation in relations[tree["uuid"].text] ?? [] {
      contact.points.append(ContactPoint(.relation, relation.name, label: relation.type))
    }
    readRest(tree, &contact)
    if let identifier = Self.optional(tree["uuid"]) {
      contact.uid = identifier
      contact.key = ExternalKey(source: "monica", kind: "uuid", key: identifier.lowercased())
    }
    contact.name = contact.nameParts.joined
    if contact.name.isEmpty { contact.name = contact.fallbackName }
    return contact
  }

  private func readPoint(_ properties: JSONTree, _ contact: inout ImportedContact) {
    let value = Self.line(properties["data"])
    if value.isEmpty { return }
    let type = fieldTypes[properties["type"].text]?["properties"]
    let name = type.map { Self.line($0["name"]) } ?? ""
    let kind: ContactPoint.Kind =
      switch (type?["type"].text ?? "", type?["protocol"].text ?? "") {
      case ("email", _), (_, "mailto:"): .email
      case ("phone", _), (_, "tel:"): .phone
      case _ where value.lowercased().hasPrefix("http"): .url
      case _ where type == nil && value.dropFirst().utf8.contains(UInt8(ascii: "@")): .email
      case _ where type == nil && Self.isNumber(value): .phone
      default: .social
      }
    contact.points.append(ContactPoint(kind, value, label: kind == .social ? name : ""))
  }

  /// Digits and what stands between those of a number.
  private static func isNumber(_ text: String) -> Bool {
    text.utf8.count { (0x30...0x39).contains($0) } > 4
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-()./ ".utf8.contains($0) }
  }

  private func readAddress(_ properties: JSONTree, _ contact: inout ImportedContact) {
    var address = PostalAddress()
    address.label = Self.line(properties["name"])
    address.street = OutsideText.multiline(properties["street"].text)
    address.city = Self.line(properties["city"])
    address.region = Self.line(properties["province"])
    address.postalCode = Self.line(properties["postal_code"])
    address.country = Self.line(properties["country"])
    if !address.isEmpty { contact.addresses.append(address) }
  }

  /// Keeps what has no field of its own, one extra field for each record.
  private func readRest(_ tree: JSONTree, _ contact: inout ImportedContact) {
    let read: Set<String> = ["contact_field", "address", "note", "photo", "document"]
    for list in tree["data"].elements where !read.contains(list["type"].text) {
      for value in list["values"].elements {
        let record = activities[value.text] ?? value
        let texts = record["properties"].texts.map { "\($0.key): \(OutsideText.line($0.text))" }
        if texts.isEmpty { continue }
        contact.extra.append(
          ExtraField(name: Self.line(list["type"]), value: texts.joined(separator: "; "))
        )
      }
    }
    let kept = ["food_preferences", "gender", "last_talked_to", "stay_in_touch_frequency"]
    for key in kept {
      guard let value = Self.optional(tree["properties"][key]) else { continue }
      contact.extra.append(ExtraField(name: key, value: value))
    }
  }

  // MARK: - The shape of the export

  /// The records of a type: below `data` as lists that say their type, or by name in the first versions.
  static func values(_ type: String, of tree: JSONTree) -> [JSONTree] {
    let lists = tree["data"].elements.filter { $0["type"].text == type }
    let early =
      tree[type + "s"]["values"].elements + tree["properties"][type + "s"]["values"].elements
    return lists.flatMap { $0["values"].elements } + early
  }

  private static func byIdentifier(_ trees: [JSONTree]) -> [String: JSONTree] {
    Dictionary(trees.map { ($0["uuid"].text, $0) }) { first, _ in first }
  }

  private static func nameParts(_ tree: JSONTree) -> NameParts {
    let properties = tree["properties"]
    var parts = NameParts(
      given: line(properties["first_name"]),
      family: line(properties["last_name"])
    )
    parts.additional = line(properties["middle_name"])
    parts.nicknames = optional(properties["nickname"]).map { [$0] } ?? []
    return parts
  }

  /// A date that may be one without its year, or only a year reckoned from an age.
  private static func date(_ tree: JSONTree) -> PartialDate? {
    guard let day = CalendarDay(tree["date"].text.prefix(10)) else { return nil }
    let parts = day.parts
    if tree["is_age_based"].isTrue { return .year(parts.year) }
    if tree["is_year_unknown"].isTrue { return .monthDay(month: parts.month, day: parts.day) }
    return .full(day)
  }

  private static func line(_ tree: JSONTree) -> String { OutsideText.line(tree.text) }

  private static func optional(_ tree: JSONTree) -> String? {
    let text = line(tree)
    return text.isEmpty ? nil : text
  }
}
