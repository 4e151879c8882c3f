/// A follow-up with its number and whom it is for, as a folder of to-dos needs it.
public struct FolderTask: Hashable, Sendable {
  /// The number.
  public var id: FollowUpID
  /// The follow-up.
  public var followUp: FollowUp
  /// The uid of the contact or network.
  public var target: UniqueID
  /// The name of the contact or network.
  public var name: String
  /// The contact or network is out of use.
  public var isArchived: Bool

  /// A follow-up and whom it is for.
  public init(
    id: FollowUpID,
    followUp: FollowUp,
    target: UniqueID,
    name: String,
    isArchived: Bool
  ) {
    self.id = id
    self.followUp = followUp
    self.target = target
    self.name = name
    self.isArchived = isArchived
  }
}
