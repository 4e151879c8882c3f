import TendAnalytics
import Testing

@Suite struct StructuralHoleTests {
  /// Burt's example with G in the middle, as printed in Borgatti 1997.
  private let burt = SampleGraphs.graph(
    7,
    [(0, 1), (0, 5), (0, 6), (0, 4), (4, 6), (5, 6), (1, 6), (1, 3), (3, 6), (2, 6)]
  )

  @Test func burtsExampleHasThePublishedValues() {
    let holes = StructuralHoles(burt)
    #expect(abs((holes.effectiveSize[6] ?? 0) - 4.67) < 0.005)
    #expect(abs((holes.effectiveSize[0] ?? 0) - 2.5) < 0.005)
    #expect(holes.effectiveSize[2] == 1)
    #expect(abs((holes.constraint[6] ?? 0) - 0.400) < 0.0005)
    #expect(abs((holes.constraint[0] ?? 0) - 0.595) < 0.0005)
    #expect(holes.constraint[2] == 1)
  }

  @Test func theDirectedTripleHasThePublishedValues() {
    let triple = SampleGraphs.graph(3, [(0, 1), (0, 2), (1, 0), (2, 1)], isDirected: true)
    let holes = StructuralHoles(triple)
    for (value, published) in zip(holes.constraint, [1.003, 1.003, 1.389]) {
      #expect(abs((value ?? 0) - published) < 0.0005)
    }
    for (value, published) in zip(holes.effectiveSize, [1.167, 1.167, 1]) {
      #expect(abs((value ?? 0) - published) < 0.0005)
    }
  }

  @Test func closedFormsHold() {
    let star = StructuralHoles(SampleGraphs.star(8))
    #expect(abs((star.constraint[0] ?? 0) - 1.0 / 8) < 1e-12)
    #expect(star.effectiveSize[0] == 8)
    #expect(star.hierarchy[1] == nil, "one contact has no hierarchy")
    let count = 6.0
    let clique = StructuralHoles(SampleGraphs.clique(7))
    let expected = (2 * count - 1) * (2 * count - 1) / (count * count * count)
    #expect(areClose(clique.constraint, Array(repeating: expected, count: 7)))
  }

  @Test func someoneAloneHasNoValues() {
    let holes = StructuralHoles(SampleGraphs.graph(3, [(0, 1)]))
    #expect(holes.constraint[2] == nil && holes.effectiveSize[2] == nil)
    #expect(holes.efficiency[2] == nil && holes.hierarchy[2] == nil)
  }

  @Test func tyingTwoContactsTakesTwoByKFromTheEffectiveSize() throws {
    let before = StructuralHoles(SampleGraphs.star(5))
    let ties = (1...5).map { (0, $0) } + [(1, 2)]
    let after = StructuralHoles(SampleGraphs.graph(6, ties))
    let lost = try #require(before.effectiveSize[0]) - (try #require(after.effectiveSize[0]))
    #expect(abs(lost - 2.0 / 5) < 1e-12)
  }

  @Test(arguments: [1, 2, 3])
  func theEffectiveSizeAloneIsTheSame(seed: UInt64) {
    let rows = SampleGraphs.rows(count: 40, rows: 160, seed: seed)
    let graph = TieGraph(count: 41, rows: rows, isDirected: false).unweighted
    #expect(
      areClose(StructuralHoles.simpleEffectiveSize(graph), StructuralHoles(graph).effectiveSize)
    )
  }

  @Test(arguments: [false, true], [1, 2, 3])
  func everyoneIsMeasuredAsTheFormulasSay(isDirected: Bool, seed: UInt64) {
    let rows = SampleGraphs.rows(count: 15, rows: 60, seed: seed)
    let graph = TieGraph(count: 16, rows: rows, isDirected: isDirected)
    let holes = StructuralHoles(graph, StructuralHoles.Options(isWeighted: true))
    let force = BruteForce(graph: graph)
    let expected = (0..<16).map(force.holes)
    #expect(areClose(holes.constraint, expected.map(\.constraint)))
    #expect(areClose(holes.effectiveSize, expected.map(\.effectiveSize)))
    let clustering = Clustering(graph)
    let shares = (0..<16).map(force.clustering)
    #expect(areClose(clustering.onnela, shares.map(\.onnela)))
    #expect(areClose(clustering.barrat, shares.map(\.barrat)))
  }

  @Test(arguments: [false, true])
  func scalingAllWeightsChangesNothing(isDirected: Bool) {
    let rows = SampleGraphs.rows(count: 20, rows: 70, seed: 5)
    let scaled = rows.map { TieGraph.Row($0.source, $0.target, weight: $0.weight * 7.5) }
    let first = TieGraph(count: 20, rows: rows, isDirected: isDirected)
    let second = TieGraph(count: 20, rows: scaled, isDirected: isDirected)
    let options = StructuralHoles.Options(isWeighted: true)
    let (before, after) = (StructuralHoles(first, options), StructuralHoles(second, options))
    #expect(areClose(before.constraint, after.constraint))
    #expect(areClose(before.effectiveSize, after.effectiveSize))
    #expect(areClose(Clustering(first).onnela, Clustering(second).onnela))
    #expect(areClose(Clustering(first).barrat, Clustering(second).barrat))
  }

  @Test func egoBetweennessOfStarsAndCliquesIsAllOrNothing() {
    #expect(EgoBetweenness(SampleGraphs.star(5)).people[0] == 10)
    #expect(EgoBetweenness(SampleGraphs.star(5)).normalized[0] == 1)
    #expect(EgoBetweenness(SampleGraphs.clique(5)).people[0] == 0)
    #expect(EgoBetweenness(SampleGraphs.star(5)).normalized[1] == nil)
  }
}
