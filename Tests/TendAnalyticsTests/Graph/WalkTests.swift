import Testing

@testable import TendAnalytics

@Suite struct WalkTests {
  /// The plain iteration, dead ends going back to where one starts again.
  private func iterated(_ graph: TieGraph, isWeighted: Bool, start: Int?) -> [Double] {
    let count = graph.count
    var restart = [Double](repeating: start == nil ? 1 / Double(count) : 0, count: count)
    if let start { restart[start] = 1 }
    var shares = restart
    for _ in 0..<500 {
      var next = restart.map { $0 * 0.15 }
      for node in 0..<count {
        let range = graph.outgoing.range(node)
        let weights = range.map { isWeighted ? graph.outgoing.weights[$0] : 1 }
        let total = weights.reduce(0, +)
        if total == 0 {
          for other in 0..<count { next[other] += 0.85 * shares[node] * restart[other] }
        }
        for (place, weight) in zip(range, weights) {
          next[Int(graph.outgoing.targets[place])] += 0.85 * shares[node] * weight / total
        }
      }
      shares = next
    }
    return shares
  }

  @Test(arguments: 0..<6)
  func sharesEqualThoseOfThePlainIteration(seed: Int) {
    let graph = SampleGraphs.random(count: 30, rows: 50, seed: UInt64(seed), isDirected: true)
    for isWeighted in [false, true] {
      for start in [nil, 3] {
        let shares = PageRank.shares(graph, isWeighted: isWeighted, start: start)
        #expect(areClose(shares, iterated(graph, isWeighted: isWeighted, start: start)))
      }
    }
  }

  @Test func coresOfACliqueWithATail() {
    let clique = (0..<4).flatMap { a in (0..<a).map { (a, $0) } }
    let graph = SampleGraphs.graph(7, clique + [(3, 4), (4, 5)])
    #expect(CoreNumbers.of(graph) == [3, 3, 3, 3, 1, 1, 0])
    #expect(CoreNumbers.of(SampleGraphs.graph(0, [])).isEmpty)
  }

  @Test func theStrongestPathIsNotTheShortest() throws {
    let rows = [
      TieGraph.Row(0, 3, weight: 0.2), TieGraph.Row(0, 1, weight: 0.9),
      TieGraph.Row(1, 2, weight: 0.9), TieGraph.Row(2, 3, weight: 0.9),
      TieGraph.Row(0, 4, weight: 0.5), TieGraph.Row(4, 3, weight: 0.5),
    ]
    let paths = StrongestPaths(TieGraph(count: 6, rows: rows, isDirected: false))
    let (best, second) = try #require(paths.bestTwo(from: 0, to: 3))
    #expect(best.people == [0, 1, 2, 3] && abs(best.strength - 0.729) < 1e-12)
    #expect(second?.people == [0, 4, 3] && second?.strength == 0.25)
    let near = try #require(paths.best(from: 0, to: 3, goBetweens: 1))
    #expect(near.people == [0, 4, 3], "at most one go-between")
    #expect(paths.best(from: 0, to: 3, goBetweens: 0)?.people == [0, 3])
    #expect(paths.best(from: 0, to: 5) == nil && paths.best(from: 0, to: 0) == nil)
  }

  @Test func layersOverlapByWhatTheyShare() {
    let first = SampleGraphs.graph(4, [(0, 1), (1, 2)])
    let second = SampleGraphs.graph(4, [(1, 0), (0, 2)])
    let multiplex = Multiplex([first, second])
    #expect(multiplex.overlappingDegree == [3, 3, 2, 0])
    #expect(multiplex.participation[2] == 1 && multiplex.participation[3] == nil)
    #expect(areClose([multiplex.participation[0]], [2 * (1 - 5.0 / 9)]))
    #expect(multiplex.overlap.first?.jaccard == 1.0 / 3)
    #expect(multiplex.meanLayers == 4.0 / 3)
  }

  @Test func fairSharesAddUpToThoseCovered() {
    let coverage = SetCoverage(["a": ["x", "y"], "b": ["y", "z"], "c": ["z"], "d": []])
    #expect(abs(coverage.fairShares.reduce(0, +) - Double(coverage.covered.count)) < 1e-12)
    #expect(coverage.minimumCovers() == [["a", "b"], ["a", "c"]])
    #expect(coverage.greedy.map(\.name) == ["a", "b"])
    #expect(SetCoverage([:]).minimumCovers() == [[]])
    #expect(SetOverlap(["x"], []).coefficient == nil && SetOverlap([], []).jaccard == nil)
  }

  @Test func keyPlayersOfAStarAreItsMiddle() throws {
    let star = SampleGraphs.star(6)
    let gone = try #require(KeyPlayers(star, size: 1, goal: .fragmentation))
    #expect(gone.sets == [[0]] && gone.value == 1 && gone.optimalCount == 1)
    let reach = try #require(KeyPlayers(star, size: 1, goal: .distanceReach))
    #expect(reach.value == 1 && reach.sets == [[0]])
    // The search without trying all sets finds the same.
    let quick = try #require(
      KeyPlayers(star, size: 1, goal: .distanceFragmentation, effort: 10_000)
    )
    #expect(quick.sets == [[0]])
    #expect(KeyPlayers(SampleGraphs.path(2), size: 1, goal: .fragmentation) == nil)
  }

  @Test func whoMetIsCountedOncePerPair() {
    let rows = [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (1, 1)].map { (person: $0.0, event: $0.1) }
    let attendance = Attendance(personCount: 4, eventCount: 2, rows: rows)
    #expect(attendance.count == 5)
    #expect(attendance.meetings.ties.map(\.weight) == [2, 1, 1])
    #expect(attendance.closeness.ties.map(\.weight) == [1.5, 0.5, 0.5])
  }
}
