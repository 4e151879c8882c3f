/// A record that was deleted and can be brought back.
public struct TrashRow: Hashable, Sendable, Codable {
  /// What it was.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case contact, network, interaction, goal
    case followUp = "follow-up"
  }

  /// The change that deleted it; reverting that change brings it back with all that went with it.
  public var change: ChangeID
  /// What it was.
  public var kind: Kind
  /// Its name or its title; of an interaction what it was, its day and who took part.
  public var name: String
  /// Seconds since 1970-01-01 00:00 UTC.
  public var secondsSince1970: Int64
  /// The user who deleted it.
  public var author: String

  /// How many contacts the change deleted; where it deleted none, how many records of this kind.
  public var together: Int

  /// A record that was deleted.
  public init(
    change: ChangeID,
    kind: Kind,
    name: String,
    secondsSince1970: Int64,
    author: String,
    together: Int = 1
  ) {
    self.together = together
    self.change = change
    self.kind = kind
    self.name = name
    self.secondsSince1970 = secondsSince1970
    self.author = author
  }
}
