/// What the user knows of two contacts: that they know each other, that they do not, or that it was asked in vain.
///
/// A pair without a tie is unknown, which never means no. A tie has no direction.
public struct Tie: Hashable, Sendable, Codable {
  /// What is known.
  public enum State: String, Sendable, Codable, CaseIterable {
    /// The two know each other.
    case known
    /// The two do not know each other.
    case absent
    /// The user was asked and could not say: unknown still, and not asked again for a while.
    case unsure
  }

  /// Where the knowledge comes from; what is only inferred is counted anew each time and never stored.
  public enum Source: String, Sendable, Codable, CaseIterable {
    /// The user said so.
    case asked
    /// The user brought the two together.
    case introduction
    /// A file said so.
    case imported = "import"
  }

  /// The name that never changes, for export and sync.
  public var uid: UniqueID
  /// Between whom.
  public var pair: TiePair
  /// What is known.
  public var state: State
  /// What binds the two, such as `colleagues`; empty when not said.
  public var kind = ""
  /// How well the two know each other, 1 (by name) to 5 (closely); nil when not said or not known.
  public var strength: Int?
  /// Where the knowledge comes from.
  public var source: Source
  /// The first day on which it held; nil when not said.
  public var since: CalendarDay?
  /// The day on which it was noted.
  public var notedOn: CalendarDay

  /// What was noted of two contacts on a day.
  public init(
    uid: UniqueID,
    pair: TiePair,
    state: State,
    strength: Int? = nil,
    source: Source = .asked,
    notedOn: CalendarDay
  ) {
    self.uid = uid
    self.pair = pair
    self.state = state
    self.strength = strength
    self.source = source
    self.notedOn = notedOn
  }

  /// The marks that a strength can have.
  public static let strengths = 1...5

  /// The days for which a question that the user could not answer is not asked again.
  public static let unsureDays = 180

  /// Checks the ends and the strength.
  ///
  /// - Throws: `ValidationError` naming the first field that is wrong.
  public func validate() throws(ValidationError) {
    if pair.first == pair.second {
      throw ValidationError("tie", "is between two contacts; both ends are the same one")
    }
    try Rule.within(strength, Self.strengths, "strength")
    if state != .known, strength != nil {
      throw ValidationError("strength", "belongs to a tie that is known")
    }
  }
}
