import TendModel

/// The lines that say in a vCard what a contact is.
struct CardLines {
  private let version: VCardWriter.Version
  private(set) var lines: [CardLine] = []
  private var groupCount = 0

  init(_ contact: ImportedContact, _ version: VCardWriter.Version) {
    self.version = version
    addName(contact)
    addWork(contact)
    addDates(contact)
    for point in contact.points { add(point) }
    for address in contact.addresses { add(address) }
    if !contact.note.isEmpty { add(CardLine("NOTE", contact.note)) }
    if !contact.topics.isEmpty { add(CardLine("CATEGORIES", parts: [contact.topics])) }
    addRest(contact)
  }

  private mutating func add(_ line: CardLine) { lines.append(line) }

  private mutating func addName(_ contact: ImportedContact) {
    add(CardLine("FN", contact.name))
    let parts = contact.nameParts
    let name = [parts.family, parts.given, parts.additional, parts.prefix, parts.suffix]
    if version == .v3 || name.contains(where: { !$0.isEmpty }) {
      add(CardLine("N", parts: name.map { [$0] }))
    }
    if !parts.nicknames.isEmpty { add(CardLine("NICKNAME", parts: [parts.nicknames])) }
  }

  private mutating func addWork(_ contact: ImportedContact) {
    if contact.organisation != nil || !contact.units.isEmpty {
      add(CardLine("ORG", parts: [[contact.organisation ?? ""]] + contact.units.map { [$0] }))
    }
    if let title = contact.title { add(CardLine("TITLE", title)) }
    if let role = contact.role { add(CardLine("ROLE", role)) }
  }

  private mutating func addDates(_ contact: ImportedContact) {
    if let birthday = contact.birthday { add(dateLine("BDAY", birthday)) }
    guard let anniversary = contact.anniversary else { return }
    if version == .v4 { return add(dateLine("ANNIVERSARY", anniversary)) }
    add(dateLine("X-ABDATE", anniversary), labelled: "_$!<Anniversary>!$_")
  }

  /// A date with the parts that are known; before 4.0 Apple's year stands for an unknown one.
  private func dateLine(_ name: String, _ date: PartialDate) -> CardLine {
    switch date {
    case .full(let day): CardLine(name, day.description, kind: .date)
    case .monthDay where version == .v3:
      CardLine(name, "1604" + date.text.dropFirst(1), kind: .date)
        .with("X-APPLE-OMIT-YEAR", "1604")
    case .monthDay: CardLine(name, date.text.replacing("-", with: ""), kind: .date).dashed
    case .text(let words): CardLine(name, words).with("VALUE", "text")
    case .year, .yearMonth, .day: CardLine(name, date.text, kind: .date)
    }
  }

  private mutating func add(_ point: ContactPoint) {
    switch point.kind {
    case .phone: add(typed("TEL", point), labelled: ownLabel(point.label))
    case .email: add(typed("EMAIL", point), labelled: ownLabel(point.label))
    case .url:
      var line = typed("URL", point)
      line.kind = .uri
      add(line, labelled: ownLabel(point.label))
    case .address: add(CardLine("LABEL", point.value), labelled: point.label)
    case .date where version == .v4 && point.label.lowercased() == "anniversary":
      add(dateLine("ANNIVERSARY", PartialDate(point.value)))
    case .date: add(dateLine("X-ABDATE", PartialDate(point.value)), labelled: point.label)
    case .relation: addRelation(point)
    case .im: addIM(point)
    case .social: addSocial(point)
    }
  }

  /// A point with its label as types where these have words for it.
  private func typed(_ name: String, _ point: ContactPoint) -> CardLine {
    var types = Self.types(point.label) ?? []
    if version == .v3, point.preference == 1 { types.append("pref") }
    var line = CardLine(name, point.value)
    if !types.isEmpty { line.parameters.append(CardLine.Parameter(name: "TYPE", values: types)) }
    return ranked(line, point)
  }

  private func ranked(_ line: CardLine, _ point: ContactPoint) -> CardLine {
    guard point.preference > 0 else { return line }
    if version == .v4 { return line.with("PREF", String(point.preference)) }
    return line
  }

  /// The types that read back as a label; nil when there are none.
  private static func types(_ label: String) -> [String]? {
    let words = label.split(separator: " ").map(String.init)
    let places = words.map { CardTypes.words.firstIndex(of: $0) ?? -1 }
    guard !words.isEmpty, !places.contains(-1), places == places.sorted(),
      Set(places).count == places.count, words.joined(separator: " ") == label
    else { return nil }
    return words.map { $0.lowercased() }
  }

  /// A label of the user's own, which a line beside the value carries.
  private func ownLabel(_ label: String) -> String { Self.types(label) == nil ? label : "" }

  /// Adds a line and, as Apple does, its label in a line of the same group.
  private mutating func add(_ line: CardLine, labelled label: String) {
    if label.isEmpty { return add(line) }
    groupCount += 1
    var value = line
    value.group = "item\(groupCount)"
    add(value)
    var name = CardLine("X-ABLabel", label)
    name.group = value.group
    add(name)
  }

  private mutating func addRelation(_ point: ContactPoint) {
    guard version == .v4 else {
      return add(CardLine("X-ABRELATEDNAMES", point.value), labelled: point.label)
    }
    let isReference = CardBuilder.begins(point.value, with: "urn:")
    var line = CardLine("RELATED", point.value, kind: isReference ? .uri : .text)
    if !isReference { line = line.with("VALUE", "text") }
    add(line, labelled: point.label)
  }

  private mutating func addIM(_ point: ContactPoint) {
    let known = CardBuilder.schemes.filter { $0.value == point.label }.keys
    // Of the names for Jabber only XMPP's is registered (RFC 5122).
    let scheme = known.contains("xmpp") ? "xmpp" : known.min() ?? "x-apple"
    var line = CardLine("IMPP", scheme + ":" + point.value, kind: .uri)
    line = line.with(version == .v3 ? "X-SERVICE-TYPE" : "SERVICE-TYPE", point.label)
    if version == .v3, point.preference == 1 { line = line.with("TYPE", "pref") }
    add(ranked(line, point))
  }

  private mutating func addSocial(_ point: ContactPoint) {
    let name = version == .v3 ? "X-SOCIALPROFILE" : "SOCIALPROFILE"
    var line = CardLine(name, point.value, kind: .uri).with("SERVICE-TYPE", point.label)
    if version == .v3, point.preference == 1 { line = line.with("TYPE", "pref") }
    add(ranked(line, point))
  }

  private mutating func add(_ address: PostalAddress) {
    let parts = [
      address.poBox, address.extended, address.street, address.city, address.region,
      address.postalCode, address.country,
    ]
    var line = CardLine("ADR", parts: parts.map { [$0] })
    if let types = Self.types(address.label) {
      line.parameters.append(CardLine.Parameter(name: "TYPE", values: types))
    }
    add(line, labelled: ownLabel(address.label))
  }

  private mutating func addRest(_ contact: ImportedContact) {
    let prefix = version == .v3 ? "X-ADDRESSBOOKSERVER-" : ""
    let isFirm = contact.kind == .organisation
    if let kind = contact.cardKind ?? (isFirm && version == .v4 ? "org" : nil) {
      add(CardLine(prefix + "KIND", kind))
    }
    if isFirm, version == .v3 { add(CardLine("X-ABShowAs", "COMPANY")) }
    for member in contact.members { add(CardLine(prefix + "MEMBER", member, kind: .uri)) }
    if case .link(let address) = contact.photo {
      add(CardLine("PHOTO", address, kind: .uri).with("VALUE", "uri"))
    }
    if let uid = contact.uid { add(CardLine("UID", uid, kind: .uri)) }
  }
}

extension CardLine {
  /// A date without its year, of which the dashes between the parts were taken out.
  fileprivate var dashed: CardLine {
    var line = self
    line.parts = [["--" + (parts[0].first ?? "")]]
    return line
  }
}
