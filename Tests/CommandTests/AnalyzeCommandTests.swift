import Foundation
import ProgramTesting
import Testing

/// `tend analyze` and the dry run of a network, in the built program.
@Suite struct AnalyzeCommandTests {
  private let home: ProgramHome
  private let ties = "source,target,weight\nAna,Bo,2\nBo,Cy,1\nCy,Ana,1\nCy,Di,1\n"

  init() throws { home = try ProgramHome() }

  @Test func measuresAreWrittenByLevel() throws {
    let file = try home.write(ties, to: "ties.csv")
    let json = try home.tend("analyze", file, "--json").json
    #expect(json["kind"] as? String == "analysis" && json["tend"] as? Int == 1)
    let graph = try #require(json["graph"] as? [String: Any])
    #expect(graph["n"] as? Int == 4 && graph["articulation_points"] as? [String] == ["Cy"])
    let node = try #require(json["node"] as? [String: [String: Any]])
    #expect(node["betweenness"]?["Cy"] as? Double == 2)
    #expect(node["hierarchy"]?["Di"] is NSNull, "not defined, which is not 0")
    #expect((json["metrics"] as? [String: Any])?["triangles"] as? Int == 1)
  }

  @Test func onlyTheMeasuresAskedForAreWritten() throws {
    let file = try home.write(ties, to: "ties.csv")
    let json = try home.tend("analyze", file, "--json", "--measures", "degree,m").json
    #expect((json["graph"] as? [String: Any])?.keys.sorted() == ["m"])
    #expect((json["node"] as? [String: Any])?.keys.sorted() == ["degree"])
    let unknown = try home.tend("analyze", file, "--measures", "fame")
    #expect(unknown.code == 64 && unknown.errors.contains("There is no measure \"fame\""))
  }

  @Test func anAttributeThatIsNotThereIsAnError() throws {
    let file = try home.write(
      "{\"graph\": {\"nodes\": [{\"id\": 1, \"attrs\": {\"team\": \"x\", \"town\": \"y\"}}, {\"id\": 2}],"
        + " \"edges\": [[1, 2]]}}",
      to: "g.json"
    )
    for arguments in [["--group", "nope"], ["--json", "--measures", "ei_index:nope"]] {
      let result = try home.together([["analyze", file] + arguments])[0]
      #expect(result.code == 1, "\(arguments)")
      #expect(result.errors.contains("There is no attribute \"nope\""), "\(arguments)")
      #expect(result.errors.contains("there are team, town"), "\(arguments)")
    }
    let json = try home.tend("analyze", file, "--json", "--measures", "ei_index:town").json
    #expect((json["graph"] as? [String: Any])?.keys.sorted() == ["ei_index:town"])
    // Whoever is called by a number is no count.
    #expect(
      try home.tend("analyze", file).output.contains("Ties that nothing replaces: \"1\" - \"2\".")
    )
    let star = try home.write("source,target\n0,1\n0,2\n", to: "star.csv")
    #expect(try home.tend("analyze", star).output.contains("Only link between parts: \"0\";"))
  }

  @Test func aTextOfManyPiecesIsWhole() throws {
    let rows = (0..<200).map { "hub,leaf \($0)\n" }.joined()
    let file = try home.write("source,target\n" + rows, to: "star.csv")
    let result = try home.tend("analyze", file, "--json", "--exact")
    #expect(result.output.utf8.count > 1 << 20)
    let pairs = try #require(result.json["pair"] as? [String: Any])
    let prediction = try #require(pairs["link_prediction"] as? [String: [Any]])
    #expect(prediction["rows"]?.count == 200 * 199 / 2 && prediction["columns"]?.count == 6)
    let node = try #require(result.json["node"] as? [String: [String: Any]])
    #expect(node["degree"]?.count == 201 && node["betweenness"]?["hub"] as? Double == 19900)
  }

  @Test func timingsNameEachMeasureThatWasAskedFor() throws {
    let file = try home.write(ties, to: "ties.csv")
    let json = try home.tend("analyze", file, "--measures", "m,degree", "--timings", "--json").json
    let seconds = try #require(json["seconds"] as? [String: Double])
    #expect(json["kind"] as? String == "timings" && seconds.keys.sorted() == ["degree", "m"])
    #expect(seconds.values.allSatisfy { $0 > 0 })
    let lines = try home.tend("analyze", file, "--measures", "m", "--timings").output
    #expect(lines.hasPrefix("m ") && lines.hasSuffix("s\n"), "\(lines)")
    let bare = try home.tend("analyze", file, "--timings")
    #expect(bare.code == 64 && bare.errors.contains("--measures"))
  }

  @Test func theSummaryIsInWords() throws {
    let file = try home.write(ties, to: "ties.csv")
    let output = try home.tend("analyze", file, "--seed", "Ana").output
    #expect(output.hasPrefix("4 people, 4 ties; all in one part.\n"), "\(output)")
    #expect(output.contains("Ties that nothing replaces: Cy - Di."))
    #expect(output.contains("Only route from Ana: Cy to 1 person."))
    let nobody = try home.tend("analyze", file, "--seed", "Zed")
    #expect(nobody.code == 1 && nobody.errors.contains("There is no \"Zed\" in this network"))
  }

  @Test func aDryRunOfANetworkShowsItsFigures() throws {
    let file = try home.write(
      "person,event,date\nAna,Fair,2024-03-01\nBo,Fair,2024-03-01\n",
      to: "e.csv"
    )
    let result = try home.tend(
      "import",
      "--dry-run",
      "--json",
      file,
      "--as",
      "network",
      "--shape=person,event,date"
    )
    let metrics = try #require(result.json["metrics"] as? [String: Any])
    #expect(metrics["pairsMet"] as? Int == 1 && metrics["firstDate"] as? String == "2024-03-01")
    let taken = try home.tend("import", file, "--as", "network", "--yes")
    #expect(taken.code == 1 && taken.errors.contains("tend analyze measures it"))
    let none = try home.tend(
      "import",
      "--dry-run",
      "--json",
      try home.write("x\n", to: "n.csv"),
      "--as",
      "network"
    )
    #expect(none.code == 1 && none.output.contains("\"error\""))
  }

  @Test func casesOfFormulasAreAnswered() throws {
    let file = try home.write(
      "{\"cases\": [{\"counts\": [4, 4], \"categories\": 2}]}",
      to: "c.json"
    )
    let json = try home.tend("analyze", file, "--json").json
    let cases = try #require(json["cases"] as? [[String: Any]])
    #expect(cases.first?["blau"] as? Double == 0.5 && cases.first?["hill2"] as? Double == 2)
    #expect(try home.tend("analyze", file).output.contains("blau"))
  }

  @Test func everyMeasureIsDescribed() throws {
    let document = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/MEASURES.md")
    let text = try String(contentsOf: document, encoding: .utf8)
    let file = try home.write(ties, to: "ties.csv")
    let json = try home.tend("analyze", file, "--json", "--directed=true", "--seed", "Ana").json
    for level in ["graph", "node", "edge", "pair"] {
      for name in try #require(json[level] as? [String: Any]).keys {
        #expect(text.contains("`\(name)`"), "\(name)")
      }
    }
  }
}
