import TendInterface
import TendScreen
import TendTesting
import Testing

@testable import TendRuntime

@Suite struct EditorTests {
  private let folder: TemporaryFolder
  private let terminal = HeadlessTerminal()

  init() throws { folder = try TemporaryFolder() }

  /// An editor that is a shell script; `$1` is the file, `$0.args` gets what it was called with.
  private func launcher(_ script: String, arguments: String = "") throws -> EditorLauncher {
    let path = try folder.writeProgram("#!/bin/sh\n" + script + "\n", to: "edit or")
    try folder.write("", to: "tmp/keep")
    return EditorLauncher(
      environment: Environment([
        "EDITOR": "sh '\(path)'\(arguments)", "TMPDIR": folder.file("tmp"),
      ])
    )
  }

  @Test func whatTheEditorWroteComesBack() throws {
    let launcher = try launcher("printf 'two\\nlines\\n\\n' > \"$1\"")
    #expect(try launcher.edit("one", on: terminal) == "two\nlines")
    #expect(terminal.isEntered)
  }

  @Test func theEditorSeesTheTextInAFileOfItsOwnersOnly() throws {
    let seen = folder.file("seen")
    let launcher = try launcher("cat \"$1\" > \(seen); stat -c %a \"$1\" >> \(seen)")
    #expect(try launcher.edit("Grüße", on: terminal) == nil)
    #expect(try folder.text(of: "seen") == "Grüße\n600\n")
    let left = try folder.names(in: "tmp")
    #expect(left == ["keep"], "nothing of the text stays behind")
  }

  @Test func argumentsOfTheEditorAreKept() throws {
    let launcher = try launcher("echo \"$1\" > \"$2\"", arguments: " --wait")
    #expect(try launcher.edit("", on: terminal) == "--wait")
  }

  @Test func anEditorThatEndsWithAnErrorChangesNothing() throws {
    let launcher = try launcher("echo changed > \"$1\"; exit 1")
    #expect(throws: Failure.self) { try launcher.edit("text", on: terminal) }
    #expect(terminal.isEntered)
  }

  @Test func anEditorThatIsNotThereIsNamed() throws {
    let launcher = EditorLauncher(environment: Environment(["EDITOR": "no-such-editor"]))
    let failure = #expect(throws: Failure.self) { try launcher.edit("text", on: terminal) }
    #expect(failure?.text.contains("no-such-editor") == true)
  }

  @Test func visualComesBeforeEditorAndWithoutEitherOneIsLookedFor() throws {
    #expect(
      EditorLauncher(environment: Environment(["VISUAL": "v", "EDITOR": "e"])).command == "v"
    )
    try folder.writeProgram("", to: "bin/nano")
    let path = ["PATH": folder.file("bin")]
    #expect(EditorLauncher(environment: Environment(path)).command == "nano")
    let none = EditorLauncher(environment: Environment(["PATH": "/nowhere"]))
    #expect(throws: Failure.self) { try none.edit("text", on: terminal) }
  }
}
