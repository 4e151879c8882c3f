import Foundation

/// How evenly things spread over categories, from how many fall into each.
///
/// Everything is nil where nothing was counted.
public struct Diversity: Hashable, Sendable {
  /// How many things there are.
  public let count: Int
  /// How many categories occur.
  public let richness: Int
  private let shares: [Double]
  private let categories: Int

  /// Counts by category.
  ///
  /// - Parameters:
  ///   - counts: How many things fall into each category; those of 0 or less do not occur.
  ///   - categories: How many categories are possible.
  public init(_ counts: [Int], categories: Int) {
    let present = counts.filter { $0 > 0 }
    let total = present.reduce(0.0) { $0 + Double($1) }
    count = Int(exactly: total) ?? Int.max
    richness = present.count
    shares = present.map { Double($0) / total }
    self.categories = categories
  }

  /// The chance that two things differ, 0..<1 (Blau 1977; Gini and Simpson).
  public var blau: Double? {
    shares.isEmpty ? nil : max(0, 1 - shares.reduce(0) { $0 + $1 * $1 })
  }

  /// `blau` for a small sample, drawn without putting back; nil for fewer than two things.
  public var unbiasedBlau: Double? {
    guard let blau, count > 1 else { return nil }
    return blau * Double(count) / Double(count - 1)
  }

  /// `blau` brought to 0...1 by the number of possible categories; nil for fewer than two.
  ///
  /// Source: Mueller and Schuessler 1961; Agresti and Agresti 1978.
  public var qualitativeVariation: Double? {
    guard let blau, categories > 1 else { return nil }
    return blau * Double(categories) / Double(categories - 1)
  }

  /// Entropy in nats (Shannon 1948).
  public var shannon: Double? {
    shares.isEmpty ? nil : shares.reduce(0) { $0 - $1 * log($1) }
  }

  /// Entropy by the most there can be, 0...1 (Pielou 1966); nil for fewer than two possible categories.
  public var evenness: Double? {
    guard let shannon, categories > 1 else { return nil }
    return shannon / log(Double(categories))
  }

  /// As many equal categories would be as diverse, counted with exponential weights (Hill 1973, order 1).
  public var hill1: Double? { shannon.map { exp($0) } }

  /// As many equal categories would be as diverse (Hill 1973, order 2).
  public var hill2: Double? {
    shares.isEmpty ? nil : 1 / shares.reduce(0) { $0 + $1 * $1 }
  }

  /// The same from the largest category alone (order infinity).
  public var hillInfinity: Double? { shares.max().map { 1 / $0 } }
}
