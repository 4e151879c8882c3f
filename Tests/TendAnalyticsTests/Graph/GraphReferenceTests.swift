import Foundation
import TendAnalytics
import Testing

/// Every measure of the reference networks, as far as they lie beside the repository.
@Suite struct GraphReferenceTests {
  private static let names = ["karate", "krackhardt_kite", "florentine_marriage"]

  private func object(_ name: String) throws -> [String: Any] {
    let url = try #require(ReferenceFile("\(name).json")).url
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    return try #require(value as? [String: Any])
  }

  private func network(_ document: [String: Any]) throws -> PeopleNetwork {
    let graph = try #require(document["graph"] as? [String: Any])
    let nodes = try #require(graph["nodes"] as? [[String: Any]])
    let ids = nodes.compactMap { $0["id"] as? String }
    let numbers = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    let edges = try #require(graph["edges"] as? [[Any]])
    let rows = edges.compactMap { edge -> TieGraph.Row? in
      guard let source = edge[0] as? String, let target = edge[1] as? String,
        let from = numbers[source], let to = numbers[target]
      else { return nil }
      let weight = edge.count > 2 ? (edge[2] as? NSNumber)?.doubleValue ?? 1 : 1
      return TieGraph.Row(from, to, weight: weight)
    }
    let parameters = try #require(document["parameters"] as? [String: Any])
    let groups = [parameters["group_attribute"] as? String].compactMap(\.self)
    var attributes: [String: [String?]] = [:]
    for group in groups {
      attributes[group] = nodes.map { ($0["attrs"] as? [String: Any])?[group] as? String }
    }
    return PeopleNetwork(
      graph: TieGraph(
        count: ids.count,
        rows: rows,
        isDirected: graph["directed"] as? Bool ?? false
      ),
      ids: ids,
      attributes: attributes,
      isWeighted: graph["weighted"] as? Bool ?? false,
      parameters: .init(seed: parameters["seed_node"] as? String, groupAttributes: groups)
    )
  }

  /// Whether a value says what the reference says; ties are compared by themselves.
  private func agrees(_ value: MeasureValue, _ expected: Any) -> Bool {
    if let fields = expected as? [String: Any] {
      return fields.allSatisfy { key, expected in value[key].map { agrees($0, expected) } ?? false }
    }
    if let list = expected as? [Any] {
      guard case .list(let values) = value, values.count == list.count else { return false }
      return zip(values, list).allSatisfy(agrees)
    }
    if expected is NSNull { return value == .null }
    if let text = expected as? String { return value == .text(text) }
    guard let number = (expected as? NSNumber)?.doubleValue, let have = value.number else {
      return false
    }
    return abs(have - number) <= 1e-8 + 1e-8 * abs(number)
  }

  /// Values by the two people, whichever comes first unless order matters.
  private func byPair(_ rows: [Any], isOrdered: Bool) -> [[String]: [Any]] {
    var values: [[String]: [Any]] = [:]
    for case let row as [Any] in rows {
      guard let a = row[0] as? String, let b = row[1] as? String else { continue }
      values[isOrdered ? [a, b] : [a, b].sorted()] = Array(row.dropFirst(2))
    }
    return values
  }

  @Test(.enabled(if: ReferenceFile.exists("karate.json")), arguments: names)
  func everyExpectedMeasureIsCountedAndAgrees(name: String) throws {
    let document = try object(name)
    let table = NetworkMeasures.table(of: try network(document))
    let expected = try #require(document["expected"] as? [String: [String: Any]])
    for (level, measures) in expected {
      let level = try #require(MeasureTable.Level(rawValue: level))
      for (measure, expected) in measures {
        let value = try #require(table[level, measure], "\(measure)")
        if measure.hasPrefix("community_quality") {
          let least = ((expected as? [String: Any])?["accept_q_at_least"] as? NSNumber)?.doubleValue
          #expect(try #require(value["modularity"]?.number) >= (try #require(least)), "\(measure)")
        } else if level == .edge || level == .pair {
          let rows = (expected as? [String: Any])?["rows"] as? [Any] ?? expected as? [Any] ?? []
          let isOrdered = measure == "dyadic_constraint"
          let wanted = byPair(rows, isOrdered: isOrdered)
          let found = try #require(self.rows(value["rows"] ?? value, isOrdered: isOrdered))
          #expect(found.count == wanted.count, "\(measure)")
          for (pair, values) in wanted {
            #expect(agrees(.list(found[pair] ?? []), values), "\(measure) of \(pair)")
          }
        } else {
          #expect(agrees(value, expected), "\(measure)")
        }
      }
    }
  }

  private func rows(_ value: MeasureValue, isOrdered: Bool) -> [[String]: [MeasureValue]]? {
    guard case .list(let rows) = value else { return nil }
    var found: [[String]: [MeasureValue]] = [:]
    for case .list(let row) in rows {
      guard case .text(let a) = row[0], case .text(let b) = row[1] else { return nil }
      found[isOrdered ? [a, b] : [a, b].sorted()] = Array(row.dropFirst(2))
    }
    return found
  }

  @Test func onlyWhatIsAskedForIsKept() {
    let network = PeopleNetwork(
      graph: SampleGraphs.star(4),
      ids: ["a", "b", "c", "d", "e"],
      attributes: ["team": ["x", "x", "y", "y", nil]],
      isWeighted: false,
      parameters: .init(seed: "a", groupAttributes: ["team"])
    )
    let table = NetworkMeasures.table(of: network, wanted: ["betweenness", "ei_index:team"])
    #expect(Set(table.entries.map(\.name)) == ["betweenness", "ei_index:team"])
    #expect(table[.node, "betweenness"]?["a"]?.number == 6)
    #expect(
      table[.graph, "ei_index:team"]?.number == 1.0 / 3,
      "one inside, two across, one unknown"
    )
  }

  @Test func everyNameThatIsCountedIsListed() {
    let rows = SampleGraphs.rows(count: 12, rows: 40, seed: 2)
    for isDirected in [false, true] {
      let graph = TieGraph(
        count: 12,
        rows: rows.map { TieGraph.Row($0.source, $0.target, weight: $0.weight / 6) },
        isDirected: isDirected
      )
      let network = PeopleNetwork(
        graph: graph,
        ids: (0..<12).map { "p\($0)" },
        attributes: ["team": (0..<12).map { "\($0 % 3)" }],
        isWeighted: true,
        parameters: .init(seed: "p0", groupAttributes: ["team"]),
        layers: [("work", graph), ("sport", graph)]
      )
      for entry in NetworkMeasures.table(of: network).entries {
        let name = String(entry.name.prefix { $0 != ":" })
        #expect(MeasureNames.isKnown(entry.name), "\(entry.name)")
        let isListed = MeasureNames.all[entry.level]?.contains(name) ?? false
        #expect(isListed, "\(entry.level) \(name)")
      }
    }
  }
}
