import Foundation

/// How far a person's contacts are redundant to each other, after Burt 1992, chapter 2.
///
/// With z the ties of both directions together, p_ij = z_ij / sum z_i and m_jq = z_jq / max z_j. All values are nil for
/// someone without contacts.
public struct StructuralHoles: Sendable {
  /// What is counted as the tie between two people, and how far one looks.
  public struct Options: Hashable, Sendable {
    /// Weights count; otherwise every arc is 1.
    public var isWeighted: Bool
    /// Only ties inside a person's own circle of contacts count for the shares of those contacts.
    public var isEgoNetwork: Bool

    /// Options; the plain measures count every tie as 1 and look at the whole network.
    public init(isWeighted: Bool = false, isEgoNetwork: Bool = false) {
      self.isWeighted = isWeighted
      self.isEgoNetwork = isEgoNetwork
    }
  }

  /// How many contacts that are not redundant: from 1 to their number, or less with weights.
  public private(set) var effectiveSize: [Double?]
  /// Effective size by the number of contacts.
  public private(set) var efficiency: [Double?]
  /// How far all contacts lead to each other: 1/k when none does.
  public private(set) var constraint: [Double?]
  /// How far the constraint comes from one contact: 0 even, 1 from one alone; nil below two contacts.
  public private(set) var hierarchy: [Double?]
  /// The constraint that each contact exerts, in the order of the graph's `contacts`.
  public private(set) var dyadic: [Double]

  /// Measures everyone.
  ///
  /// - Complexity: O(sum over ties of the contacts at one end), which is ties x mean degree in sparse networks.
  public init(_ graph: TieGraph, _ options: Options = Options()) {
    let rows = graph.contacts
    let strengths = options.isWeighted ? rows.weights : graph.contactArcs
    effectiveSize = Array(repeating: nil, count: graph.count)
    efficiency = effectiveSize
    constraint = effectiveSize
    hierarchy = effectiveSize
    dyadic = Array(repeating: 0, count: rows.targets.count)
    var ego = EgoShares(rows, strengths)
    if !options.isEgoNetwork { ego.useWholeNetwork() }
    for node in 0..<graph.count where rows.degree(node) > 0 {
      let range = rows.range(node)
      let size = dyadic.withUnsafeMutableBufferPointer { buffer in
        ego.measure(node, into: UnsafeMutableBufferPointer(rebasing: buffer[range]))
      }
      let contactCount = Double(range.count)
      effectiveSize[node] = size
      efficiency[node] = size / contactCount
      let total = dyadic[range].reduce(0, +)
      constraint[node] = total
      if range.count > 1 { hierarchy[node] = Self.hierarchy(dyadic[range], total) }
    }
  }

  /// The Coleman-Theil index of disorder over the terms of constraint (Burt 1992, equation 2.9).
  private static func hierarchy(_ terms: ArraySlice<Double>, _ total: Double) -> Double {
    let count = Double(terms.count)
    let sum = terms.reduce(0) { sum, term in
      let ratio = term / (total / count)
      return sum + (ratio > 0 ? ratio * log(ratio) : 0)
    }
    return sum / (count * log(count))
  }
}
