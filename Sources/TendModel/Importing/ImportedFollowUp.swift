/// A follow-up as a file tells of it.
public struct ImportedFollowUp: Hashable, Sendable, Codable {
  /// What to do; never blank.
  public var title: String
  /// By when; nil when no day is set.
  public var due: CalendarDay?
  /// Task or promise.
  public var kind = FollowUp.Kind.task
  /// How it repeats; nil when it does not, or has no day.
  public var recurrence: Recurrence?
  /// Open, done or dropped.
  public var state = FollowUp.State.open
  /// The day on which it was done or dropped; nil while it is open.
  public var closedOn: CalendarDay?

  /// An open task.
  public init(title: String, due: CalendarDay?) {
    self.title = title
    self.due = due
  }
}
