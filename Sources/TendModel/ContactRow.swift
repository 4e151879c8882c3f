/// One line of a contact list.
public struct ContactRow: Hashable, Sendable, Codable {
  /// The key of the contact.
  public var id: ContactID
  /// The name as shown; never blank.
  public var name: String
  /// Empty when not known.
  public var organisation: String
  /// Empty when not known.
  public var title: String
  /// How near the contact is: 1 (inner) to 4.
  public var circle: Int
  /// How much the contact matters: 1 to 5.
  public var importance: Int
  /// Hidden from lists, history kept.
  public var isArchived: Bool
  /// Where the contact stands in time.
  public var standing: Standing
  /// The names of its networks, by name, separated by `, `; empty when in none.
  public var networks: String
  /// The newest interaction's note, at most 200 characters; empty when none was noted.
  public var lastNote: String
  /// Where the words of the filter were found, by field; empty without words.
  public var matches: [FieldMatch]

  /// A row of a contact.
  public init(
    id: ContactID,
    name: String,
    organisation: String,
    title: String,
    circle: Int,
    importance: Int,
    isArchived: Bool,
    standing: Standing,
    networks: String,
    lastNote: String,
    matches: [FieldMatch] = []
  ) {
    self.id = id
    self.name = name
    self.organisation = organisation
    self.title = title
    self.circle = circle
    self.importance = importance
    self.isArchived = isArchived
    self.standing = standing
    self.networks = networks
    self.lastNote = lastNote
    self.matches = matches
  }
}
