import Foundation

/// Pairs of people who are not tied but share a contact, and how likely a tie is; direction is ignored.
public struct LinkPrediction: Sendable {
  /// One pair.
  public struct Pair: Hashable, Sendable {
    /// The smaller number.
    public let first: Int
    /// The larger number.
    public let second: Int
    /// How many contacts they share, from 1.
    public let common: Int
    /// Shared contacts by all contacts of the two, 0...1 (Jaccard 1912).
    public let jaccard: Double
    /// The sum of 1 / ln(contacts) over shared contacts (Adamic and Adar 2003).
    public let adamicAdar: Double
    /// The sum of 1 / contacts over shared contacts (Zhou, Lu and Zhang 2009).
    public let resourceAllocation: Double
  }

  /// The pairs in ascending order.
  public let pairs: [Pair]

  /// Finds all pairs.
  ///
  /// - Complexity: O(sum of squared degrees).
  public init(_ graph: TieGraph) {
    let rows = graph.contacts
    let perLog = (0..<graph.count).map { 1 / log(Double(rows.degree($0))) }
    let perDegree = (0..<graph.count).map { 1 / Double(rows.degree($0)) }
    var counts = [Int32](repeating: 0, count: graph.count)
    var logSums = [Double](repeating: 0, count: graph.count)
    var degreeSums = logSums
    var pairs: [Pair] = []
    for first in 0..<graph.count {
      var met: [Int32] = []
      for shared in rows.neighbours(first) {
        for second in rows.neighbours(Int(shared)) where second > Int32(first) {
          if counts[Int(second)] == 0 { met.append(second) }
          counts[Int(second)] += 1
          logSums[Int(second)] += perLog[Int(shared)]
          degreeSums[Int(second)] += perDegree[Int(shared)]
        }
      }
      for second in met.sorted() {
        let second = Int(second)
        let common = Int(counts[second])
        if rows.position(of: second, from: first) == nil {
          pairs.append(
            Pair(
              first: first,
              second: second,
              common: common,
              jaccard: Double(common) / Double(rows.degree(first) + rows.degree(second) - common),
              adamicAdar: logSums[second],
              resourceAllocation: degreeSums[second]
            )
          )
        }
        counts[second] = 0
        logSums[second] = 0
        degreeSums[second] = 0
      }
    }
    self.pairs = pairs
  }
}
