/// One contact with all that its card and page show.
public struct ContactCard: Hashable, Sendable {
  /// A membership as the card shows it.
  public struct NetworkEntry: Hashable, Sendable {
    public var id: NetworkID
    public var name: String
    /// Empty when not said.
    public var role: String

    public init(id: NetworkID, name: String, role: String) {
      self.id = id
      self.name = name
      self.role = role
    }
  }

  /// A topic as the card shows it.
  public struct TopicEntry: Hashable, Sendable {
    public var name: String
    public var role: Topic.Role

    public init(name: String, role: Topic.Role) {
      self.name = name
      self.role = role
    }
  }

  public var id: ContactID
  public var contact: Contact
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
    metThroughName: String?
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
  }
}
