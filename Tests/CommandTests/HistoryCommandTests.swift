import Foundation
import ProgramTesting
import Testing

/// Undo, redo and the list of changes.
@Suite struct HistoryCommandTests {
  private let home: ProgramHome

  init() throws { home = try ProgramHome() }

  @Test func withoutChangesThereIsNothingToTakeBack() throws {
    let beginning = "There is no store yet; tend add or tend import begins one.\n"
    #expect(try home.tend("history").output == beginning)
    for (command, word) in [("undo", "undo"), ("redo", "redo")] {
      let result = try home.tend(command)
      #expect(result.code == 1)
      #expect(result.errors == "Error: There is nothing to \(word)\n")
    }
    #expect(try home.tend("history").output == "Nothing has been changed yet.\n")
  }

  @Test func theNewestChangeStandsFirstAndSaysItsState() throws {
    try home.tend("add", "Ada Okafor")
    try home.tend("add", "Bo Lindqvist")
    #expect(try home.tend("undo").output == "Undone: Added Bo Lindqvist\n")
    let changes = try home.rows("changes", of: ["history"])
    #expect(changes.map { $0["title"] as? String } == ["Added Bo Lindqvist", "Added Ada Okafor"])
    #expect(changes.map { $0["state"] as? String } == ["undone", "done"])
    #expect(changes.allSatisfy { ($0["author"] as? String)?.isEmpty == false })
    #expect(changes.allSatisfy { ($0["time"] as? String)?.hasSuffix("Z") == true })
    #expect(try home.rows("changes", of: ["history", "--limit", "1"]).count == 1)
    #expect(try home.tend("redo").output == "Again: Added Bo Lindqvist\n")
    #expect(try home.tend("redo").code == 1)
  }

  @Test func aChangeOfANumberIsTakenBackUnlessAnotherStandsOnIt() throws {
    try home.tend("add", "Ada Okafor")
    try home.tend("add", "Bo Lindqvist")
    try home.tend("edit", "Bo", "--org", "Contoso")
    #expect(try home.tend("undo", "--change", "1").code == 0)
    #expect(try home.names(in: "find") == ["Bo Lindqvist"])
    let refused = try home.tend("undo", "--change", "2")
    #expect(refused.code == 1)
    #expect(refused.errors.contains("\"Added Bo Lindqvist\" is left as it is"))
    #expect(refused.errors.contains("(Edited Bo Lindqvist)"))
    #expect(try home.field("organisation", of: "Bo") as? String == "Contoso")
    #expect(refused.errors.hasSuffix("; tend history shows it\n"))
    let unknown = try home.tend("undo", "99")
    #expect(unknown.code == 1)
    #expect(unknown.errors == "Error: There is no change 99; tend history lists the numbers\n")
    #expect(try home.tend("undo", "--change", "first").code == 64)
    #expect(try home.tend("history", "--limit", "0").code == 64)
  }
}
