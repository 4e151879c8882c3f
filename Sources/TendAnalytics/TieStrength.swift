/// How strong a tie is, as the parts from which it is counted.
///
/// The strength is the plain mean of the parts that are known; a part that is not known is left out
/// rather than counted as nothing.
public struct TieStrength: Hashable, Sendable {
  /// The user's own rating of closeness brought to 0...1; nil when not rated.
  public let closenessPart: Double?
  /// How much was exchanged of late, 0..<1; nil when nothing was ever logged.
  public let activityPart: Double?
  /// How even giving and receiving are, 0...1; nil when nothing was exchanged.
  public let balancePart: Double?

  /// Weighs what is known of a tie.
  ///
  /// - Parameters:
  ///   - closeness: The user's rating, 1 to 5; nil when not rated.
  ///   - activity: What was exchanged of late; nil when nothing was ever logged.
  ///   - given: How often the user gave something, from 0.
  ///   - received: How often the user received something, from 0.
  public init(closeness: Int?, activity: Activity?, given: Int, received: Int) {
    closenessPart = closeness.map { Double($0 - 1) / 4 }
    activityPart = activity?.score
    balancePart = Self.balance(given: given, received: received)
  }

  /// The mean of the known parts, 0...1; nil when none is known.
  public var value: Double? {
    let parts = [closenessPart, activityPart, balancePart].compactMap(\.self)
    return parts.isEmpty ? nil : parts.reduce(0, +) / Double(parts.count)
  }

  /// How even giving and receiving are: 1 for equal, 0 for one side only; nil when there was neither.
  public static func balance(given: Int, received: Int) -> Double? {
    guard given + received > 0 else { return nil }
    return 2 * Double(min(given, received)) / Double(given + received)
  }
}
