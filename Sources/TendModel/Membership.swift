/// A contact's part in a network.
public struct Membership: Hashable, Sendable, Codable {
  /// The member.
  public var contact: ContactID
  /// The network.
  public var network: NetworkID
  /// What the contact does there; empty when not said.
  public var role: String
  /// The first day; nil when not known.
  public var since: CalendarDay?
  /// The last day; nil while the membership lasts.
  public var until: CalendarDay?

  /// A membership that lasts.
  public init(
    contact: ContactID,
    network: NetworkID,
    role: String = "",
    since: CalendarDay? = nil,
    until: CalendarDay? = nil
  ) {
    self.contact = contact
    self.network = network
    self.role = role
    self.since = since
    self.until = until
  }
}
