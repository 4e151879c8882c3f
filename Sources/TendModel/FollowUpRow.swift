/// A follow-up with the name of whom it is for.
public struct FollowUpRow: Hashable, Sendable {
  /// The key of the follow-up.
  public var id: FollowUpID
  /// The follow-up itself.
  public var followUp: FollowUp
  /// The contact's or the network's name.
  public var targetName: String

  /// A follow-up and the name of whom it is for.
  public init(id: FollowUpID, followUp: FollowUp, targetName: String) {
    self.id = id
    self.followUp = followUp
    self.targetName = targetName
  }
}
