/// What the store knows of a folder and of what could come into it.
public struct FolderContents: Hashable, Sendable {
  /// A contact with its number, since a document has none.
  public struct Person: Hashable, Sendable {
    /// The number.
    public var id: ContactID
    /// The contact with points, keys, topics and cards.
    public var entry: StoreDocument.ContactEntry

    /// A contact.
    public init(id: ContactID, entry: StoreDocument.ContactEntry) {
      self.id = id
      self.entry = entry
    }
  }

  /// The folder.
  public var folder: Folder
  /// How often it has been synced.
  public var round: Int
  /// What the last sync left.
  public var items: [FolderItem]
  /// What the last sync left to be written.
  public var writes: [FolderWrite]
  /// All contacts.
  public var people: [Person]
  /// Contacts that are in some folder of cards, this or another.
  public var inFolders: Set<ContactID>
  /// Contacts that are in another folder of cards.
  public var inOtherFolders: Set<ContactID>
  /// All follow-ups where the folder is one of to-dos; else none.
  public var tasks: [FolderTask] = []
  /// The user's own addresses in the form in which they are compared.
  public var ownEmails: Set<String>

  /// What is known of a folder.
  public init(
    folder: Folder,
    round: Int,
    items: [FolderItem],
    writes: [FolderWrite],
    people: [Person],
    inFolders: Set<ContactID>,
    inOtherFolders: Set<ContactID>,
    ownEmails: Set<String>
  ) {
    self.folder = folder
    self.round = round
    self.items = items
    self.writes = writes
    self.people = people
    self.inFolders = inFolders
    self.inOtherFolders = inOtherFolders
    self.ownEmails = ownEmails
  }
}
