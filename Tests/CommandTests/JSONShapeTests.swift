import Foundation
import ProgramTesting
import Testing

/// The JSON of each command has the keys that docs/JSON.md lists, and no others.
@Suite struct JSONShapeTests {
  /// A command with the kind of what it writes, and its keys beside `tend` and `kind`.
  private struct Shape {
    let arguments: [String]
    let kind: String
    let keys: Set<String>

    init(_ line: String, _ kind: String, _ keys: String) {
      arguments = line.split(separator: " ").map(String.init)
      self.kind = kind
      self.keys = Set(keys.split(separator: " ").map(String.init))
    }
  }

  private static let changes = [
    "log Ada", "follow-up Ada Call --due today", "done 1", "done 1 --reopen", "postpone 1 fri",
    "snooze Ada fri", "edit Ada --org Contoso", "tag Ada swift", "networks add Alumni",
    "networks edit Alumni --kind school", "networks join Alumni Ada", "networks leave Alumni Ada",
    "network add-item Alumni Dinner", "network edit-item Alumni Dinner Lunch",
    "network tick Alumni Lunch", "network delete-item Alumni Lunch", "networks add Guild",
    "network merge Guild into Alumni", "goals add Learn --network Alumni", "goals edit 1 --due +3m",
    "goals done 1", "goals delete 1", "networks delete Alumni", "undo", "redo", "add Bo",
    "tie Ada Bo", "tie Ada Bo --clear", "tie Ada Bo --unsure", "views save Quiet is:dormant",
    "views delete Quiet", "follow-ups edit 1 --title Write", "follow-ups delete 1",
    "journal delete 1", "me --name Robin",
    "distinct Ada Bo", "distinct Ada Bo --clear", "duplicates --merge-sure --yes", "merge Bo Ada",
    "undo",
    "delete Bo",
  ]

  private static let changeKeys =
    "change title added addedNetworks addedInteractions addedFollowUps"

  private static let reports = [
    Shape("find", "contacts", "total contacts"),
    Shape("today", "today", "day dueContacts dueFollowUps items more"),
    Shape("networks list", "networks", "networks"),
    Shape(
      "bridges",
      "bridges",
      "by contacts ties coverage variety recent before lines"
    ),
    Shape("duplicates", "duplicates", "pairs total"),
    Shape("path Ada", "path", "to best explanations"),
    Shape("networks --overlap", "overlap", "networks pairs"),
    Shape("networks --coverage", "coverage", "alone gaps fewest"),
    Shape("networks --how", "explanations", "explanations"),
    Shape(
      "network One",
      "network",
      "id network measures members events checklist bridges goals"
    ),
    Shape("network checklist One", "checklist", "checklist"),
    Shape(
      "network pair One Two",
      "pair",
      "networks both onlyFirst onlySecond couldJoinFirst couldJoinSecond"
    ),
    Shape("network compare One with Two", "comparison", "networks quarters undated"),
    Shape("goals", "goals", "goals"),
    Shape("journal", "journal", "total interactions"),
    Shape("follow-ups", "followups", "followUps"),
    Shape("views", "views", "views"),
    Shape("me", "me", "names emails organisations country"),
    Shape("history", "history", "changes"),
    Shape("check", "check", "ok store problems"),
    Shape(
      "info",
      "info",
      "version store config themes keys terminal locale day counts"
    ),
    Shape("themes", "themes", "themes folder problems"),
    Shape("keys", "keys", "commands problems"),
    Shape("backup copy.db", "file", "action file"),
    Shape("restore copy.db --yes", "file", "action file"),
    Shape(
      "show Ada",
      "contact",
      "id contact status standing points networks topics followUps interactions interactionCount"
        + " exchanges givenCount receivedCount ties"
    ),
    Shape(
      "import people.csv --yes",
      "import",
      "file format encoding network written change added updated unchanged skipped jobChanges"
        + " problems rows"
    ),
    Shape(
      "import store.json --yes --store other.db",
      "load",
      "file written change contacts networks interactions followUps"
    ),
  ]

  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.tend("add", "Ada Okafor")
  }

  @Test func everyChangeIsReportedInOneShape() throws {
    for line in Self.changes {
      try expect(Shape(line, "change", Self.changeKeys))
    }
  }

  @Test func everyReportHasTheKeysThatAreDocumented() throws {
    _ = try home.write(
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        + "Bo,Later,https://www.linkedin.com/in/bo-later,,Contoso,Engineer,01 Feb 2025\n",
      to: "people.csv"
    )
    #expect(try home.tend("export", "-o", "store.json").code == 0)
    try home.tend("networks", "add", "One")
    try home.tend("networks", "add", "Two")
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let manual = try String(contentsOf: folder.appending(path: "docs/JSON.md"), encoding: .utf8)
    for shape in Self.reports {
      try expect(shape)
      let section = manual.components(separatedBy: "## `").first { $0.hasPrefix(shape.kind + "`") }
      let words = Set((section ?? "").split { !$0.isLetter }.map(String.init))
      #expect(words.isSuperset(of: shape.keys), "docs/JSON.md lacks a key of \(shape.kind)")
    }
  }

  private func expect(_ shape: Shape) throws {
    let result = try home.together([shape.arguments + ["--json"]])[0]
    #expect(result.code == 0, "\(shape.arguments): \(result.errors)")
    let json = try result.json
    #expect(json["kind"] as? String == shape.kind, "\(shape.arguments)")
    #expect(Set(json.keys) == shape.keys.union(["tend", "kind"]), "\(shape.arguments)")
  }
}
