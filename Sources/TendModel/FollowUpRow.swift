/// A follow-up with the name of whom it is for.
public struct FollowUpRow: Hashable, Sendable {
  public var id: FollowUpID
  public var followUp: FollowUp
  /// The contact's or the network's name.
  public var targetName: String

  public init(id: FollowUpID, followUp: FollowUp, targetName: String) {
    self.id = id
    self.followUp = followUp
    self.targetName = targetName
  }
}
