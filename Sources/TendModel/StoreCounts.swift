/// How much a store holds.
public struct StoreCounts: Hashable, Sendable, Codable {
  /// Contacts that are not archived.
  public var contacts = 0
  public var archivedContacts = 0
  public var networks = 0
  public var interactions = 0
  public var openFollowUps = 0
  public var topics = 0
  /// Entries of the history.
  public var changes = 0
  /// Contacts due today or before.
  public var dueContacts = 0

  /// An empty store.
  public init() {}
}
