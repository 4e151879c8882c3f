public import TendModel

/// What has to be known beside a file to tell what happened with whom.
public struct EventContext: Sendable {
  /// The day of the import; what lies after it has not happened.
  public var today: CalendarDay
  /// The user's own addresses, perhaps the one of a LinkedIn profile, in the form in which they are compared.
  public var ownEmails: Set<String> = []
  /// The user's own names.
  public var ownNames: [String] = []
  /// The addresses of contacts, where only messages with them are wanted; nil to keep everybody.
  public var knownEmails: Set<String>?
  /// The user's wall clock at a number of seconds since 1970 in UTC.
  public var localTime: @Sendable (Int) -> LocalTime

  /// What is known on a day; the wall clock is that of UTC unless said otherwise.
  public init(
    today: CalendarDay,
    localTime: @escaping @Sendable (Int) -> LocalTime = LocalTime.utc
  ) {
    self.today = today
    self.localTime = localTime
  }

  /// How many days back each time of a repeated event is taken.
  public static let repeatedDays = 730

  /// The first day on which a repeated event is taken.
  public var firstRepeatedDay: CalendarDay { today.adding(days: -Self.repeatedDays) }
}
