/// A set of contacts that the user tends for a purpose.
public struct Network: Hashable, Sendable, Codable {
  /// How far along the network is, in the user's own judgement.
  public enum Stage: String, Sendable, Codable, CaseIterable {
    case building, maintaining, managing
  }

  /// Whether its people are inside or outside the user's own organisations.
  public enum Boundary: String, Sendable, Codable, CaseIterable { case inside, outside, mixed }

  /// The name that never changes, for export and sync.
  public var uid: UniqueID
  /// The name as shown; never blank and unique without regard to case.
  public var name: String
  /// What sort of network it is, such as alumni or professional association.
  public var kind = ""
  /// What it is for.
  public var purpose = ""
  /// What it should become.
  public var vision = ""
  /// How far along it is.
  public var stage: Stage = .building
  /// Where its people mostly meet; nil when not said.
  public var space: Space?
  /// Inside, outside or mixed; nil when not said.
  public var boundary: Boundary?
  /// How often its members are meant to be in touch, in days; nil leaves it to the circle.
  public var cadenceDays: Int?
  /// Hidden from lists.
  public var isArchived = false

  /// A network with a name and nothing else known.
  public init(uid: UniqueID, name: String) {
    self.uid = uid
    self.name = name
  }
}
