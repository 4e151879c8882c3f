/// What is true of a whole store at a glance; cheap to count in a store of any size.
public struct StoreSummary: Hashable, Sendable {
  /// Contacts that are not archived.
  public var contacts: Int
  /// Contacts that are archived.
  public var archivedContacts: Int
  /// Contacts due on the day or before.
  public var dueContacts: Int

  /// A summary of numbers.
  public init(contacts: Int, archivedContacts: Int, dueContacts: Int) {
    self.contacts = contacts
    self.archivedContacts = archivedContacts
    self.dueContacts = dueContacts
  }
}
