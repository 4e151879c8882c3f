/// Something to do for a contact or a network by a day.
public struct FollowUp: Hashable, Sendable, Codable {
  /// A task of the user's own, or a promise by one of the two sides.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Something the user means to do.
    case task
    /// The user promised it.
    case promiseByMe = "promise-by-me"
    /// The contact promised it to the user.
    case promiseByThem = "promise-by-them"

    /// What a list calls it.
    public var words: String {
      switch self {
      case .task: "task"
      case .promiseByMe: "you promised"
      case .promiseByThem: "they promised"
      }
    }
  }

  /// Whether it is still to be done.
  public enum State: String, Sendable, Codable, CaseIterable { case open, done, dropped }

  /// The name that never changes, for export and sync.
  public var uid: UniqueID
  /// Whom it is for; nil for a network's.
  public var contact: ContactID?
  /// The network it is for; nil for a contact's.
  public var network: NetworkID?
  /// What to do; never blank.
  public var title: String
  /// By when; nil when no day is set.
  public var due: CalendarDay?
  /// Task or promise.
  public var kind: Kind = .task
  /// How it repeats; nil when it does not.
  public var recurrence: Recurrence?
  /// Open, done or dropped.
  public var state: State = .open
  /// The day on which it was done or dropped.
  public var closedOn: CalendarDay?
  /// The day on which it was written down.
  public var createdOn: CalendarDay

  /// An open task for a contact.
  public init(
    uid: UniqueID,
    contact: ContactID?,
    title: String,
    due: CalendarDay?,
    createdOn: CalendarDay
  ) {
    self.uid = uid
    self.contact = contact
    self.title = title
    self.due = due
    self.createdOn = createdOn
  }
}
