/// A contact with all that is stored beside it, ready to be added.
public struct ContactDraft: Hashable, Sendable, Codable {
  /// The contact.
  public var contact: Contact
  /// Ways to reach it, in the order in which they are shown.
  public var points: [ContactPoint]
  /// Names by which other systems know it.
  public var keys: [ExternalKey]
  /// The networks it joins.
  public var networks: [NetworkID]
  /// The topics it has to do with.
  public var topics: [String]

  /// A contact and what goes with it.
  public init(
    _ contact: Contact,
    points: [ContactPoint] = [],
    keys: [ExternalKey] = [],
    networks: [NetworkID] = [],
    topics: [String] = []
  ) {
    self.contact = contact
    self.points = points
    self.keys = keys
    self.networks = networks
    self.topics = topics
  }
}
