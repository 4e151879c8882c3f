public import TendModel

/// Who was at which event, or belongs to which group.
public struct AttendanceFile: Hashable, Sendable {
  /// A row: a person at an event.
  public struct Row: Hashable, Sendable {
    /// The person's place in `people`.
    public let person: Int
    /// The event's place in `events`.
    public let event: Int
    /// The day; nil when it is not known.
    public let day: CalendarDay?
  }

  /// The people, each once.
  public internal(set) var people: [String] = []
  /// The events or groups, each once.
  public internal(set) var events: [String] = []
  /// The rows in the file's order.
  public internal(set) var rows: [Row] = []

  private var personNumbers: [String: Int] = [:]
  private var eventNumbers: [String: Int] = [:]

  init() {}

  mutating func add(person: String, event: String, day: CalendarDay?) {
    rows.append(
      Row(
        person: Self.place(of: person, in: &people, &personNumbers),
        event: Self.place(of: event, in: &events, &eventNumbers),
        day: day
      )
    )
  }

  private static func place(
    of name: String,
    in names: inout [String],
    _ numbers: inout [String: Int]
  ) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
