/// Where a contact stands in time: the facts from which status and rank are counted.
public struct Standing: Hashable, Sendable, Codable {
  /// The newest day on which the contact was reached; nil when never.
  public var lastContact: CalendarDay?
  /// The day from which the cadence counts: last contact, else the day of creation.
  public var anchor: CalendarDay
  /// The cadence in force, in days; nil when the contact is never due by the calendar.
  public var cadenceDays: Int?
  /// The next due day: anchor + cadence, or the end of a snooze where it is later; nil when never due.
  public var due: CalendarDay?
  /// The longest gap in days that is agreed, not less than the cadence; nil when none is.
  public var longestGapDays: Int?
  /// The mean gap between distinct days of contact; nil with fewer than two of them.
  public var usualGapDays: Double?

  /// The facts of one contact.
  public init(
    lastContact: CalendarDay?,
    anchor: CalendarDay,
    cadenceDays: Int?,
    due: CalendarDay?,
    longestGapDays: Int? = nil,
    usualGapDays: Double?
  ) {
    self.lastContact = lastContact
    self.anchor = anchor
    self.cadenceDays = cadenceDays
    self.due = due
    self.longestGapDays = longestGapDays
    self.usualGapDays = usualGapDays
  }

  /// The last day on which the contact is not yet late: `due`, or later where a longest gap allows it; nil when never due.
  public var latest: CalendarDay? {
    due.map { due in longestGapDays.map { max(due, anchor.adding(days: $0)) } ?? due }
  }
}
