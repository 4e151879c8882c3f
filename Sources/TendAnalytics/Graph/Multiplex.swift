/// One set of people tied in several ways, a layer for each.
///
/// Source: Battiston, Nicosia and Latora 2014, "Structural measures for multiplex networks". Direction is ignored.
public struct Multiplex: Sendable {
  /// The ties of each person over all layers together.
  public let overlappingDegree: [Int]
  /// How evenly a person's ties spread over the layers, 0 one layer to 1 all alike; nil without ties.
  public let participation: [Double?]
  /// The pairs tied in any layer and in how many.
  public let pairs: [(pair: TieGraph.Row, layers: Int)]
  /// The mean number of layers of a tied pair; nil without ties.
  public let meanLayers: Double?
  /// For each pair of layers ties in both by ties in either, 0...1; nil where both are empty.
  public let overlap: [(first: Int, second: Int, jaccard: Double?, common: Int)]

  /// Measures layers with the same people.
  public init(_ layers: [TieGraph]) {
    let count = layers.first?.count ?? 0
    let sets = layers.map { layer in
      Set(layer.pairs.map { Int64($0.source) << 32 | Int64($0.target) })
    }
    let degrees = layers.map { layer in (0..<count).map { layer.contacts.degree($0) } }
    let total = (0..<count).map { node in degrees.reduce(0) { $0 + $1[node] } }
    overlappingDegree = total
    let layerCount = Double(layers.count)
    participation = (0..<count).map { node in
      guard total[node] > 0, layers.count > 1 else { return nil }
      let sum = degrees.reduce(0.0) { sum, degrees in
        let share = Double(degrees[node]) / Double(total[node])
        return sum + share * share
      }
      return layerCount / (layerCount - 1) * (1 - sum)
    }
    var multiplicity: [Int64: Int] = [:]
    for set in sets { for pair in set { multiplicity[pair, default: 0] += 1 } }
    pairs = multiplicity.sorted { $0.key < $1.key }.map { key, layers in
      (TieGraph.Row(Int(key >> 32), Int(key & 0xFFFF_FFFF)), layers)
    }
    let tied = multiplicity.values.reduce(0, +)
    meanLayers = multiplicity.isEmpty ? nil : Double(tied) / Double(multiplicity.count)
    var overlap: [(first: Int, second: Int, jaccard: Double?, common: Int)] = []
    for first in layers.indices {
      for second in layers.indices.dropFirst(first + 1) {
        let common = sets[first].intersection(sets[second]).count
        let either = sets[first].count + sets[second].count - common
        overlap.append((first, second, either > 0 ? Double(common) / Double(either) : nil, common))
      }
    }
    self.overlap = overlap
  }
}
