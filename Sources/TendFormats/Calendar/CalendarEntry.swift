/// An event or a to-do of a calendar, as the file has it.
public struct CalendarEntry: Hashable, Sendable {
  /// Who organises or takes part.
  public struct Person: Hashable, Sendable {
    /// The address; empty when the file names none.
    public var email = ""
    /// The name; empty when the file names none.
    public var name = ""
    /// How the person answered, such as `ACCEPTED`; empty when that is not said.
    public var answer = ""
  }

  /// The line of its beginning, from 1.
  public var line = 1
  /// It, or the whole calendar, says that it does not take place.
  public var isCancelled = false
  /// The names of what it belongs to.
  public var relatedTo: [String] = []
  /// The uid of the contact that tend wrote it for; empty when it did not.
  public var contactUID = ""
  /// The name that the calendar gives it; empty when it has none.
  public var uid = ""
  /// What it is called.
  public var summary = ""
  /// More about it.
  public var details = ""
  /// Where it takes place.
  public var location = ""
  /// Such as `CONFIRMED` or `NEEDS-ACTION`, as written.
  public var status = ""
  /// When it begins: ISO 8601, without offset when it is the same everywhere, a bare day when it lasts whole days.
  public var start = ""
  /// When it ends, said or reckoned from its duration.
  public var end = ""
  /// By when a to-do is to be done.
  public var due = ""
  /// When it was done.
  public var completed = ""
  /// Which occurrence of a repeated entry this one replaces.
  public var recurrenceID = ""
  /// How long it lasts, as written.
  public var duration = ""
  /// 1 (high) to 9, 0 when not said.
  public var priority = 0
  /// How much is done, 0...100.
  public var percent = 0
  /// The first rule, as written.
  public var rule = ""
  /// The occurrences that do not take place.
  public var exceptions: [String] = []
  /// The first twelve starts after exceptions, additions and replacements, in order; empty when it is not repeated.
  public var occurrences: [String] = []
  /// What it is filed under.
  public var categories: [String] = []
  /// Who organises it.
  public var organizer: Person?
  /// Who takes part, without rooms, resources and groups.
  public var attendees: [Person] = []
  /// How many alarms it has.
  public var alarmCount = 0

  /// An entry of which nothing is known.
  public init() {}
}
