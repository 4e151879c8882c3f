/// What is compared of a contact, of the store or of a file, to find out whether another is the same.
public struct DuplicateCandidate: Hashable, Sendable {
  /// Person or organisation, as the card says.
  public var kind: Contact.Kind
  /// The name as shown.
  public var name: String
  /// The parts of the name.
  public var nameParts: NameParts
  /// Where the contact works.
  public var organisation: String?
  /// The birthday.
  public var birthday: PartialDate?
  /// Ways to reach the contact.
  public var points: [ContactPoint]
  /// Keys of other systems, each as one text that is equal for the same key of the same source.
  public var keys: [String]

  /// A contact by what is compared of it.
  public init(
    kind: Contact.Kind = .person,
    name: String,
    nameParts: NameParts = NameParts(),
    organisation: String? = nil,
    birthday: PartialDate? = nil,
    points: [ContactPoint] = [],
    keys: [String] = []
  ) {
    self.kind = kind
    self.name = name
    self.nameParts = nameParts
    self.organisation = organisation
    self.birthday = birthday
    self.points = points
    self.keys = keys
  }

  /// A record of a file; its addresses count as points.
  public init(_ imported: ImportedContact) {
    self.init(
      // Whatever is no individual, such as a group or a place, is nobody's card.
      kind: [nil, "", "individual"].contains(imported.cardKind) ? imported.kind : .organisation,
      name: imported.name,
      nameParts: imported.nameParts,
      organisation: imported.organisation,
      birthday: imported.birthday,
      points: imported.points
        + imported.addresses.filter { !$0.isEmpty }.map { ContactPoint(.address, $0.oneLine) }
    )
    if let uid = imported.uid, !uid.isEmpty {
      keys.append("uid|" + ImportedContact.comparable(uid: uid))
    }
    if let key = imported.key { keys.append(Self.text(of: key)) }
  }

  /// A contact of the store.
  public init(_ contact: Contact, points: [ContactPoint], keys: [ExternalKey]) {
    self.init(
      kind: contact.kind,
      name: contact.name,
      nameParts: contact.nameParts,
      organisation: contact.organisation,
      birthday: contact.birthday,
      points: points,
      keys: keys.map(Self.text)
    )
  }

  /// A key as one text.
  public static func text(of key: ExternalKey) -> String {
    key.source + "|" + key.kind + "|" + key.key
  }
}
