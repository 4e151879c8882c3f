/// What a sync of a folder changes in the store: one change, one entry of the history, one undo.
public struct FolderChange: Hashable, Sendable {
  /// A record of the folder that becomes a contact.
  public struct Addition: Hashable, Sendable {
    /// The record; the card of it is kept beside the key of the folder.
    public var contact: ImportedContact
    /// The name by which the folder's record is known.
    public var token: String

    /// A record under a token.
    public init(contact: ImportedContact, token: String) {
      self.contact = contact
      self.token = token
    }
  }

  /// What changes of one contact.
  public struct Edit: Hashable, Sendable {
    /// The contact.
    public var contact: ContactID
    /// Fields.
    public var edits: [ContactEdit] = []
    /// Points that go, by kind and normalised form.
    public var removedPoints: [ContactPoint] = []
    /// Points that come; one that is there in another form takes its place.
    public var addedPoints: [ContactPoint] = []
    /// Topics that go.
    public var removedTopics: [String] = []
    /// Topics that come.
    public var addedTopics: [String] = []

    /// No change of a contact.
    public init(contact: ContactID) { self.contact = contact }

    /// The user would see nothing of it.
    public var isEmpty: Bool {
      edits.isEmpty && removedPoints.isEmpty && addedPoints.isEmpty && removedTopics.isEmpty
        && addedTopics.isEmpty
    }
  }

  /// What changes of one follow-up.
  public struct FollowUpEdit: Hashable, Sendable {
    /// The follow-up.
    public var id: FollowUpID
    /// What it was when this was planned.
    public var before: FollowUp
    /// What it is to be; where it was done, its next one opens.
    public var after: FollowUp

    /// A follow-up before and after.
    public init(id: FollowUpID, before: FollowUp, after: FollowUp) {
      self.id = id
      self.before = before
      self.after = after
    }
  }

  /// The folder.
  public var folder: Folder
  /// The day on which new contacts are added.
  public var day: CalendarDay
  /// New contacts.
  public var additions: [Addition] = []
  /// Contacts that change.
  public var edits: [Edit] = []
  /// Contacts whose files are gone.
  public var deletions: [ContactID] = []

  /// New follow-ups.
  public var followUps: [FollowUp] = []
  /// Follow-ups that change.
  public var followUpEdits: [FollowUpEdit] = []
  /// Follow-ups whose files are gone.
  public var followUpDeletions: [FollowUpID] = []

  /// No change by a folder.
  public init(folder: Folder, day: CalendarDay) {
    self.folder = folder
    self.day = day
  }

  /// Nothing is to be written.
  public var isEmpty: Bool {
    additions.isEmpty && edits.isEmpty && deletions.isEmpty && followUps.isEmpty
      && followUpEdits.isEmpty && followUpDeletions.isEmpty
  }
}
