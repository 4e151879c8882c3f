public import TendModel

/// What an address card has a place for: the fields of a contact that cards and the store share.
///
/// Texts are safe, as they are in the store; addresses are points of one line.
public struct CardContent: Hashable, Sendable {
  /// Person or organisation.
  public var kind = Contact.Kind.person
  /// The name as shown.
  public var name = ""
  /// The parts of the name.
  public var nameParts = NameParts()
  /// Where the contact works; nil when not known.
  public var organisation: String?
  /// Units of the organisation, from large to small.
  public var units: [String] = []
  /// The job title; nil when not known.
  public var title: String?
  /// The birthday; nil when not known.
  public var birthday: PartialDate?
  /// Free text.
  public var note = ""
  /// Ways to reach the contact; each kind and normalised form is there once.
  public var points: [ContactPoint] = []
  /// The topics that the contact has to do with, by name.
  public var topics: [String] = []

  /// Nothing.
  public init() {}

  /// What a contact of the store has; topics that it offers or needs stay at home.
  public init(_ entry: StoreDocument.ContactEntry) {
    let contact = entry.contact
    kind = contact.kind
    name = contact.name
    nameParts = contact.nameParts
    organisation = contact.organisation
    units = contact.units
    title = contact.title
    birthday = contact.birthday
    note = contact.note
    points = entry.points
    topics = entry.topics.filter { $0.role == .about }.map(\.name)
  }

  /// What a record says.
  ///
  /// - Parameters:
  ///   - contact: A record as it was read.
  ///   - ownEmails: The user's own addresses in the form in which they are compared; they are no contact's.
  public init(_ contact: ImportedContact, without ownEmails: Set<String>) {
    let safe = contact.safe(without: ownEmails)
    kind = safe.kind
    name = safe.name
    nameParts = safe.nameParts
    organisation = safe.organisation
    units = safe.units
    title = safe.title
    birthday = safe.birthday
    note = safe.note
    points = safe.points
    topics = safe.topics
  }

  /// What a card says; nothing when there is no card in the bytes.
  ///
  /// - Parameters:
  ///   - card: The bytes of one card.
  ///   - ownEmails: The user's own addresses in the form in which they are compared.
  /// - Complexity: O(n).
  public init(card: [UInt8], without ownEmails: Set<String>) {
    var reader = VCardReader(card)
    self.init()
    guard let contact = reader.readContacts().first else { return }
    self.init(contact, without: ownEmails)
  }

  /// What a card of a few lines says.
  init(lines: [String], version: String, without ownEmails: Set<String>) {
    let frame = ["BEGIN:VCARD", "VERSION:" + version] + lines + ["END:VCARD", ""]
    self.init(card: Array(frame.joined(separator: "\r\n").utf8), without: ownEmails)
  }

  /// Two points of a contact are one when these agree.
  struct PointKey: Hashable {
    let kind: ContactPoint.Kind
    let form: String

    init(_ point: ContactPoint) {
      kind = point.kind
      form = point.normalised
    }
  }

  /// The points by what makes them one.
  var pointsByKey: [PointKey: ContactPoint] {
    Dictionary(points.map { (PointKey($0), $0) }) { first, _ in first }
  }

  /// The content as a record, from which a card is written.
  func record(uid: String? = nil) -> ImportedContact {
    var record = ImportedContact(line: 1, name: name)
    record.kind = kind
    record.nameParts = nameParts
    record.organisation = organisation
    record.units = units
    record.title = title
    record.birthday = birthday
    record.note = note
    record.topics = topics
    record.uid = uid
    record.points = points.filter { $0.kind != .address }
    record.addresses = points.filter { $0.kind == .address }.map { point in
      // The store keeps an address in one line; its parts are no longer known.
      var address = PostalAddress()
      address.label = point.label
      address.street = point.value
      return address
    }
    return record
  }
}

extension CardContent {
  /// A card says the same: names of topics count without their case, the order of points and topics does not.
  func isSame(as other: CardContent) -> Bool {
    var (mine, others) = (self, other)
    (mine.points, others.points) = ([], [])
    (mine.topics, others.topics) = ([], [])
    return mine == others && pointsByKey == other.pointsByKey
      && Set(topics.map(FoldedText.folded)) == Set(other.topics.map(FoldedText.folded))
  }
}

extension VCardReader {
  /// The contacts of cards; problems of single lines do not count.
  mutating func readContacts() -> [ImportedContact] {
    do { return try readAll { _, _ in true }.contacts } catch { return [] }
  }
}
