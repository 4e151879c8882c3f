/// What is compared of a contact, brought into one form.
struct ContactEvidence: Sendable {
  let kind: Contact.Kind
  /// The whole name, folded.
  let name: String
  let person: PersonName
  /// The name of an organisation without its legal form; nil for a person's card.
  let organisationName: String?
  /// The organisation somebody works for, without its legal form; empty when not known.
  let employer: String
  let birthday: PartialDate?
  let mails: [MailAddress]
  let phones: [PhoneNumber]
  /// Pages in social networks and accounts that belong to one person.
  let profiles: [String]
  /// Other links, as that of a firm.
  let pages: [String]
  /// Postal addresses without punctuation.
  let addresses: [String]
  let keys: [String]

  init(_ candidate: DuplicateCandidate, country: String) {
    kind = candidate.kind
    name = FoldedText.folded(candidate.name)
    birthday = candidate.birthday
    keys = candidate.keys
    employer = candidate.organisation.map(OrganisationName.key) ?? ""
    let isNamedByPoint =
      candidate.name.containsBytes("@")
      || !candidate.name.unicodeScalars.contains { $0.properties.isAlphabetic }
    person = PersonName(isNamedByPoint ? "" : candidate.name, candidate.nameParts)
    organisationName = Self.organisationName(candidate, employer)
    var (mails, phones): ([MailAddress], [PhoneNumber]) = ([], [])
    var (profiles, pages, addresses): ([String], [String], [String]) = ([], [], [])
    func add<Value: Equatable>(_ value: Value?, to list: inout [Value]) {
      if let value, !list.contains(value), list.count < Self.limit { list.append(value) }
    }
    for point in candidate.points {
      switch point.kind {
      case .email: add(MailAddress(point.normalised), to: &mails)
      case .phone:
        add(PhoneNumber(point.value, label: point.label, country: country), to: &phones)
      case .url, .social, .im:
        let form = point.normalised
        if let slug = ProfileLink.linkedIn(form) {
          add(slug, to: &profiles)
        } else if point.kind == .url {
          add(ProfileLink.page(form), to: &pages)
        } else if form.utf8.count > 2 {
          add(form, to: &profiles)
        }
      case .address:
        let words = point.value.split { !($0.isLetter || $0.isNumber) }
        let text = words.map { NameWord(String($0)).expanded }.joined(separator: " ")
        add(text.utf8.count > 9 ? text : nil, to: &addresses)
      case .date, .relation: break
      }
    }
    for key in keys where key.hasPrefix("linkedin|profile|") {
      add(ProfileLink.linkedIn("linkedin.com/in/" + key.dropFirst(17)), to: &profiles)
    }
    (self.mails, self.phones, self.profiles) = (mails, phones, profiles)
    (self.pages, self.addresses) = (pages, addresses)
  }

  /// How many values of one sort are compared; a card of a thousand addresses is no person's.
  private static let limit = 32

  /// The card is about an organisation, or its name is one.
  var isOrganisation: Bool { organisationName != nil }

  /// Compares the names, be they of people or of organisations.
  func agreement(with other: ContactEvidence) -> NameAgreement {
    switch (organisationName, other.organisationName) {
    case (nil, nil): return person.agreement(with: other.person)
    case (let mine?, let theirs?):
      if mine.isEmpty || theirs.isEmpty { return .unclear }
      if mine == theirs || mine.filter({ $0 != " " }) == theirs.filter({ $0 != " " }) {
        return .equal
      }
      let (short, long) = mine.utf8.count < theirs.utf8.count ? (mine, theirs) : (theirs, mine)
      return long.hasPrefix(short + " ") ? .near : .differing
    case (_?, nil): return other.person.isPlaceholder ? .unclear : .differing
    case (nil, _?): return person.isPlaceholder ? .unclear : .differing
    }
  }

  private static func organisationName(
    _ candidate: DuplicateCandidate,
    _ employer: String
  ) -> String? {
    let key = OrganisationName.key(candidate.name)
    if candidate.kind == .organisation { return key }
    if OrganisationName.hasLegalForm(candidate.name) { return key }
    // A card whose whole name is its employer's.
    return !employer.isEmpty && key == employer ? key : nil
  }
}
