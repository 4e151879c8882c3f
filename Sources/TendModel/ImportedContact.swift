/// One contact as a file describes it.
public struct ImportedContact: Hashable, Sendable, Codable {
  /// Line of the file on which the record starts, from 1.
  public var line: Int
  /// Person or organisation.
  public var kind: Contact.Kind = .person
  /// The name to show; empty when the record has none.
  public var name: String
  /// The parts of the name.
  public var nameParts = NameParts()
  /// Where the contact works.
  public var organisation: String?
  /// Units of the organisation.
  public var units: [String] = []
  /// The job title.
  public var title: String?
  /// The role in a vCard's sense.
  public var role: String?
  /// The birthday.
  public var birthday: PartialDate?
  /// The wedding or other anniversary.
  public var anniversary: PartialDate?
  /// Free text.
  public var note = ""
  /// Ways to reach the contact.
  public var points: [ContactPoint] = []
  /// Postal addresses by their parts.
  public var addresses: [PostalAddress] = []
  /// Groups or labels, without those that the exporter gives to everyone.
  public var topics: [String] = []
  /// The key by which the source knows the contact; nil when it gives none.
  public var key: ExternalKey?
  /// The day on which the two connected, if the source says so.
  public var connectedOn: CalendarDay?
  /// The identifier as written; nil when the source gives none.
  public var uid: String?
  /// What a vCard says that it describes, in lower case, such as `individual` or `group`; nil when it does not say.
  public var cardKind: String?
  /// The members of a group, by their identifiers as written.
  public var members: [String] = []
  /// The photo.
  public var photo: ImportedPhoto?
  /// The lines of the vCard, byte for byte; empty for other formats.
  public var card: [UInt8] = []
  /// Columns that have no field of their own, by header, in the file's order.
  public var extra: [ExtraField] = []

  /// An identifier as it is compared: without `urn:uuid:` and without regard to the case of ASCII.
  public static func comparable(uid: String) -> String {
    let name = "urn:uuid:"
    var bytes = uid.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if bytes.starts(with: name.utf8) { bytes.removeFirst(name.utf8.count) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A record that starts on a line.
  public init(line: Int, name: String) {
    self.line = line
    self.name = name
  }
}
