/// How the user and a contact met; every part may be unknown.
public struct Meeting: Hashable, Sendable, Codable {
  /// In person or remote.
  public var space: Space?
  /// The place or occasion.
  public var place: String?
  /// The day.
  public var day: CalendarDay?
  /// Who introduced the two.
  public var through: ContactID?

  /// Nothing known.
  public init() {}
}
