/// A typed row key: the identifier of a contact cannot be handed where a network's is wanted.
public struct Identifier<Entity>: Hashable, Comparable, Sendable, Codable {
  /// The row number in the store; above 0 for everything that has been stored.
  public let number: Int64

  /// Wraps a row number.
  public init(_ number: Int64) { self.number = number }

  /// Reads the bare number.
  ///
  /// - Throws: `DecodingError` when the value is no integer.
  public init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Writes the bare number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }

  /// Orders by row number, which is the order of creation.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension Identifier where Entity == Contact {
  /// The contact that the same change adds, counted from 0: `.log` may speak of those added before it in `.several`.
  public static func added(_ index: Int) -> Self { Self(Int64(-1 - index)) }

  /// The place among the contacts that the same change adds; nil for a key of the store.
  public var addedIndex: Int? { number < 0 ? Int(-1 - number) : nil }
}

/// The key of a contact.
public typealias ContactID = Identifier<Contact>
/// The key of a contact point.
public typealias ContactPointID = Identifier<ContactPoint>
/// The key of a network.
public typealias NetworkID = Identifier<Network>
/// The key of an interaction.
public typealias InteractionID = Identifier<Interaction>
/// The key of a follow-up.
public typealias FollowUpID = Identifier<FollowUp>
/// The key of an exchange.
public typealias ExchangeID = Identifier<Exchange>
/// The key of a goal.
public typealias GoalID = Identifier<Goal>
/// The key of an item of a checklist.
public typealias ChecklistItemID = Identifier<ChecklistItem>
/// The key of a topic.
public typealias TopicID = Identifier<Topic>
/// The key of a tie.
public typealias TieID = Identifier<Tie>
/// The key of a saved view.
public typealias SavedViewID = Identifier<SavedView>
/// The key of an entry of the history.
public typealias ChangeID = Identifier<HistoryEntry>
