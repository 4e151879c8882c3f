import Testing

@testable import TendAnalytics

@Suite struct ShortestPathTests {
  @Test(arguments: 0..<12)
  func betweennessEqualsThatOfEveryPathWalked(seed: Int) {
    for isDirected in [false, true] {
      let graph = SampleGraphs.random(
        count: 9,
        rows: 10 + 2 * seed,
        seed: UInt64(seed),
        isDirected: isDirected
      )
      let brute = BruteForce(graph: graph)
      #expect(areClose(Betweenness(graph).people, brute.betweenness()))
      #expect(areClose(WeightedBetweenness.people(graph), brute.betweenness(isWeighted: true)))
    }
  }

  @Test(arguments: 0..<6)
  func distancesEqualThoseOfPlainSearches(seed: Int) {
    let graph = SampleGraphs.random(count: 40, rows: 60, seed: UInt64(seed), isDirected: true)
    let distances = Distances(graph)
    let brute = BruteForce(graph: graph).distances()
    for node in 0..<graph.count {
      let others = (0..<graph.count).filter { $0 != node }.compactMap { brute[$0][node] }
      #expect(distances.reached[node] == others.count)
      #expect(distances.total[node] == Double(others.reduce(0, +)))
      #expect(abs(distances.harmonic[node] - others.reduce(0) { $0 + 1 / Double($1) }) < 1e-9)
      #expect(distances.farthest[node] == others.max() ?? 0)
    }
  }

  @Test func closedFormsHold() {
    #expect(areClose(Betweenness(SampleGraphs.star(6)).people, [15, 0, 0, 0, 0, 0, 0]))
    let path = Betweenness(SampleGraphs.path(7)).people
    #expect(areClose(path, (0..<7).map { Double($0 * (6 - $0)) }))
    let ring = Betweenness(SampleGraphs.ring(10)).people
    #expect(areClose(ring, Array(repeating: 8, count: 10)), "(n - 2)^2 / 8")
  }

  @Test func morePeopleThanLanesAreAllSearchedFrom() {
    let count = 1100
    let graph = SampleGraphs.path(count)
    let people = Betweenness(graph).people
    #expect(areClose(people, (0..<count).map { Double($0 * (count - 1 - $0)) }))
    let distances = Distances(graph)
    #expect(distances.reached.allSatisfy { $0 == count - 1 })
    #expect(distances.farthest[0] == count - 1)
  }

  @Test func partsAddUpToTheWhole() {
    let graph = SampleGraphs.random(count: 300, rows: 900, seed: 3, isDirected: false)
    let runner = PartRunner(partCount: 3) { count, work in
      (0..<count).reversed().map(work).reversed()
    }
    let whole = Betweenness(graph, withArcs: true)
    let parts = Betweenness(graph, withArcs: true, runner: runner)
    #expect(areClose(parts.people, whole.people))
    #expect(areClose(parts.arcs, whole.arcs))
    #expect(Distances(graph, runner: runner).harmonic == Distances(graph).harmonic)
    let weighted = WeightedBetweenness.people(graph, runner: runner)
    #expect(areClose(weighted, WeightedBetweenness.people(graph)))
  }

  @Test func tiesOfLengthsAreExact() {
    // 1/49 four times is as long as 4/49, which sums of Double miss; the decimal 0.1 is a tenth.
    var rows = (0..<4).map { TieGraph.Row($0, $0 + 1, weight: 49) }
    rows += [TieGraph.Row(0, 5, weight: 24.5), TieGraph.Row(5, 4, weight: 24.5)]
    let graph = TieGraph(count: 6, rows: rows, isDirected: false)
    let people = WeightedBetweenness.people(graph)
    #expect(abs(people[5] - 0.5) < 1e-12, "half of the ways from 0 to 4: \(people)")
    #expect(
      TieLengths.exact(of: [0.1, 0.3, 3], nodeCount: 10) == [300, 100, 10].map { UInt128($0) / 10 }
    )
  }

  @Test func lengthsWithoutACommonDenominatorStillCount() {
    let weights = (1...60).map { 1 / Double($0) + 1e-9 }
    let rows = weights.enumerated().map { TieGraph.Row($0, $0 + 1, weight: $1) }
    let graph = TieGraph(count: 61, rows: rows, isDirected: false)
    #expect(TieLengths.exact(of: graph.outgoing.weights, nodeCount: 61) == nil)
    let expected = (0...60).map { Double($0 * (60 - $0)) }
    #expect(areClose(WeightedBetweenness.people(graph), expected))
  }

  @Test func aSampleOfEveryoneIsExactAndASmallOneSaysHowFarItMayBeOff() {
    let graph = SampleGraphs.random(count: 200, rows: 600, seed: 8, isDirected: false)
    let exact = Betweenness(graph).people
    let all = SampledBetweenness(graph, sampleCount: 1000)
    #expect(all.error == 0)
    #expect(areClose(all.people, exact))
    let some = SampledBetweenness(graph, sampleCount: 64, risk: 0.1)
    #expect(some.error > 0 && some.sampleCount == 64)
    let pairs = Double(199 * 198) / 2
    for (estimate, value) in zip(some.people, exact) {
      #expect(abs(estimate - value) / pairs <= some.error)
    }
    #expect(
      SampledBetweenness(graph, sampleCount: 64).people == some.people,
      "same seed, same answer"
    )
  }

  @Test func nobodyAndOnePersonHaveNothingToCount() {
    for count in 0...1 {
      let graph = SampleGraphs.graph(count, [])
      #expect(Betweenness(graph, withArcs: true).people == Array(repeating: 0, count: count))
      #expect(Distances(graph).closeness == Array(repeating: nil, count: count))
      #expect(Distances(graph).distanceWeightedFragmentation == nil)
      #expect(WeightedBetweenness.people(graph) == Array(repeating: 0, count: count))
    }
  }
}
