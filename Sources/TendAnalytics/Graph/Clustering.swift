import Foundation

/// How far a person's contacts know each other; direction is ignored.
public struct Clustering: Sendable {
  /// How many ties there are among each person's contacts.
  public let triangles: [Int]
  /// The share of pairs of contacts that are tied (Watts and Strogatz 1998); 0 below two contacts.
  public let local: [Double]
  /// Three times the triangles by the pairs of ties that meet (Newman 2003); nil without any such pair.
  public let transitivity: Double?
  /// The mean of `local` over everyone; nil for nobody.
  public let average: Double?
  /// The mean of `local` over those with two contacts or more; nil when there is none.
  public let averageDegreeTwo: Double?
  /// With the geometric mean of weights by the largest one (Onnela 2005, equation 9); 0 below two contacts.
  public let onnela: [Double]
  /// With the mean of the weights of the two ties (Barrat 2004, equation 5); 0 below two contacts.
  public let barrat: [Double]

  /// Measures everyone.
  ///
  /// - Complexity: O(ties^1.5) at most.
  public init(_ graph: TieGraph) {
    let rows = graph.contacts
    let largest = rows.weights.max() ?? 1
    let roots = rows.weights.map { cbrt($0 / largest) }
    var triangles = [Int](repeating: 0, count: graph.count)
    var onnela = [Double](repeating: 0, count: graph.count)
    var barrat = onnela
    Triangles(rows).forEach { corner in
      let (a, b, c) = corner.people
      let (ab, bc, ac) = corner.arcs
      let product = roots[ab] * roots[bc] * roots[ac]
      for node in [a, b, c] {
        triangles[node] += 1
        onnela[node] += 2 * product
      }
      barrat[a] += rows.weights[ab] + rows.weights[ac]
      barrat[b] += rows.weights[ab] + rows.weights[bc]
      barrat[c] += rows.weights[ac] + rows.weights[bc]
    }
    for node in 0..<graph.count where rows.degree(node) > 1 {
      let degree = Double(rows.degree(node))
      onnela[node] /= degree * (degree - 1)
      barrat[node] /= rows.weights[rows.range(node)].reduce(0, +) * (degree - 1)
    }
    self.triangles = triangles
    self.onnela = onnela
    self.barrat = barrat
    let pairs = (0..<graph.count).map { rows.degree($0) * (rows.degree($0) - 1) / 2 }
    local = zip(triangles, pairs).map { $1 > 0 ? Double($0) / Double($1) : 0 }
    let meetings = pairs.reduce(0, +)
    transitivity = meetings > 0 ? Double(triangles.reduce(0, +)) / Double(meetings) : nil
    let sum = local.reduce(0, +)
    average = graph.count > 0 ? sum / Double(graph.count) : nil
    let many = pairs.count { $0 > 0 }
    averageDegreeTwo = many > 0 ? sum / Double(many) : nil
  }
}
