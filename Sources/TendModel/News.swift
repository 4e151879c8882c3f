/// Something new about a contact that is a reason to write.
public struct News: Hashable, Sendable, Codable {
  /// What is new, in one line.
  public var text: String
  /// The day on which it was noticed.
  public var day: CalendarDay

  /// News noticed on a day.
  public init(text: String, day: CalendarDay) {
    self.text = text
    self.day = day
  }
}
