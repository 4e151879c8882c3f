/// What is true of a whole store at a glance; cheap to count in a store of any size.
public struct StoreSummary: Hashable, Sendable {
  /// Contacts that are not archived.
  public var contacts: Int
  /// Contacts that are archived.
  public var archivedContacts: Int
  /// Contacts due on the day or before.
  public var dueContacts: Int
  /// The title of the change that undo would take back; nil when there is none.
  public var undoable: String?
  /// The title of the change that redo would do again; nil when there is none.
  public var redoable: String?
  /// As whom changes are made.
  public var author: String

  /// A summary of numbers.
  public init(
    contacts: Int,
    archivedContacts: Int,
    dueContacts: Int,
    undoable: String? = nil,
    redoable: String? = nil,
    author: String = ""
  ) {
    self.contacts = contacts
    self.archivedContacts = archivedContacts
    self.dueContacts = dueContacts
    self.undoable = undoable
    self.redoable = redoable
    self.author = author
  }
}
