import Foundation
import TendModel
import Testing

@testable import TendFormats

/// Exported graphs as Python's networkx reads them, where it is installed.
@Suite(.enabled(if: Networkx.isInstalled)) struct NetworkxTests {
  @Test(arguments: ["graphml", "gexf"])
  func whatIsWrittenIsReadByAnotherProgram(format: String) throws {
    let day = try #require(CalendarDay("2026-01-02"))
    let name = "A \"b\", <c>&\n\u{1B}\u{FFFE}\\"
    var document = StoreDocument()
    let ids = (1...3).map { UniqueID(randomHigh: 0, randomLow: UInt64($0)) }
    document.contacts = ids[..<2].map { uid in
      StoreDocument.ContactEntry(
        contact: Contact(uid: uid, name: name, createdOn: day),
        metThrough: nil,
        points: [],
        keys: [],
        topics: []
      )
    }
    document.networks = [Network(uid: ids[2], name: "Alumni")]
    document.memberships = [
      StoreDocument.MembershipEntry(
        contact: ids[0],
        network: ids[2],
        role: "<chair>",
        since: day,
        until: nil
      )
    ]
    let talk = StoreDocument.InteractionEntry(
      interaction: Interaction(uid: ids[0], day: day, contacts: [], channel: .call),
      contacts: Array(ids[..<2]),
      network: nil,
      topics: []
    )
    document.interactions = [talk, talk]
    let bytes = try #require(ExportFormat(rawValue: format)).bytes(document)
    let found = try Networkx.read(bytes, format)
    #expect(found["nodes"] as? Int == 3)
    #expect(found["edges"] as? Int == 2)
    #expect(found["directed"] as? Bool == false)
    #expect(found["weights"] as? [Int] == [1, 2])
    #expect(found["labels"] as? [String] == ["A \"b\", <c>&\n\\", "A \"b\", <c>&\n\\", "Alumni"])
  }
}

/// Python's networkx; `TEND_PYTHON` may name the interpreter that has it.
enum Networkx {
  static let isInstalled = (try? run("import networkx", [])) != nil

  static func read(_ bytes: [UInt8], _ format: String) throws -> [String: Any] {
    let script = """
      import io, json, sys, networkx
      g = networkx.read_\(format)(io.BytesIO(sys.stdin.buffer.read()))
      json.dump({"nodes": len(g), "edges": g.size(), "directed": g.is_directed(),
        "weights": sorted(int(d["weight"]) for _, _, d in g.edges(data=True)),
        "labels": sorted(d["label"] for _, d in g.nodes(data=True))}, sys.stdout)
      """
    let json = try JSONSerialization.jsonObject(with: try run(script, bytes))
    return try #require(json as? [String: Any])
  }

  private struct Failed: Error {}

  private static func run(_ script: String, _ input: [UInt8]) throws -> Data {
    let process = Process()
    let python = ProcessInfo.processInfo.environment["TEND_PYTHON"] ?? "python3"
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, "-c", script]
    let (standardInput, output) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = Pipe()
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input))
    try standardInput.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return data
  }
}
