import TendAnalytics
import Testing

@Suite struct CommunityTests {
  @Test func cliquesJoinedByOneTieAreGroupsOfTheirOwn() {
    let first = (0..<6).flatMap { a in (0..<a).map { (a, $0) } }
    let second = first.map { ($0.0 + 6, $0.1 + 6) }
    let graph = SampleGraphs.graph(12, first + second + [(0, 6)])
    let found = Communities(graph)
    #expect(found.members == Array(repeating: 0, count: 6) + Array(repeating: 1, count: 6))
    #expect(found.modularity == Mixing.modularity(graph, Grouping(numbers: found.members)))
  }

  @Test(arguments: 0..<6)
  func everyGroupHangsTogether(seed: Int) {
    let graph = SampleGraphs.random(count: 200, rows: 500, seed: UInt64(seed), isDirected: false)
    let found = Communities(graph, seed: UInt64(seed))
    for group in 0..<found.count {
      let rows = graph.ties.filter {
        found.members[$0.source] == group && found.members[$0.target] == group
      }
      let parts = Components(TieGraph(count: 200, rows: rows, isDirected: false))
      let members = (0..<200).filter { found.members[$0] == group }
      #expect(Set(members.map { parts.numbers[$0] }).count == 1)
    }
  }

  @Test func theSameSeedFindsTheSame() {
    let graph = SampleGraphs.random(count: 300, rows: 900, seed: 2, isDirected: false)
    #expect(Communities(graph, seed: 9).members == Communities(graph, seed: 9).members)
  }

  @Test func withoutTiesEveryoneIsAlone() {
    let found = Communities(SampleGraphs.graph(4, []))
    #expect(found.count == 4 && found.modularity == nil)
    #expect(Communities(SampleGraphs.graph(0, [])).members.isEmpty)
  }
}
