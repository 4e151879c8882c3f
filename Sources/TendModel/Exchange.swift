/// Something given or received between the user and a contact.
public struct Exchange: Hashable, Sendable, Codable {
  /// Who gave.
  public enum Direction: String, Sendable, Codable, CaseIterable {
    /// The user gave it to the contact.
    case given
    /// The user received it from the contact.
    case received
  }

  /// What was exchanged.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case advice, introduction, referral, information, resource, feedback
  }

  /// The name that never changes, for export and sync.
  public var uid: UniqueID
  /// With whom.
  public var contact: ContactID
  /// The interaction in which it took place; nil when in none that was logged.
  public var interaction: InteractionID?
  /// The day.
  public var day: CalendarDay
  /// Given or received.
  public var direction: Direction
  /// What it was.
  public var kind: Kind
  /// How much it meant: 1 little, 2 much, 3 very much.
  public var weight = 1
  /// More about it; empty when not noted.
  public var note = ""

  /// Something that was exchanged on a day.
  public init(
    uid: UniqueID,
    contact: ContactID,
    day: CalendarDay,
    direction: Direction,
    kind: Kind
  ) {
    self.uid = uid
    self.contact = contact
    self.day = day
    self.direction = direction
    self.kind = kind
  }
}
