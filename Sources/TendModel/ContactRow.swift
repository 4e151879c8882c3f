/// One line of a contact list.
public struct ContactRow: Hashable, Sendable, Codable {
  public var id: ContactID
  public var name: String
  /// Empty when not known.
  public var organisation: String
  /// Empty when not known.
  public var title: String
  public var circle: Int
  public var importance: Int
  public var isArchived: Bool
  public var standing: Standing
  /// The names of its networks, by name, separated by `, `; empty when in none.
  public var networks: String
  /// The newest interaction's note, at most 200 characters; empty when none was noted.
  public var lastNote: String

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
    lastNote: String
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
  }
}
