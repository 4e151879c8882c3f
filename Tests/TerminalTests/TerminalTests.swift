import Foundation
import ProgramTesting
import Testing

/// The program in a real terminal, as tmux is one.
@Suite(.serialized, .enabled(if: TerminalSession.isAvailable, "there is no tmux"))
struct TerminalTests {
  private let home: ProgramHome

  init() throws { home = try ProgramHome() }

  private func open(
    columns: Int = 80,
    rows: Int = 24,
    _ environment: [String: String] = [:]
  ) throws -> TerminalSession {
    try TerminalSession(home, columns: columns, rows: rows, environment: environment)
  }

  @Test func startingAndQuittingGivesTheShellBack() throws {
    let terminal = try open()
    try terminal.tend()
    try terminal.wait(for: "Today")
    #expect(try terminal.isOnAlternateScreen)
    try terminal.press("q")
    try terminal.waitForPrompt()
    #expect(try !terminal.isOnAlternateScreen)
    try expectLineMode(terminal)
  }

  @Test(arguments: [(80, 24), (140, 45)])
  func sampleDataShowsInEveryView(columns: Int, rows: Int) throws {
    let terminal = try open(columns: columns, rows: rows)
    try terminal.tend("demo")
    try terminal.wait(for: "Today")
    for (key, text) in [("2", "Contacts"), ("3", "Networks"), ("5", "Journal"), ("1", "Today")] {
      try terminal.press(key)
      let screen = try terminal.wait(for: text)
      #expect(screen.split(separator: "\n", omittingEmptySubsequences: false).count <= rows + 1)
    }
    try terminal.press("Q")
    try terminal.waitForPrompt()
  }

  @Test func arrowsInBothFormsMoveAndSplitEscapesAreNoCommands() throws {
    let terminal = try open()
    try terminal.tend("demo --view contacts")
    let before = try terminal.wait(for: "Contacts")
    try terminal.press("Down", "Down")
    try terminal.wait("another contact") { $0 != before && $0.contains("Contacts") }
    try terminal.press("Up", "Up")
    try terminal.press("Q")
    try terminal.waitForPrompt()
  }

  @Test func resizingToAlmostNothingAndBackKeepsRunning() throws {
    let terminal = try open()
    try terminal.tend("demo")
    try terminal.wait(for: "Today")
    for (columns, rows) in [(60, 20), (3, 12), (200, 60), (3, 12), (40, 10), (1, 1), (3, 12)] {
      try terminal.resize(columns: columns, rows: rows)
    }
    try terminal.resize(columns: 80, rows: 24)
    try terminal.wait(for: "Today")
    try terminal.press("2")
    try terminal.wait(for: "Contacts")
    try terminal.press("Q")
    try terminal.waitForPrompt()
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT])
  func aSignalRestoresTheTerminal(signal: Int32) throws {
    let terminal = try open()
    try terminal.tend("demo")
    try terminal.wait(for: "Today")
    let program = try terminal.programID
    kill(program, signal)
    try terminal.waitForPrompt()
    #expect(try !terminal.isOnAlternateScreen)
    try expectLineMode(terminal)
  }

  @Test func afterKillTheNextStartFindsEverything() throws {
    #expect(try home.tend("add", "Ada Example").code == 0)
    let terminal = try open()
    try terminal.tend("")
    try terminal.wait(for: "Today")
    kill(try terminal.programID, SIGKILL)
    try terminal.wait(for: "Killed")
    try terminal.run("stty sane; tput rmcup; clear")
    try terminal.wait("an empty screen") { !$0.contains("Killed") && $0.contains("ready>") }
    try terminal.tend("")
    try terminal.wait(for: "Today")
    try terminal.press("2")
    try terminal.wait(for: "Ada Example")
    try terminal.press("Q")
    try terminal.waitForPrompt()
    #expect(try home.tend("check").code == 0)
  }

  @Test(arguments: ["no-such-terminal", "vt100", "xterm", "linux"])
  func otherTerminalsShowTheSame(term: String) throws {
    let terminal = try open()
    try terminal.run("export TERM=\(term)")
    try terminal.tend("demo")
    try terminal.wait(for: "Today")
    try terminal.press("Q")
    try terminal.waitForPrompt()
  }

  @Test func theCLocaleIsDrawnInASCII() throws {
    let terminal = try open(["LC_ALL": "C", "LANG": "C"])
    try terminal.tend("demo")
    let screen = try terminal.wait(for: "Today")
    #expect(screen.unicodeScalars.allSatisfy { $0.isASCII })
    try terminal.press("Q")
    try terminal.waitForPrompt()
  }

  @Test func noColorMeansNoColours() throws {
    let terminal = try open(["NO_COLOR": "1", "TERM": "screen-256color"])
    try terminal.tend("demo")
    try terminal.wait(for: "Today")
    let screen = try terminal.screen(withStyles: true)
    let colours = try Regex("\u{1B}\\[[0-9;]*(?:3[0-8]|4[0-8]|9[0-7])(?:;[0-9]+)*m")
    #expect(screen.firstMatch(of: colours) == nil)
    try terminal.press("Q")
    try terminal.waitForPrompt()
  }

  @Test func aPasteIsNotRunAsCommands() throws {
    let terminal = try open()
    try terminal.tend("demo")
    try terminal.wait(for: "Today")
    try terminal.paste("QQQ5Q")
    try terminal.press("2")
    try terminal.wait(for: "Contacts")
    #expect(try terminal.isOnAlternateScreen)
    try terminal.press("Q")
    try terminal.waitForPrompt()
  }

  @Test func suspendingGivesTheShellAndForegroundComesBack() throws {
    let terminal = try open()
    try terminal.tend("demo")
    try terminal.wait(for: "Today")
    try terminal.press("C-z")
    try terminal.wait(for: "Stopped")
    #expect(try !terminal.isOnAlternateScreen)
    try terminal.run("fg")
    try terminal.wait(for: "Today")
    #expect(try terminal.isOnAlternateScreen)
    try terminal.press("Q")
    try terminal.wait("the prompt after the job") { $0.contains("fg") && $0.contains("ready>") }
  }

  @Test func aLostLineEndsTheProgramEvenWhenHangUpIsIgnored() throws {
    let terminal = try open()
    try terminal.run("trap '' HUP")
    try terminal.tend("demo")
    try terminal.wait(for: "Today")
    let program = try terminal.programID
    try terminal.hangUp()
    #expect(TerminalSession.hasEnded(program))
  }

  private func expectLineMode(_ terminal: TerminalSession) throws {
    try terminal.run("clear; stty -a | tr ';' '\\n'; echo ended")
    let screen = try terminal.wait("the state of the line") { $0.contains("\nended") }
    let words = Set(screen.split(whereSeparator: \.isWhitespace))
    #expect(words.isSuperset(of: ["icanon", "echo", "isig", "icrnl", "opost"]))
  }
}
