import TendAnalytics
import Testing

/// What must hold between the measures of networks that differ in a known way.
@Suite struct MetamorphicTests {
  private static let people = 24
  private let rows = SampleGraphs.rows(count: people, rows: 60, seed: 11)
  private let labels = (0..<people).map { ["north", "south", "west"][$0 % 3] }

  private func network(_ rows: [TieGraph.Row], _ ids: [String], _ labels: [String]) -> PeopleNetwork
  {
    PeopleNetwork(
      graph: TieGraph(count: ids.count, rows: rows, isDirected: true),
      ids: ids,
      attributes: ["area": labels],
      isWeighted: true,
      parameters: .init(groupAttributes: ["area"])
    )
  }

  @Test func valuesFollowPeopleWhoAreNumberedAnew() throws {
    let ids = (0..<Self.people).map { "p\($0)" }
    var random = SeededRandom(seed: 1)
    let order = Array(0..<Self.people).shuffled(using: &random)
    let turned = rows.map { TieGraph.Row(order[$0.source], order[$0.target], weight: $0.weight) }
    var (newIDs, newLabels) = (ids, labels)
    for node in ids.indices {
      (newIDs[order[node]], newLabels[order[node]]) = (ids[node], labels[node])
    }
    let first = NetworkMeasures.table(of: network(rows, ids, labels))
    let second = NetworkMeasures.table(of: network(turned, newIDs, newLabels))
    for entry in first.entries where entry.level == .node && !entry.name.hasPrefix("community") {
      let other = try #require(second[.node, entry.name])
      for id in ids {
        let (value, expected) = (other[id]?.number, entry.value[id]?.number)
        #expect(areClose([value], [expected]), "\(entry.name) of \(id)")
      }
    }
  }

  @Test func someoneWithoutTiesChangesNoOtherValue() {
    let first = TieGraph(count: Self.people, rows: rows, isDirected: true)
    let second = TieGraph(count: Self.people + 1, rows: rows, isDirected: true)
    let grouping = Grouping(labels)
    let larger = Grouping(labels + ["north"])
    #expect(Betweenness(second).people == Betweenness(first).people + [0])
    #expect(StructuralHoles(second).constraint == StructuralHoles(first).constraint + [nil])
    #expect(Clustering(second).local == Clustering(first).local + [0])
    let (ties, more) = (GroupTies(first, grouping), GroupTies(second, larger))
    #expect(more.people.map(\.index) == ties.people.map(\.index) + [nil])
    #expect(Brokerage(second, larger).total == Brokerage(first, grouping).total + [0])
  }

  @Test func twoNetworksSideBySideKeepTheirValues() {
    let first = TieGraph(count: Self.people, rows: rows, isDirected: false)
    let shifted = rows.map {
      TieGraph.Row($0.source + Self.people, $0.target + Self.people, weight: $0.weight)
    }
    let both = TieGraph(count: 2 * Self.people, rows: rows + shifted, isDirected: false)
    let values = Betweenness(first).people
    #expect(areClose(Betweenness(both).people, values + values))
    let constraint = StructuralHoles(first).constraint
    #expect(StructuralHoles(both).constraint == constraint + constraint)
  }

  @Test func joiningTwoCategoriesNeverAddsDiversity() throws {
    var random = SeededRandom(seed: 4)
    for _ in 0..<200 {
      let counts = (0..<5).map { _ in Int.random(in: 0...9, using: &random) }
      guard counts.contains(where: { $0 > 0 }) else { continue }
      let before = Diversity(counts, categories: 5)
      let after = Diversity([counts[0] + counts[1]] + counts[2...], categories: 4)
      #expect(try #require(after.hill1) <= (try #require(before.hill1)) + 1e-9)
      #expect(try #require(after.hill2) <= (try #require(before.hill2)) + 1e-9)
      #expect(try #require(after.hillInfinity) <= (try #require(before.hillInfinity)) + 1e-9)
    }
  }

  @Test(arguments: 0..<8)
  func removingSomeoneCutsOffExactlyThoseBehind(seed: Int) {
    let graph = SampleGraphs.random(count: 25, rows: 45, seed: UInt64(seed), isDirected: false)
    let routes = OnlyRoutes(graph, from: 0)
    let before = BruteForce(graph: graph).distances()[0]
    for person in 1..<graph.count {
      let rows = graph.ties.filter { $0.source != person && $0.target != person }
      let rest = TieGraph(count: graph.count, rows: rows, isDirected: false)
      let after = BruteForce(graph: rest).distances()[0]
      let lost = (0..<graph.count).filter {
        $0 != person && before[$0] != nil && after[$0] == nil
      }
      #expect(routes.peopleBehind[person] == lost, "person \(person)")
      #expect(routes.countsBehind[person] == lost.count)
    }
    #expect(CutPoints(graph).people == BruteForce(graph: graph).cutPeople())
  }

  @Test func cleaningLeavesOutLoopsAndNothingsAndAddsUpRepeats() {
    let rows = [
      TieGraph.Row(0, 1, weight: 2), TieGraph.Row(1, 0, weight: 3), TieGraph.Row(1, 1, weight: 9),
      TieGraph.Row(1, 2, weight: 0), TieGraph.Row(0, 2, weight: -1),
      TieGraph.Row(0, 2, weight: .nan), TieGraph.Row(0, 7, weight: 1),
    ]
    let flat = TieGraph(count: 3, rows: rows, isDirected: false)
    #expect(flat.ties == [TieGraph.Row(0, 1, weight: 5)])
    let directed = TieGraph(count: 3, rows: rows, isDirected: true)
    #expect(directed.ties == [TieGraph.Row(0, 1, weight: 2), TieGraph.Row(1, 0, weight: 3)])
    #expect(directed.pairs == [TieGraph.Row(0, 1, weight: 5)])
  }
}
