/// How warm a tie is, judged by its own rhythm rather than by a fixed number of days.
public enum TieWarmth: String, Hashable, Sendable, CaseIterable {
  case warm, cooling, dormant

  /// The gap ratio up to which a tie is warm: one missed cycle.
  public static let warmLimit = 2.0
  /// The gap ratio above which a tie is most likely gone.
  ///
  /// Source: Navarro, Miritello, Canales and Moro 2017, "Temporal patterns behind the strength of
  /// persistent ties".
  public static let dormantLimit = 8.0

  /// Judges a tie; nil when nothing is known of its rhythm and no cadence is set.
  ///
  /// A tie is always warm while the last contact lies within the cadence.
  public init?(daysSinceLast: Int?, gapRatio: Double?, targetDays: Int?) {
    guard let daysSinceLast, let gapRatio else { return nil }
    if let targetDays, daysSinceLast <= targetDays {
      self = .warm
    } else if gapRatio <= Self.warmLimit {
      self = .warm
    } else {
      self = gapRatio <= Self.dormantLimit ? .cooling : .dormant
    }
  }
}
