/// One network with what the overview shows of it.
public struct NetworkRow: Hashable, Sendable {
  /// The key of the network.
  public var id: NetworkID
  /// The network itself.
  public var network: Network
  /// Members that are not archived.
  public var contactCount: Int
  /// Members due today or before.
  public var dueCount: Int
  /// Members not reached for more than twice their cadence.
  public var coldCount: Int
  /// The newest day on which any member was reached; nil when never.
  public var lastContact: CalendarDay?
  /// Its open follow-ups, what is due first.
  public var followUps: [FollowUpRow]

  /// A network and its counts.
  public init(
    id: NetworkID,
    network: Network,
    contactCount: Int,
    dueCount: Int,
    coldCount: Int,
    lastContact: CalendarDay?,
    followUps: [FollowUpRow] = []
  ) {
    self.id = id
    self.network = network
    self.contactCount = contactCount
    self.dueCount = dueCount
    self.coldCount = coldCount
    self.lastContact = lastContact
    self.followUps = followUps
  }
}
