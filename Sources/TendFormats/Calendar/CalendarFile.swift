public import TendModel

/// What a calendar file holds.
public struct CalendarFile: Hashable, Sendable {
  /// Events in the file's order.
  public var events: [CalendarEntry] = []
  /// To-dos in the file's order.
  public var todos: [CalendarEntry] = []
  /// What could not be read as it should.
  public var problems: [ImportProblem] = []

  /// A file without entries.
  public init() {}
}
