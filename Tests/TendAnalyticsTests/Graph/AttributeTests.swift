import TendAnalytics
import Testing

@Suite struct AttributeTests {
  /// What is counted by an attribute that a file names and nobody has is not defined, and is said so.
  @Test func anAttributeThatNobodyHasIsNotDefined() throws {
    let network = PeopleNetwork(
      graph: SampleGraphs.graph(3, [(0, 1), (1, 2)]),
      ids: ["a", "b", "c"],
      isWeighted: false,
      parameters: PeopleNetwork.Parameters(groupAttributes: ["team"])
    )
    let table = NetworkMeasures.table(of: network)
    for name in ["ei_index:team", "assortativity:team", "modularity:team"] {
      #expect(table[.graph, name] == .null, "\(name)")
    }
    for name in ["ei_index", "alter_blau", "other_groups_touched", "brokerage_total"] {
      let value = try #require(table[.node, "\(name):team"])
      #expect(["a", "b", "c"].allSatisfy { value[$0] == .null }, "\(name)")
    }
  }
}
