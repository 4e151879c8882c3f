/// Something that the user wants to reach, with the networks, contacts and topics it has to do with.
public struct Goal: Hashable, Sendable, Codable {
  /// What became of it.
  public enum State: String, Sendable, Codable, CaseIterable { case open, done, dropped }

  /// The name that never changes, for export and sync.
  public var uid: UniqueID
  /// What is to be reached.
  public var title: String
  /// The day by which; nil for no day.
  public var due: CalendarDay?
  /// Open, done or dropped.
  public var state: State = .open
  /// The day on which it was written down.
  public var createdOn: CalendarDay
  /// The day on which it was done or dropped; nil while it is open.
  public var closedOn: CalendarDay?
  /// The networks in which it is pursued.
  public var networks: [NetworkID] = []
  /// The contacts with whom.
  public var contacts: [ContactID] = []
  /// The topics it is about, by name.
  public var topics: [String] = []

  /// An open goal without a day.
  public init(uid: UniqueID, title: String, createdOn: CalendarDay) {
    self.uid = uid
    self.title = title
    self.createdOn = createdOn
  }

  /// Checks title and state.
  ///
  /// - Throws: `ValidationError` naming the first field that is wrong.
  public func validate() throws(ValidationError) {
    try Rule.notBlank(title, "title")
    if (state == .open) != (closedOn == nil) {
      throw ValidationError("goal", "has a closing day exactly when it is done or dropped")
    }
  }

  /// This edit of `base` made on `current`.
  public func replayed(from base: Goal, on current: Goal) -> Goal {
    var merge = EditMerge(base: base, edited: self, current: current)
    merge.take(\.title)
    merge.take(\.due)
    merge.take(\.state)
    merge.take(\.closedOn)
    merge.take(\.networks)
    merge.take(\.contacts)
    merge.take(\.topics)
    return merge.result
  }
}
