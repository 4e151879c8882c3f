import Foundation

/// The pace at which a contact and the user have been in touch.
public struct Rhythm: Hashable, Sendable {
  /// Days since the newest contact; nil when there was none.
  public let daysSinceLast: Int?
  /// The mean gap between consecutive distinct days of contact; nil with fewer than two gaps.
  public let meanIntervalDays: Double?
  /// How uneven the gaps are, from -1 (regular) to 1 (all in bursts); nil with fewer than two gaps.
  ///
  /// Source: Goh and Barabasi 2008, "Burstiness and memory in complex systems".
  public let burstiness: Double?

  /// The shortest usual gap that is believed, so that a burst of meetings does not set the rhythm.
  public static let shortestIntervalDays = 7.0

  /// Reads the pace from how many days ago each contact was, in any order, days counted once.
  public init(agesDays: [Int]) {
    let ages = Set(agesDays).sorted()
    daysSinceLast = ages.first
    let gaps = zip(ages.dropFirst(), ages).map { Double($0 - $1) }
    guard gaps.count >= 2 else {
      meanIntervalDays = nil
      burstiness = nil
      return
    }
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let variance = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count)
    let deviation = variance.squareRoot()
    meanIntervalDays = mean
    burstiness = (deviation - mean) / (deviation + mean)
  }

  /// How many usual gaps have passed since the last contact.
  ///
  /// - Parameter targetDays: The cadence, which stands in while there is no rhythm; nil for none.
  /// - Returns: A ratio from 0; nil without a contact, or with neither rhythm nor cadence.
  public func gapRatio(targetDays: Int?) -> Double? {
    guard let daysSinceLast else { return nil }
    return Self.gapRatio(
      daysSinceLast: daysSinceLast,
      usualGapDays: meanIntervalDays,
      targetDays: targetDays
    )
  }

  /// How many usual gaps lie in a number of days.
  ///
  /// - Parameters:
  ///   - daysSinceLast: Days since the last contact.
  ///   - usualGapDays: The mean gap; nil while there is no rhythm.
  ///   - targetDays: The cadence in days, above 0; nil for none.
  /// - Returns: A ratio from 0; nil with neither rhythm nor cadence.
  public static func gapRatio(
    daysSinceLast: Int,
    usualGapDays: Double?,
    targetDays: Int?
  ) -> Double? {
    if let usualGapDays {
      return Double(daysSinceLast) / max(usualGapDays, shortestIntervalDays)
    }
    guard let targetDays, targetDays > 0 else { return nil }
    return Double(daysSinceLast) / Double(targetDays)
  }
}
