import TendModel

/// Takes the lines of one vCard into a contact.
struct CardBuilder {
  /// A value whose line has a group, which a label elsewhere in the card may name.
  struct Grouped {
    enum Target {
      case point(Int)
      case address(Int)
      case date(PartialDate)
    }

    let key: UInt64
    let target: Target
  }

  let text: CardText
  /// Where the card begins in the file.
  let start: Int
  let line: Int
  /// The index of the contact in the list of all.
  let slot: Int
  /// The card is a value of another card.
  let isAgent: Bool
  /// The card is of version 2.1, in which a comma is text.
  var isOld = false
  /// The card is of version 4, in which an address may have details; in others such parts are a mistake.
  var hasDetails = false
  var grouped: [Grouped] = []
  var labels: [(key: UInt64, text: String)] = []
  var addressLabels: [PostalAddress] = []
  /// The next card belongs to this one.
  var awaitsAgent = false
  var problems: [ImportProblem] = []
  /// The topics so far, once there are many.
  var knownTopics: Set<String> = []
  /// The rank of the name that was taken, 1 for the preferred one; 0 for none that is ranked.
  var nameRank = 0
  /// Where the last line that could go on without indent was a note.
  var lastIsNote = false

  init(text: CardText, start: Int, line: Int, slot: Int, isAgent: Bool) {
    self.text = text
    self.start = start
    self.line = line
    self.slot = slot
    self.isAgent = isAgent
  }

  /// Takes a line that neither begins nor ends a card.
  mutating func read(
    _ line: ContentLine,
    _ property: CardProperty,
    into contact: inout ImportedContact
  ) {
    awaitsAgent = false
    lastIsNote = false
    switch property {
    case .version: readVersion(line)
    case .formattedName: readFormattedName(line, &contact)
    case .name: readName(line, &contact)
    case .nickname: readNicknames(line, &contact)
    case .organisation: readOrganisation(line, &contact)
    case .title: if contact.title == nil { contact.title = word(line) }
    case .role: if contact.role == nil { contact.role = word(line) }
    case .note: readNote(line, &contact)
    case .categories: readCategories(line, &contact)
    case .birthday: readBirthday(line, &contact)
    case .anniversary: readAnniversary(line, &contact)
    case .labelledDate: readLabelledDate(line, &contact)
    case .day(let label): readDay(line, label, &contact)
    case .phone: add(.phone, line, schemes: ["tel:"], &contact)
    case .email: add(.email, line, schemes: ["mailto:"], &contact)
    case .url: add(.url, line, &contact)
    case .address: readAddress(line, &contact)
    case .addressLabel: readAddressLabel(line)
    case .related: readRelated(line, &contact)
    case .relatedName: add(.relation, line, &contact)
    case .person(let role): add(.relation, line, label: role, &contact)
    case .agent: readAgent(line, &contact)
    case .im: readIM(line, &contact)
    case .social: readSocial(line, &contact)
    case .service(let service): add(.im, line, label: service, &contact)
    case .network(let service): add(.social, line, label: service, &contact)
    case .photo: readPhoto(line, &contact)
    case .uid: if contact.uid == nil { contact.uid = word(line) }
    case .kind: if contact.cardKind == nil { contact.cardKind = word(line)?.lowercased() }
    case .member: if let member = word(line) { contact.members.append(member) }
    case .label: if line.hasGroup { labels.append((line.groupKey, builtIn(text.word(line)))) }
    case .showAs: if text.word(line).lowercased() == "company" { contact.kind = .organisation }
    case .android: readAndroid(line, &contact)
    case .begin, .end: break
    }
  }

  private mutating func readVersion(_ line: ContentLine) {
    let version = text.text(line)
    isOld = version.hasPrefix("2")
    hasDetails = version.hasPrefix("4")
  }

  /// Takes what only the whole card can tell: labels of groups, the name, the kind.
  func finish(_ contact: inout ImportedContact) {
    let labels = Dictionary(labels.map { ($0.key, $0.text) }) { first, _ in first }
    for item in grouped {
      let label = labels[item.key] ?? ""
      switch item.target {
      case .point(let index): if !label.isEmpty { contact.points[index].label = label }
      case .address(let index): if !label.isEmpty { contact.addresses[index].label = label }
      case .date(let date): Self.add(date, label: label, to: &contact)
      }
    }
    placeAddressLabels(in: &contact)
    if contact.name.isEmpty { contact.name = contact.nameParts.joined }
    if contact.name.isEmpty { contact.name = contact.fallbackName }
    if contact.cardKind == "org" || contact.cardKind == "organization" {
      contact.kind = .organisation
    }
    guard let uid = contact.uid else { return }
    contact.key = ExternalKey(
      source: ContactFormat.vCard.rawValue,
      kind: "uid",
      key: ImportedContact.comparable(uid: uid)
    )
  }

  /// So many kinds of addresses are compared with each label.
  private static let mostKinds = 64

  /// A label says an address once more, unless no address is of its kind.
  private func placeAddressLabels(in contact: inout ImportedContact) {
    if addressLabels.isEmpty { return }
    let known = Set(contact.addresses.map { $0.label.lowercased() })
    contact.addresses += addressLabels.filter { label in
      let kind = label.label.lowercased()
      if known.isEmpty { return true }
      if kind.isEmpty || known.contains("") || known.contains(kind) { return false }
      // Who has more kinds of addresses than anyone lives at means harm.
      if known.count > Self.mostKinds { return true }
      return known.allSatisfy { !$0.containsBytes(kind) && !kind.containsBytes($0) }
    }
  }

  /// The value in one line; nil when it is empty.
  func word(_ line: ContentLine) -> String? {
    let word = text.word(line)
    return word.isEmpty ? nil : word
  }

  /// A label as the user sees it: Apple writes its own as `_$!<Home>!$_`.
  func builtIn(_ label: String) -> String {
    guard label.hasPrefix("_$!<"), label.hasSuffix(">!$_"), label.utf8.count >= 8 else {
      return label
    }
    return String(label.dropFirst(4).dropLast(4))
  }

  /// Adds the value as a point; its label is the given one, else what the parameters say.
  mutating func add(
    _ kind: ContactPoint.Kind,
    _ line: ContentLine,
    schemes: [String] = [],
    label: String? = nil,
    _ contact: inout ImportedContact
  ) {
    var value = text.word(line)
    for scheme in schemes where Self.begins(value, with: scheme) {
      value = String(value.utf8.dropFirst(scheme.utf8.count)) ?? value
    }
    if value.isEmpty { return }
    let types = CardTypes(line)
    contact.points.append(
      ContactPoint(kind, value, label: label ?? types.label, preference: types.preference)
    )
    if line.hasGroup {
      grouped.append(Grouped(key: line.groupKey, target: .point(contact.points.count - 1)))
    }
  }

  /// A text begins with a scheme in lower case, whatever its own case.
  static func begins(_ text: String, with scheme: String) -> Bool {
    var letters = text.utf8.makeIterator()
    for wanted in scheme.utf8 {
      guard let letter = letters.next() else { return false }
      if letter != wanted, ContentLine.upper(letter) != ContentLine.upper(wanted) { return false }
    }
    return true
  }
}
