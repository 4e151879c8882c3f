/// How a contact stands, as `is:` asks.
public enum FilterState: String, Sendable, CaseIterable {
  /// Due today or before, and not dormant.
  case due
  /// Due before today, and not dormant.
  case overdue
  /// Not due yet.
  case fresh
  /// Quiet for so long that the tie has most likely lapsed.
  case dormant
  /// Hidden from other lists.
  case archived
  /// Not to be reminded of before a day that has not come.
  case snoozed
  /// Asked not to be written to.
  case quiet
  /// Of one of the user's own organisations.
  case inside
  /// Of an organisation that is none of the user's own.
  case outside
  /// Added within the last 30 days.
  case new

  /// How many days a contact is new.
  public static let newDays = 30
}
