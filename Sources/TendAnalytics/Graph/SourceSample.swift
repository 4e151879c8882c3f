import Foundation

/// The people from whom shortest paths are counted where all would take too long.
///
/// Source: Brandes and Pich 2007, "Centrality estimation in large networks"; the bound on the error is Hoeffding's of
/// 1963 with a union over all values.
public struct SourceSample: Hashable, Sendable {
  /// How many steps (people x arcs) are counted at the most before a sample is drawn: more would take over ten seconds.
  public static let mostSteps = 8_000_000_000
  /// The chance that a value is farther off than the stated error.
  public static let risk = 0.1

  /// The people drawn, those near to each other in the network side by side.
  public let sources: [Int32]
  /// By what sums over the sample are multiplied to stand for everyone.
  public let scale: Double

  /// Draws without putting back; the same seed draws the same sample.
  ///
  /// - Parameters:
  ///   - graph: The network.
  ///   - count: How many people are drawn; at least 1, at most all.
  ///   - seed: What the sample is drawn by.
  /// - Complexity: O(people + ties).
  public init(_ graph: TieGraph, count: Int, seed: UInt64 = 42) {
    let wanted = min(max(1, count), graph.count)
    var random = SplitMix(seed: seed)
    let drawn = Set((0..<graph.count).map { Int32($0) }.shuffled(using: &random).prefix(wanted))
    sources = SourceOrder.nearTogether(graph).filter(drawn.contains)
    scale = wanted > 0 ? Double(graph.count) / Double(wanted) : 1
  }

  /// A sample for a network too large to be counted to the end.
  ///
  /// - Parameters:
  ///   - graph: The network.
  ///   - most: How many steps are few enough; a sample takes a quarter of them.
  /// - Returns: A sample; nil where all can be counted.
  public static func needed(for graph: TieGraph, most: Int = mostSteps) -> SourceSample? {
    let arcs = max(1, graph.outgoing.targets.count)
    let steps = graph.count.multipliedReportingOverflow(by: arcs)
    guard steps.overflow || steps.partialValue > most else { return nil }
    return SourceSample(graph, count: most / 4 / arcs)
  }

  /// By how much each of some values, brought to 0...1 by the number of pairs, may be off.
  public func error(of valueCount: Int) -> Double {
    guard scale > 1 else { return 0 }
    let logarithm = log(2 * Double(max(1, valueCount)) / Self.risk)
    return min(1, (logarithm / (2 * Double(sources.count))).squareRoot())
  }
}
