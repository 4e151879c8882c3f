/// Something given or received as a file tells of it.
public struct ImportedExchange: Hashable, Sendable, Codable {
  /// The day.
  public var day: CalendarDay
  /// Given or received.
  public var direction: Exchange.Direction
  /// What it was.
  public var kind: Exchange.Kind
  /// More about it; empty when not noted.
  public var note: String

  /// Something that was exchanged on a day.
  public init(
    day: CalendarDay,
    direction: Exchange.Direction,
    kind: Exchange.Kind,
    note: String
  ) {
    self.day = day
    self.direction = direction
    self.kind = kind
    self.note = note
  }
}
