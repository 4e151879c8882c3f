/// A goal with the names of what it has to do with.
public struct GoalRow: Hashable, Sendable {
  /// The key of the goal.
  public var id: GoalID
  /// The goal itself.
  public var goal: Goal
  /// In the order of `goal.networks`.
  public var networkNames: [String]
  /// In the order of `goal.contacts`.
  public var contactNames: [String]

  /// A goal and the names that belong to it.
  public init(id: GoalID, goal: Goal, networkNames: [String], contactNames: [String]) {
    self.id = id
    self.goal = goal
    self.networkNames = networkNames
    self.contactNames = contactNames
  }
}
