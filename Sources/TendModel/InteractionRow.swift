/// An interaction with the names of those who took part.
public struct InteractionRow: Hashable, Sendable {
  /// The key of the interaction.
  public var id: InteractionID
  /// The interaction itself.
  public var interaction: Interaction
  /// In the order of `interaction.contacts`.
  public var contactNames: [String]
  /// Nil when it took place in no network.
  public var networkName: String?
  /// By name.
  public var topics: [String]

  /// An interaction and the names that belong to it.
  public init(
    id: InteractionID,
    interaction: Interaction,
    contactNames: [String],
    networkName: String?,
    topics: [String]
  ) {
    self.id = id
    self.interaction = interaction
    self.contactNames = contactNames
    self.networkName = networkName
    self.topics = topics
  }
}
