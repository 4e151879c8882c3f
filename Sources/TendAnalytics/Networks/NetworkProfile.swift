public import TendModel

/// One network in numbers; what is not known is nil, never 0.
public struct NetworkProfile: Hashable, Sendable {
  /// The key.
  public let id: NetworkID
  /// The network itself.
  public let network: Network
  /// Members that are not archived.
  public internal(set) var contactCount = 0
  /// Members reached within the last 90 days, or within their own cadence where that is longer.
  public internal(set) var activeCount = 0
  /// Members who are due.
  public internal(set) var dueCount = 0
  /// Members in one of the user's own organisations.
  public internal(set) var insideCount = 0
  /// Members whose organisation is known and none of the user's own.
  public internal(set) var outsideCount = 0
  /// Interactions in person of the last twelve months.
  public let inPersonCount: Int
  /// Interactions over a wire of the last twelve months.
  public let remoteCount: Int
  /// How often the user gave something to a member.
  public let givenCount: Int
  /// How often the user received something from a member.
  public let receivedCount: Int
  /// Members who are in no other network: what only this one brings.
  public internal(set) var uniqueCount = 0
  /// Its members, each split equally over the networks that hold them: the Shapley value of coverage (Shapley 1953).
  public internal(set) var fairShare = 0.0
  /// Interactions in each of the last twelve months, oldest first.
  public let months: [Int]

  /// A member counts as active for at least so many days after the last contact.
  public static let activeDays = 90

  init(_ entry: NetworkFacts.Entry) {
    id = entry.id
    network = entry.network
    inPersonCount = entry.inPersonCount
    remoteCount = entry.remoteCount
    givenCount = entry.givenCount
    receivedCount = entry.receivedCount
    months = entry.months
  }

  /// The share of active members, 0...1; nil without members.
  public var activeShare: Double? { Self.share(activeCount, of: contactCount) }

  /// The share of inside among the members of whom it is known, 0...1; nil while it is known of none.
  public var insideShare: Double? { Self.share(insideCount, of: insideCount + outsideCount) }

  /// The share of interactions in person, 0...1; nil without interactions.
  public var inPersonShare: Double? { Self.share(inPersonCount, of: inPersonCount + remoteCount) }

  /// The share of what was given among all that was exchanged, 0...1; nil while nothing was.
  public var givenShare: Double? { Self.share(givenCount, of: givenCount + receivedCount) }

  /// Interactions in the last twelve months.
  public var interactionCount: Int { inPersonCount + remoteCount }

  /// Whether a contact counts as active on a day.
  static func isActive(_ person: NetworkFacts.Person, on day: CalendarDay) -> Bool {
    guard let last = person.lastContact else { return false }
    return last.days(until: day) <= max(activeDays, person.cadenceDays ?? 0)
  }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}
