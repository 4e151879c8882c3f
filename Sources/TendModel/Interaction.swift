/// Something that happened between the user and one or more contacts: a meeting, a call, a message.
public struct Interaction: Hashable, Sendable, Codable {
  /// By what means.
  public enum Channel: String, Sendable, Codable, CaseIterable {
    case meeting, call, video, message, email, event, letter, other

    /// The space that the channel implies.
    public var space: Space {
      switch self {
      case .meeting, .event: .inPerson
      default: .remote
      }
    }
  }

  /// Who reached out to whom.
  public enum Direction: String, Sendable, Codable, CaseIterable { case mutual, outgoing, incoming }

  /// How much was exchanged.
  public enum Depth: String, Sendable, Codable, CaseIterable { case light, real, deep }

  /// A message to more contacts than these is a circular, which is contact with none of them.
  public static let mostWrittenTo = 20

  /// Whether the other side was reached; an attempt alone is no contact.
  public enum Outcome: String, Sendable, Codable, CaseIterable { case reached, tried }

  /// The name that never changes, for export and sync.
  public var uid: UniqueID
  /// The day.
  public var day: CalendarDay
  /// Minutes after midnight, 0...1439; nil when not known.
  public var minuteOfDay: Int?
  /// Who took part; at least one.
  public var contacts: [ContactID]
  /// The network in which it took place.
  public var network: NetworkID?
  /// By what means.
  public var channel: Channel
  /// In person or remote.
  public var space: Space
  /// Who reached out.
  public var direction: Direction = .mutual
  /// How much was exchanged.
  public var depth: Depth = .real
  /// Reached or only tried.
  public var outcome: Outcome = .reached
  /// What it was for; empty when not said.
  public var purpose = ""
  /// What was said; empty when not noted.
  public var note = ""
  /// Where the record came from, such as `user` or `linkedin`.
  public var source = "user"

  /// Something that happened on a day; the space follows from the channel.
  public init(uid: UniqueID, day: CalendarDay, contacts: [ContactID], channel: Channel) {
    self.uid = uid
    self.day = day
    self.contacts = contacts
    self.channel = channel
    space = channel.space
  }
}
