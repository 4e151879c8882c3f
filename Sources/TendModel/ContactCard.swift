/// One contact with all that its card and page show.
public struct ContactCard: Hashable, Sendable {
  /// A membership as the card shows it.
  public struct NetworkEntry: Hashable, Sendable {
    /// The key of the network.
    public var id: NetworkID
    /// The name of the network.
    public var name: String
    /// Empty when not said.
    public var role: String

    /// A network and the contact's role in it.
    public init(id: NetworkID, name: String, role: String) {
      self.id = id
      self.name = name
      self.role = role
    }
  }

  /// A topic as the card shows it.
  public struct TopicEntry: Hashable, Sendable {
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

  /// The key of the contact.
  public var id: ContactID
  /// The contact itself.
  public var contact: Contact
  /// Where the contact stands in time.
  public var standing: Standing
  /// In the order in which they are shown.
  public var points: [ContactPoint]
  /// By name.
  public var networks: [NetworkEntry]
  /// By name.
  public var topics: [TopicEntry]
  /// The open follow-ups, by due day, those without one last.
  public var followUps: [FollowUpRow]
  /// The newest interactions, newest first; at most 200.
  public var timeline: [InteractionRow]
  /// How many interactions there are in all.
  public var interactionCount: Int
  /// Who introduced the two; nil when not known.
  public var metThroughName: String?
  /// What was given and received.
  public var exchanges: ExchangeLedger
  /// Whom the contact knows or does not know: what was noted first, then what is inferred, at most 50.
  public var ties: [KnownContact]

  /// A contact and all that its card shows.
  public init(
    id: ContactID,
    contact: Contact,
    standing: Standing,
    points: [ContactPoint],
    networks: [NetworkEntry],
    topics: [TopicEntry],
    followUps: [FollowUpRow],
    timeline: [InteractionRow],
    interactionCount: Int,
    metThroughName: String?,
    exchanges: ExchangeLedger = ExchangeLedger(),
    ties: [KnownContact] = []
  ) {
    self.id = id
    self.contact = contact
    self.standing = standing
    self.points = points
    self.networks = networks
    self.topics = topics
    self.followUps = followUps
    self.timeline = timeline
    self.interactionCount = interactionCount
    self.metThroughName = metThroughName
    self.exchanges = exchanges
    self.ties = ties
  }
}
