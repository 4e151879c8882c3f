/// The whole content of a store as one value, which an exported file holds and an empty store can take back.
///
/// References between records go by uid, so that the document means the same in every store.
public struct StoreDocument: Hashable, Sendable, Codable {
  /// A contact with what belongs to it; `met.through` is left out of `contact` and named by `metThrough`.
  public struct ContactEntry: Hashable, Sendable, Codable {
    /// The contact; its `met.through` is nil.
    public var contact: Contact
    /// The uid of who introduced the two; nil when not known.
    public var metThrough: UniqueID?
    /// Ways to reach it, in the order in which they are shown.
    public var points: [ContactPoint]
    /// Names by which other systems know it.
    public var keys: [KeyEntry]
    /// The topics it has to do with, by name.
    public var topics: [TopicEntry]

    /// A contact and what belongs to it.
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
    /// The key.
    public var key: ExternalKey
    /// What the source last said of the contact, a JSON text; nil when that was not kept.
    public var lastImported: String?
    /// The card by which the source described the contact; nil when it gave none.
    public var card: StoredCard?

    /// A key and what its source last said.
    public init(key: ExternalKey, lastImported: String?, card: StoredCard? = nil) {
      self.key = key
      self.lastImported = lastImported
      self.card = card
    }
  }

  /// A topic of a contact by name.
  public struct TopicEntry: Hashable, Sendable, Codable {
    /// The name of the topic.
    public var name: String
    /// What the topic is to the contact.
    public var role: Topic.Role

    /// A topic and what it is to the contact.
    public init(name: String, role: Topic.Role) {
      self.name = name
      self.role = role
    }
  }

  /// A membership by uids.
  public struct MembershipEntry: Hashable, Sendable, Codable {
    /// The uid of the member.
    public var contact: UniqueID
    /// The uid of the network.
    public var network: UniqueID
    /// What the contact does there; empty when not said.
    public var role: String
    /// The first day; nil when not known.
    public var since: CalendarDay?
    /// The last day; nil while the membership lasts.
    public var until: CalendarDay?

    /// A membership of a contact in a network.
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
    /// The interaction without keys of other records.
    public var interaction: Interaction
    /// The uids of who took part; at least one.
    public var contacts: [UniqueID]
    /// The uid of the network in which it took place; nil when in none.
    public var network: UniqueID?
    /// The names of the topics that it touched, by name.
    public var topics: [String]

    /// An interaction with who and where.
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
    /// The follow-up without keys of other records.
    public var followUp: FollowUp
    /// The uid of the contact; nil for a network's follow-up.
    public var contact: UniqueID?
    /// The uid of the network; nil for a contact's follow-up.
    public var network: UniqueID?

    /// A follow-up with whom it is for.
    public init(followUp: FollowUp, contact: UniqueID?, network: UniqueID?) {
      self.followUp = followUp
      self.contact = contact
      self.network = network
    }
  }

  /// An exchange by uids.
  public struct ExchangeEntry: Hashable, Sendable, Codable {
    /// The name of the exchange that never changes.
    public var uid: UniqueID
    /// The uid of the contact.
    public var contact: UniqueID
    /// The uid of the interaction in which it took place; nil when in none.
    public var interaction: UniqueID?
    /// The day.
    public var day: CalendarDay
    /// Given or received.
    public var direction: Exchange.Direction
    /// What it was.
    public var kind: Exchange.Kind
    /// How much it meant, 1...3.
    public var weight: Int
    /// More about it; empty when not noted.
    public var note: String

    /// An exchange with whom and in which interaction it took place.
    public init(_ exchange: Exchange, contact: UniqueID, interaction: UniqueID?) {
      uid = exchange.uid
      self.contact = contact
      self.interaction = interaction
      day = exchange.day
      direction = exchange.direction
      kind = exchange.kind
      weight = exchange.weight
      note = exchange.note
    }
  }

  /// A tie by uids; `kind` and the days as in `Tie`.
  public struct TieEntry: Hashable, Sendable, Codable {
    /// The name of the tie that never changes.
    public var uid: UniqueID
    /// The uids of the two contacts, the smaller first.
    public var contacts: [UniqueID]
    /// What is known.
    public var state: Tie.State
    /// What binds the two; empty when not said.
    public var kind: String
    /// How well they know each other, 1...5; nil when not said.
    public var strength: Int?
    /// Where the knowledge comes from.
    public var source: Tie.Source
    /// The first day on which it held; nil when not said.
    public var since: CalendarDay?
    /// The day on which it was noted.
    public var notedOn: CalendarDay

    /// A tie between two contacts.
    public init(_ tie: Tie, between one: UniqueID, and other: UniqueID) {
      uid = tie.uid
      contacts = [one, other].sorted { $0.text < $1.text }
      state = tie.state
      kind = tie.kind
      strength = tie.strength
      source = tie.source
      since = tie.since
      notedOn = tie.notedOn
    }
  }

  /// What was imported as an interaction, a follow-up or an exchange, so that the next import knows it again.
  public struct ImportedEventEntry: Hashable, Sendable, Codable {
    /// Where it came from and the name by which it is known there.
    public var key: ExternalKey
    /// What the source last said, a JSON text.
    public var lastImported: String
    /// The uid of what it became; nil once that was deleted.
    public var record: UniqueID?

    /// An event of a source and what it became.
    public init(key: ExternalKey, lastImported: String, record: UniqueID?) {
      self.key = key
      self.lastImported = lastImported
      self.record = record
    }
  }

  /// The card of a group of people, which is no contact, but is given back.
  public struct GroupCard: Hashable, Sendable, Codable {
    /// The source, such as `vcard`.
    public var source: String
    /// By what the group is known there.
    public var key: String
    /// The card.
    public var card: StoredCard

    /// A card of a source.
    public init(source: String, key: String, card: StoredCard) {
      self.source = source
      self.key = key
      self.card = card
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
  /// All exchanges, by uid; nil in a document that was written before there were any.
  public var exchanges: [ExchangeEntry]? = []
  /// All ties, by uid; nil in a document that was written before there were any.
  public var ties: [TieEntry]? = []
  /// The uids of each two contacts of which the user said that they are two, in order; nil in a document of before that
  /// could be said.
  public var distinctPairs: [[UniqueID]]? = []
  /// What was imported as an event, by source, kind and key; nil in a document of before that was kept.
  public var importedEvents: [ImportedEventEntry]? = []
  /// The cards of groups of people, by source and key; nil in a document of before they were kept.
  public var groupCards: [GroupCard]? = []
  /// What columns of tables hold, by fingerprint; nil in a document of before that was kept.
  public var tableMappings: [TableMapping]? = []
  /// What was ticked or added of the networks' checklists, by uid; nil in a document from before there were any.
  public var checklist: [ChecklistEntry]? = []
  /// All goals, by uid; nil in a document from before there were any.
  public var goals: [GoalEntry]? = []
  /// All views of the user's own, by uid.
  public var views: [SavedView] = []

  /// An empty document of the current version.
  public init() {}
}
