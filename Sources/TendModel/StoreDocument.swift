/// The whole content of a store as one value, which an exported file holds and an empty store can take back.
///
/// References between records go by uid, so that the document means the same in every store.
public struct StoreDocument: Hashable, Sendable, Codable {
  /// A contact with what belongs to it; `met.through` is left out of `contact` and named by `metThrough`.
  public struct ContactEntry: Hashable, Sendable, Codable {
    public var contact: Contact
    public var metThrough: UniqueID?
    public var points: [ContactPoint]
    public var keys: [KeyEntry]
    public var topics: [TopicEntry]

    public init(
      contact: Contact,
      metThrough: UniqueID?,
      points: [ContactPoint],
      keys: [KeyEntry],
      topics: [TopicEntry]
    ) {
      self.contact = contact
      self.metThrough = metThrough
      self.points = points
      self.keys = keys
      self.topics = topics
    }
  }

  /// An external key with what the source last said of the contact (a JSON text), if that was kept.
  public struct KeyEntry: Hashable, Sendable, Codable {
    public var key: ExternalKey
    public var lastImported: String?

    public init(key: ExternalKey, lastImported: String?) {
      self.key = key
      self.lastImported = lastImported
    }
  }

  /// A topic of a contact by name.
  public struct TopicEntry: Hashable, Sendable, Codable {
    public var name: String
    public var role: Topic.Role

    public init(name: String, role: Topic.Role) {
      self.name = name
      self.role = role
    }
  }

  /// A membership by uids.
  public struct MembershipEntry: Hashable, Sendable, Codable {
    public var contact: UniqueID
    public var network: UniqueID
    public var role: String
    public var since: CalendarDay?
    public var until: CalendarDay?

    public init(
      contact: UniqueID,
      network: UniqueID,
      role: String,
      since: CalendarDay?,
      until: CalendarDay?
    ) {
      self.contact = contact
      self.network = network
      self.role = role
      self.since = since
      self.until = until
    }
  }

  /// An interaction whose `contacts` is empty and whose `network` is nil: the uids beside it say who and where.
  public struct InteractionEntry: Hashable, Sendable, Codable {
    public var interaction: Interaction
    public var contacts: [UniqueID]
    public var network: UniqueID?
    public var topics: [String]

    public init(
      interaction: Interaction,
      contacts: [UniqueID],
      network: UniqueID?,
      topics: [String]
    ) {
      self.interaction = interaction
      self.contacts = contacts
      self.network = network
      self.topics = topics
    }
  }

  /// A follow-up whose `contact` and `network` are nil: the uids beside it say for whom.
  public struct FollowUpEntry: Hashable, Sendable, Codable {
    public var followUp: FollowUp
    public var contact: UniqueID?
    public var network: UniqueID?

    public init(followUp: FollowUp, contact: UniqueID?, network: UniqueID?) {
      self.followUp = followUp
      self.contact = contact
      self.network = network
    }
  }

  /// The version of the shape that this program writes and the highest that it reads.
  public static let currentVersion = 1

  /// Always `tend`.
  public var format = "tend"
  /// The version of the shape.
  public var version = StoreDocument.currentVersion
  /// The user.
  public var me = Me()
  /// All networks, by uid.
  public var networks: [Network] = []
  /// All topics, by name.
  public var topics: [Topic] = []
  /// All contacts, by uid.
  public var contacts: [ContactEntry] = []
  /// All memberships, by contact and network.
  public var memberships: [MembershipEntry] = []
  /// All interactions, by uid.
  public var interactions: [InteractionEntry] = []
  /// All follow-ups, by uid.
  public var followUps: [FollowUpEntry] = []

  /// An empty document of the current version.
  public init() {}
}
