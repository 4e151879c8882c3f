extension ImportedContact {
  /// The record as it may enter the store.
  ///
  /// Its texts are made safe; addresses and the anniversary are among the points, and each point is there once.
  /// `ownEmails` are the user's own addresses in lower case, which are never a contact's.
  package func safe(without ownEmails: Set<String>) -> ImportedContact {
    var safe = self
    safe.nameParts = nameParts.neutralised
    safe.organisation = Self.line(organisation)
    safe.units = units.compactMap(Self.line)
    safe.title = Self.line(title)
    safe.note = OutsideText.multiline(note)
    safe.birthday = birthday.map(\.neutralised)
    safe.points = allPoints(without: ownEmails)
    (safe.addresses, safe.anniversary) = ([], nil)
    safe.topics = topics.compactMap { name in
      Self.line(String(name.drop { $0 == "#" || $0.isWhitespace }))
    }
    safe.name = OutsideText.line(name)
    if safe.name.isEmpty { safe.name = safe.nameToShow }
    return safe
  }

  /// What a record without a name goes by; empty when it has nothing of the kind.
  private var nameToShow: String {
    if let organisation { return organisation }
    let reachable = points.first { $0.kind == .email } ?? points.first { $0.kind == .phone }
    return reachable.map { OutsideText.line($0.value) } ?? ""
  }

  private static func line(_ text: String?) -> String? {
    guard let text else { return nil }
    let safe = OutsideText.line(text)
    return safe.isEmpty ? nil : safe
  }

  private func allPoints(without ownEmails: Set<String>) -> [ContactPoint] {
    var points = self.points
    points += addresses.filter { !$0.isEmpty }.map {
      ContactPoint(.address, $0.oneLine, label: $0.label)
    }
    if let anniversary {
      points.append(ContactPoint(.date, anniversary.text, label: "Anniversary"))
    }
    var kept: [ContactPoint] = []
    var known: [ContactPoint.Kind: Set<String>] = [:]
    for point in points {
      let safe = point.neutralised
      guard !safe.value.isEmpty else { continue }
      let form = safe.normalised
      if safe.kind == .email, ownEmails.contains(form) { continue }
      if known[safe.kind, default: []].insert(form).inserted { kept.append(safe) }
    }
    return kept
  }

  /// The key of the record, derived from its content when the source gives none.
  ///
  /// - Parameters:
  ///   - source: Where the record comes from.
  ///   - sharesAddress: Its e-mail address is that of others as well; so it is taken to be in an address book.
  /// - Returns: The same key for the same record of a later file.
  package func externalKey(source: String, sharesAddress: Bool = false) -> ExternalKey {
    if let key { return key }
    if let email = points.first(where: { $0.kind == .email }) {
      // Those who share an address in an address book are several people all the same.
      let isAlone = card.isEmpty && !sharesAddress
      let name = isAlone ? "" : "|" + FoldedText.keyForm(self.name)
      return ExternalKey(source: source, kind: "email", key: email.normalised + name)
    }
    // The day of connecting never changes, an employer may.
    let point = points.first?.normalised
    let rest =
      card.isEmpty
      ? connectedOn?.description ?? organisation ?? point : point ?? organisation
    return ExternalKey(
      source: source,
      kind: "row",
      key: FoldedText.keyForm(name) + "|" + FoldedText.keyForm(rest ?? "")
    )
  }

  /// A contact of whom a file only says that they took part in something.
  package init(_ person: ImportedPerson, line: Int) {
    self.init(line: line, name: person.name)
    key = person.key
    if !person.email.isEmpty { points.append(ContactPoint(.email, person.email)) }
  }
}
