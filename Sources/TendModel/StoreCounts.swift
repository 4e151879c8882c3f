/// How much a store holds.
public struct StoreCounts: Hashable, Sendable, Codable {
  /// Contacts that are not archived.
  public var contacts = 0
  /// Contacts that are archived.
  public var archivedContacts = 0
  /// Networks that are not archived.
  public var networks = 0
  /// Interactions of all contacts.
  public var interactions = 0
  /// Follow-ups that are neither done nor dropped.
  public var openFollowUps = 0
  /// Topics, used or not.
  public var topics = 0
  /// Entries of the history.
  public var changes = 0
  /// Contacts due today or before.
  public var dueContacts = 0

  /// An empty store.
  public init() {}
}
