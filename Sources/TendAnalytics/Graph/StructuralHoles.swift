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
  /// How far all contacts lead to each other: 1/k when none does.
  public private(set) var constraint: [Double?]
  /// The constraint that each contact exerts, in the order of the graph's `contacts`.
  public private(set) var dyadic: [Double]
  private let rows: Adjacency

  /// Measures everyone.
  ///
  /// - Complexity: O(ties^1.5) at most; in ego networks O(sum over ties of the contacts at one end).
  public init(_ graph: TieGraph, _ options: Options = Options()) {
    rows = graph.contacts
    let strengths = options.isWeighted ? rows.weights : graph.contactArcs
    effectiveSize = Array(repeating: nil, count: graph.count)
    constraint = effectiveSize
    let sizes: [Double]
    if options.isEgoNetwork {
      (dyadic, sizes) = EgoShares.measure(rows, strengths)
    } else {
      (dyadic, sizes) = WholeShares.measure(rows, strengths)
    }
    for node in 0..<graph.count where rows.degree(node) > 0 {
      effectiveSize[node] = sizes[node]
      var total = 0.0
      for place in rows.range(node) { total += dyadic[place] }
      constraint[node] = total
    }
  }

  /// Effective size alone, in a network without directions in which every tie counts 1.
  ///
  /// It is the number of contacts less the mean number of ties that each has to the others (Borgatti 1997, "Structural
  /// holes: unpacking Burt's redundancy measures").
  ///
  /// - Complexity: O(ties^1.5) at most, half the work of all measures.
  public static func simpleEffectiveSize(_ graph: TieGraph) -> [Double?] {
    let rows = graph.contacts
    var triangles = [Int](repeating: 0, count: graph.count)
    triangles.withUnsafeMutableBufferPointer { triangles in
      Triangles(rows).forEach { corner in
        triangles[corner.people.0] += 1
        triangles[corner.people.1] += 1
        triangles[corner.people.2] += 1
      }
    }
    return triangles.enumerated().map { node, count in
      let degree = Double(rows.degree(node))
      return degree > 0 ? degree - Double(2 * count) / degree : nil
    }
  }

  /// Effective size by the number of contacts.
  public var efficiency: [Double?] {
    effectiveSize.enumerated().map { node, size in size.map { $0 / Double(rows.degree(node)) } }
  }

  /// How far the constraint comes from one contact: 0 even, 1 from one alone; nil below two contacts.
  ///
  /// The Coleman-Theil index of disorder over the terms of constraint (Burt 1992, equation 2.9).
  public var hierarchy: [Double?] {
    constraint.enumerated().map { node, total in
      guard let total, rows.degree(node) > 1 else { return nil }
      let count = Double(rows.degree(node))
      let sum = dyadic[rows.range(node)].reduce(0) { sum, term in
        let ratio = term / (total / count)
        return sum + (ratio > 0 ? ratio * log(ratio) : 0)
      }
      return sum / (count * log(count))
    }
  }
}
