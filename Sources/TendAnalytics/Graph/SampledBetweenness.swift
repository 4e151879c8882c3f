import Foundation

/// Betweenness estimated from the shortest paths of some people, for networks too large to count all.
///
/// Source: Brandes and Pich 2007, "Centrality estimation in large networks"; the bound is Hoeffding's of 1963 with a
/// union over all people.
public struct SampledBetweenness: Sendable {
  /// The estimate for each person, on the scale of `Betweenness.people`.
  public let people: [Double]
  /// How many people the paths were counted from.
  public let sampleCount: Int
  /// The chance that any value is farther off than `error`.
  public let risk: Double
  /// By how much a value, brought to 0...1 by the number of pairs, may be off.
  public let error: Double

  /// Estimates from a sample drawn without putting back; the same seed draws the same sample.
  ///
  /// - Parameters:
  ///   - graph: The network; weights are not looked at.
  ///   - sampleCount: From how many people paths are counted; at least 1.
  ///   - seed: What the sample is drawn by.
  ///   - risk: The chance that the stated error does not hold, above 0 and below 1.
  ///   - runner: How the parts are carried out.
  public init(
    _ graph: TieGraph,
    sampleCount: Int,
    seed: UInt64 = 42,
    risk: Double = 0.1,
    runner: PartRunner = .serial
  ) {
    let wanted = min(max(1, sampleCount), graph.count)
    var random = SplitMix(seed: seed)
    let drawn = Set((0..<graph.count).map { Int32($0) }.shuffled(using: &random).prefix(wanted))
    let sample = SourceOrder.nearTogether(graph).filter(drawn.contains)
    let ranges = runner.ranges(of: sample.count, step: BetweennessPass.laneCount)
    let sums = runner.sum(ranges.count) { part in
      Betweenness.partial(graph, sources: sample[ranges[part]])
    }
    let scale = wanted > 0 ? Double(graph.count) / Double(wanted) : 1
    people = Betweenness(graph, sums: sums, scale: scale).people
    self.sampleCount = wanted
    self.risk = risk
    let bound = (log(2 * Double(max(1, graph.count)) / risk) / (2 * Double(max(1, wanted))))
      .squareRoot()
    error = wanted == graph.count ? 0 : min(1, bound)
  }
}
