import TendModel
import Testing

@testable import TendFormats

@Suite struct NetworkReaderTests {
  private func network(_ text: String, _ hints: NetworkHints = NetworkHints()) throws -> NetworkFile
  {
    guard case .network(let file) = try NetworkReader.read(Array(text.utf8), hints: hints) else {
      throw FormatError(.unknownFormat, advice: "no network")
    }
    return file
  }

  private func attendance(
    _ text: String,
    _ hints: NetworkHints = NetworkHints()
  ) throws -> AttendanceFile {
    guard case .attendance(let file) = try NetworkReader.read(Array(text.utf8), hints: hints) else {
      throw FormatError(.unknownFormat, advice: "no attendance")
    }
    return file
  }

  private func ties(_ file: NetworkFile) -> [String] {
    file.rows.map { "\(file.ids[$0.source])-\(file.ids[$0.target]) \($0.weight)" }
  }

  @Test(arguments: [
    #"{"directed":false,"multigraph":false,"graph":{"name":"g"},"nodes":[{"id":1},{"id":2},{"id":3},{"id":4}],"links":[{"source":1,"target":2},{"source":2,"target":3}]}"#,
    #"{"graph":{},"nodes":[{"id":1},{"id":2},{"id":3},{"id":4}],"edges":[{"source":1,"target":2},{"source":2,"target":3}]}"#,
    #"{"graph":[],"nodes":[{"id":1},{"id":2},{"id":3},{"id":4}],"adjacency":[[{"id":2}],[{"id":3}],[],[]]}"#,
    #"{"elements":{"nodes":[{"data":{"id":1}},{"data":{"id":2}},{"data":{"id":3}},{"data":{"id":4}}],"edges":[{"data":{"source":1,"target":2}},{"data":{"source":2,"target":3}}]}}"#,
  ])
  func theUsualShapesOfJSONAreRead(text: String) throws {
    let file = try network(text)
    #expect(file.ids == ["1", "2", "3", "4"])
    #expect(ties(file) == ["1-2 1.0", "2-3 1.0"])
  }

  @Test func peopleWithoutNamesAreCalledByTheirNumbers() throws {
    let file = try network(
      #"{"nodes":[{"name":"Ana"},{"name":"Bo"}],"links":[{"source":1,"target":0,"value":3}]}"#
    )
    #expect(file.ids == ["0", "1"] && ties(file) == ["1-0 1.0"])
  }

  @Test func listsOfNeighboursAreRead() throws {
    let file = try network("#x.py\n# a graph\nAna Bo Cy Di\nBo Cy\nCy\nDi\nEd\n")
    #expect(ties(file) == ["Ana-Bo 1.0", "Ana-Cy 1.0", "Ana-Di 1.0", "Bo-Cy 1.0"])
    #expect(file.ids.count == 5)
    #expect(ties(try network("1 2 5\n2 3\n3 1 4\n")) != ties(file))
  }

  @Test(arguments: [
    "source,target,weight\nAna,Bo,2\nBo,Cy,1.5\n",
    "Source;Target;Weight\r\nAna;Bo;2\r\nBo;Cy;1,5\r\n",
    "weight\tto\tfrom\n2\tBo\tAna\n1.5\tCy\tBo\n", "Ana,Bo,2\nBo,Cy,1.5",
    "Ana Bo 2\n# no tie\nBo  Cy 1.5",
    "\"Ana\",\"Bo\",\"2\"\n\n\"Bo\",\"Cy\",\"1.5\"\n",
  ])
  func listsOfTiesAreReadWhateverSeparatesThem(text: String) throws {
    let file = try network(text)
    #expect(ties(file) == ["Ana-Bo 2.0", "Bo-Cy 1.5"])
    #expect(file.isWeighted && !file.isDirected)
  }

  @Test func namesThatAlsoNameColumnsAreData() throws {
    #expect(ties(try network("a,b\nb,c\na,c\n")).count == 3)
    #expect(ties(try network("a b 1\nc d 2\n")) == ["a-b 1.0", "c-d 2.0"])
    #expect(ties(try network("from,to\nAna,Bo\n")) == ["Ana-Bo 1.0"])
    var hints = NetworkHints()
    hints.hasNoHeader = true
    #expect(ties(try network("from,to\nAna,Bo\n", hints)).count == 2)
  }

  @Test func aPersonAloneInARowIsThereWithoutTies() throws {
    let file = try network("source,target\nAna,Bo\nCy,\n")
    #expect(file.ids == ["Ana", "Bo", "Cy"] && file.rows.count == 1)
  }

  @Test func timesAndGroupsAreFoundWhereTheHintsSaySo() throws {
    var hints = NetworkHints()
    hints.timed = "true"
    hints.groups = "true"
    let file = try network("140 11 12 MP PC\n160 11 13 MP MP\n", hints)
    #expect(ties(file) == ["11-12 1.0", "11-13 1.0"])
    #expect(file.attributes["group"] == ["MP", "PC", "MP"])
    #expect(file.times?.first == "140" && file.times?.last == "160")
    hints.groups = nil
    let dated = try network("1 2 1 1082040961\n2 3 1 1082155839\n", hints)
    #expect(ties(dated) == ["1-2 1.0", "2-3 1.0"])
    #expect(dated.days?.first.description == "2004-04-15")
  }

  @Test func peopleAtEventsAreReadByHeaderShapeOrHint() throws {
    let text = "person,event,date\nAna,Fair,2024-03-01\nBo,Fair,2024-03-01\nAna,Talk,2024-02-11\n"
    let file = try attendance(text)
    #expect(file.people == ["Ana", "Bo"] && file.events == ["Fair", "Talk"])
    #expect(file.rows.compactMap(\.day).min()?.description == "2024-02-11")
    var hints = NetworkHints()
    hints.shape = ["date", "person", "event"]
    let shaped = try attendance("2024-03-01,Ana,Fair\n2024-03-02,Bo,Talk\n", hints)
    #expect(shaped.people == ["Ana", "Bo"] && shaped.rows.count == 2)
    var named = NetworkHints()
    named.people = "who"
    named.groups = "3"
    let byColumn = try attendance("no,who,what\n1,Ana,Choir\n2,Bo,Choir\n", named)
    #expect(byColumn.people == ["Ana", "Bo"] && byColumn.events == ["Choir"])
  }

  @Test func referenceJSONGivesPeopleTiesAndParameters() throws {
    let text = """
      {"schema": "graph-reference/1", "parameters": {"seed_node": "me", "group_attribute": "level",
       "pagerank_alpha": 0.9}, "graph": {"directed": true, "weighted": true,
       "nodes": [{"id": "me", "attrs": {"level": 2}}, {"id": "Zo\\u00eb \\ud83d\\ude00"}],
       "edges": [["me", "Zo\\u00eb \\ud83d\\ude00", 2.5], ["me", "me", 1], ["me", "new", -1]]}}
      """
    let file = try network(text)
    #expect(file.ids == ["me", "Zoë 😀", "new"])
    #expect(file.attributes["level"] == ["L2", nil, nil])
    #expect(file.rows.map(\.weight) == [2.5, 1, -1])
    #expect(file.isDirected && file.isWeighted && file.seed == "me" && file.damping == 0.9)
    #expect(file.groupAttributes == ["level"])
  }

  @Test(arguments: [
    #"{"graph":{"nodes":[],"layers":{"sport":[["a","b"]],"work":[["b","c"],["a","b"]]}}}"#,
    #"{"layers":[{"name":"sport","edges":[["a","b"]]},{"id":"work","edges":[["b","c"],["a","b"]]}],"graph":{}}"#,
    #"{"graph":{"edges":[["a","b",1,"sport"],["b","c",1,"work"],["a","b",1,"work"]]}}"#,
    #"{"graph":{"edges":{"sport":[["a","b"]],"work":[["b","c"],["a","b"]]}}}"#,
    #"{"layers":[{"label":"sport","edges":[["a","b"]]},{"title":"work","ties":[["b","c"],["a","b"]]}],"graph":{}}"#,
    #"{"layers":["sport","work"],"edges":[["sport","a","b"],["work","b","c",1],["work","a","b"]]}"#,
    #"{"layers":[{"layer":"sport"},{"layer":"work"}],"edges":[["a","b","sport"],["b","c","work"],["a","b","work"]]}"#,
  ])
  func layersAreToldApart(text: String) throws {
    let file = try network(text)
    #expect(file.layers.map(\.name) == ["sport", "work"])
    #expect(file.layers.map(\.rows.count) == [1, 2])
    #expect(file.rows.count == 3)
    #expect(file.ids.sorted() == ["a", "b", "c"])
  }

  @Test func somebodyMayBeCalledAsALayerIs() throws {
    let text = #"{"layers":["sport","work"],"edges":[["sport","b","work"],["a","b","sport"]]}"#
    let file = try network(text)
    #expect(file.ids.sorted() == ["a", "b", "sport"])
    #expect(file.layers.map(\.name) == ["sport", "work"])
  }

  @Test(arguments: [
    "time,person,person,group,group", "time,source,target,group1,group2",
    "time,name,name,team,team",
  ]) func twoColumnsOfPeopleAreTheEndsOfATie(shape: String) throws {
    var hints = NetworkHints()
    hints.shape = shape.split(separator: ",").map(String.init)
    let file = try network("100,Ana,Bo,red,blue\n120,Bo,Cy,blue,red\n", hints)
    #expect(ties(file) == ["Ana-Bo 1.0", "Bo-Cy 1.0"])
    #expect(file.attributes["group"] == ["red", "blue", "red"])
  }

  @Test func graphMLIsReadWithItsKeys() throws {
    let text = """
      <?xml version="1.0"?><!-- <graph> --><!DOCTYPE graphml [<!ENTITY x "y">]>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="d0" for="node" attr.name="team" attr.type="string"/>
      <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
      <graph edgedefault="directed"><node id="a"><data key="d0">R &amp; D</data></node><node id="b &lt;1&gt;"/>
      <edge source="a" target="b &lt;1&gt;"><data key="d1">2.5</data></edge></graph></graphml>
      """
    let file = try network(text)
    #expect(ties(file) == ["a-b <1> 2.5"])
    #expect(file.isDirected && file.isWeighted && file.attributes["team"] == ["R & D", nil])
  }

  @Test func gexfGMLAndPajekAreRead() throws {
    let gexf = """
      <gexf version="1.3"><graph defaultedgetype="undirected"><attributes class="node"><attribute id="0"
      title="team" type="string"/></attributes><nodes><node id="1" label="Ana"><attvalues><attvalue for="0"
      value="x"/></attvalues></node><node id="2" label="Bo"/></nodes><edges><edge id="0" source="1" target="2"
      weight="3"/></edges></graph></gexf>
      """
    #expect(ties(try network(gexf)) == ["1-2 3.0"])
    let gml =
      "graph [ directed 1 node [ id 1 label \"Ana\" ] node [ id 2 label \"Bo\" ] edge [ source 1 target 2 ] ]"
    let labelled = try network(gml)
    #expect(ties(labelled) == ["Ana-Bo 1.0"] && labelled.isDirected)
    let pajek = "*Vertices 3\n1 \"Ana\"\n2 \"Bo\"\n*Edges\n1 2 4\n*Arcs\n2 3\n"
    #expect(ties(try network(pajek)) == ["Ana-Bo 4.0", "Bo-3 1.0"])
  }

  @Test func casesOfFormulasAreReadByTheirInput() throws {
    let text = """
      {"cases": [{"counts": [1, 2], "categories": 3}, {"input": {"sets": {"a": ["x"]}, "universe": ["x", "y"]}},
       {"input": {"ages_days": [3], "weights": [1], "half_life_days": 90, "target_days": null,
       "closeness_1_to_5": 4, "given": 0, "received": 1}}, {"input": {"importance_1_to_5": 5,
       "days_since_last": 3, "target_days": 7, "promise_due_in_days": -1, "only_route": true}}, {"name": "x"}]}
      """
    guard case .cases(let cases) = try NetworkReader.read(Array(text.utf8)) else {
      Issue.record("these are cases")
      return
    }
    #expect(cases.count == 4, "a case of no known formula is left out")
    #expect(cases[0].input == .diversity(counts: [1, 2], categories: 3))
    #expect(cases[1].input == .sets(["a": ["x"]], universe: ["x", "y"]))
  }

  @Test func whatIsNoNetworkIsSaid() {
    for (text, code) in [
      ("", FormatError.Code.emptyFile), ("{\"a\": 1}", .unknownFormat),
      ("{\"a\": ", .malformedDocument),
      ("one\ntwo\n", .unknownFormat), ("<graphml>", .malformedDocument),
    ] {
      do throws(FormatError) {
        _ = try NetworkReader.read(Array(text.utf8))
        Issue.record("\(text) is no network")
      } catch {
        #expect(error.code == code, "\(text)")
      }
    }
  }

  @Test func numbersOutOfAllReasonAreLeftOut() throws {
    let text =
      "*Vertices 2\n-9223372036854775808 \"x\"\n2 \"Bo\"\n*Edges\n9223372036854775807 1\n1 2\n"
    #expect(ties(try network(text)) == ["1-Bo 1.0"])
    let cases = "{\"cases\": [{\"counts\": [9e18, 9e18, 3], \"categories\": 2}]}"
    guard case .cases(let found) = try NetworkReader.read(Array(cases.utf8)) else {
      Issue.record("these are cases")
      return
    }
    #expect(found.first?.input == .diversity(counts: [3], categories: 2))
  }

  @Test func noBytesMakeItCrash() {
    var random = SeededRandom(seed: 7)
    let starts = [
      "{\"graph\":{\"edges\":[[\"a\",\"b\",", "<graphml><graph><node id=\"",
      "*Vertices 9\n*Edges\n1 ",
      "graph [ node [ id ", "a,b,\"", String(repeating: "[", count: 100_000),
      String(repeating: "{\"a\":", count: 10_000), "<!DOCTYPE [[[",
    ]
    let alphabet = Array("\"\\[]{}<>/=&;:,.*#%0123456789abe- \n\u{0}é".utf8)
    for start in starts {
      for _ in 0..<200 {
        let tail = (0..<Int.random(in: 0...40, using: &random)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        }
        do throws(FormatError) {
          _ = try NetworkReader.read(Array(start.utf8) + tail)
        } catch {
          #expect(!error.description.isEmpty)
        }
      }
    }
  }
}
