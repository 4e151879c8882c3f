extension StoreDocument {
  /// An item of a checklist by the uid of its network.
  public struct ChecklistEntry: Hashable, Sendable, Codable {
    /// The name of the item that never changes.
    public var uid: UniqueID
    /// The uid of the network.
    public var network: UniqueID
    /// The stage to which it belongs.
    public var stage: Network.Stage
    /// The key of an item that comes with the program; nil for one of the user's own.
    public var starterKey: String?
    /// What is to be done.
    public var title: String
    /// The day on which it was ticked; nil while it is not.
    public var tickedOn: CalendarDay?

    /// An item of a network's checklist.
    public init(_ item: ChecklistItem, network: UniqueID) {
      uid = item.uid
      self.network = network
      stage = item.stage
      starterKey = item.starterKey
      title = item.title
      tickedOn = item.tickedOn
    }
  }

  /// A goal whose `networks` and `contacts` are empty: the uids beside it say which.
  public struct GoalEntry: Hashable, Sendable, Codable {
    /// The goal without keys of other records.
    public var goal: Goal
    /// The uids of its networks, in its order.
    public var networks: [UniqueID]
    /// The uids of its contacts, in its order.
    public var contacts: [UniqueID]

    /// A goal with what it has to do with.
    public init(goal: Goal, networks: [UniqueID], contacts: [UniqueID]) {
      self.goal = goal
      self.networks = networks
      self.contacts = contacts
    }
  }
}
