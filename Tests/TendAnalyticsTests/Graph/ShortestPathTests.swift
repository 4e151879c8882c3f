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
    let all = SourceSample(graph, count: 1000)
    #expect(all.error(of: 200) == 0)
    #expect(areClose(Betweenness(graph, sample: all).people, exact))
    let lengths = WeightedBetweenness.people(graph)
    #expect(areClose(WeightedBetweenness.people(graph, sample: all), lengths))
    let some = SourceSample(graph, count: 64)
    let error = some.error(of: 200)
    #expect(error > 0 && some.sources.count == 64 && Set(some.sources).count == 64)
    let pairs = Double(199 * 198) / 2
    let estimates = [
      (Betweenness(graph, sample: some).people, exact),
      (WeightedBetweenness.people(graph, sample: some), lengths),
    ]
    for (estimated, counted) in estimates {
      #expect(estimated != counted)
      for (estimate, value) in zip(estimated, counted) {
        #expect(abs(estimate - value) / pairs <= error)
      }
    }
    #expect(SourceSample(graph, count: 64) == some, "same seed, same sample")
  }

  @Test func aNetworkIsSampledWhereAllPathsWouldTakeTooManySteps() throws {
    let graph = SampleGraphs.ring(100)
    #expect(SourceSample.needed(for: graph, most: 20_000) == nil, "100 people times 200 arcs")
    let sample = try #require(SourceSample.needed(for: graph, most: 19_999))
    #expect(sample.sources.count == 19_999 / 4 / 200 && sample.scale == 100 / 24)
    #expect(SourceSample.needed(for: SampleGraphs.graph(0, [])) == nil)
  }

  @Test func anEstimateSaysFromHowManyItWasMade() throws {
    let graph = SampleGraphs.random(count: 60, rows: 200, seed: 1, isDirected: false)
    let ids = (0..<60).map { "p\($0)" }
    let network = PeopleNetwork(graph: graph, ids: ids, isWeighted: true)
    let wanted: Set<String> = ["betweenness", "betweenness_weighted_inverse"]
    let names = { (mostSteps: Int?) in
      NetworkMeasures.table(of: network, wanted: wanted, mostSteps: mostSteps).entries
        .filter { $0.level == .graph }
    }
    #expect(names(nil).isEmpty && names(SourceSample.mostSteps).isEmpty)
    let steps = 60 * graph.outgoing.targets.count
    #expect(names(steps).map(\.name) == ["betweenness_weighted_inverse_estimate"])
    let both = names(steps - 1)
    #expect(both.count == 2 && both.allSatisfy { MeasureNames.isKnown($0.name) })
    let note = try #require(both.first { $0.name == "betweenness_estimate" }).value
    guard case .fields(let fields) = note else {
      Issue.record("\(note)")
      return
    }
    #expect(fields.map(\.key) == ["sources", "error", "risk"])
    #expect(fields[0].value == .count(14) && fields[2].value == .number(0.1))
  }

  @Test func stepsTakenFromTheSideOfThoseNotYetReachedCountTheSame() {
    // Dense enough that the second step would go over most of all arcs.
    for isDirected in [false, true] {
      let graph = SampleGraphs.random(count: 80, rows: 900, seed: 5, isDirected: isDirected)
      let brute = BruteForce(graph: graph).distances()
      let distances = Distances(graph)
      for node in 0..<graph.count {
        let others = (0..<graph.count).filter { $0 != node }.compactMap { brute[$0][node] }
        #expect(distances.reached[node] == others.count)
        #expect(distances.total[node] == Double(others.reduce(0, +)))
        #expect(distances.farthest[node] == others.max() ?? 0)
      }
    }
  }

  @Test func nobodyAndOnePersonHaveNothingToCount() {
    for count in 0...1 {
      let graph = SampleGraphs.graph(count, [])
      #expect(Betweenness(graph, withArcs: true).people == Array(repeating: 0, count: count))
      #expect(Distances(graph).closeness == Array(repeating: 0, count: count))
      #expect(Distances(graph).distanceWeightedFragmentation == nil)
      #expect(WeightedBetweenness.people(graph) == Array(repeating: 0, count: count))
    }
  }
}
