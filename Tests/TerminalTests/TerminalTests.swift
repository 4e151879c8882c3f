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

  @Test func aNameThatIsOpenIsAskedForWhereSomebodyCanAnswer() throws {
    try home.tend("add", "Ada Okafor", "--org", "Halden")
    try home.tend("add", "Ada Byron")
    let terminal = try open()
    try terminal.tend("log 'coffee with Ada and Zoe Petit'")
    let asked = try terminal.wait(for: "Who is Ada?")
    #expect(asked.contains("1  Ada"))
    #expect(asked.contains("3  Ada, a new contact"))
    try terminal.run("1")
    try terminal.wait(for: "Who is Zoe Petit?")
    try terminal.run("1")
    try terminal.waitForPrompt()
    #expect(try home.tend("find", "--json").json["total"] as? Int == 3)
    try terminal.tend("log 'call with Ada'")
    try terminal.wait(for: "Who is Ada?")
    try terminal.press("Enter")
    try terminal.wait(for: "could be")
    try terminal.waitForPrompt()
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

  /// `ESC O B` is what a terminal sends when curses asked for application keys, `ESC [ B` what others do.
  @Test(arguments: ["\u{1B}O", "\u{1B}["])
  func arrowsMoveInBothForms(introducer: String) throws {
    let terminal = try open()
    try terminal.tend("demo --view contacts")
    try terminal.wait(for: "1 of 66")
    try terminal.type("\(introducer)B")
    try terminal.wait(for: "2 of 66")
    try terminal.type("\(introducer)B\(introducer)B\(introducer)A")
    try terminal.wait(for: "3 of 66")
    try terminal.press("Down", "Down", "Up")
    try terminal.wait(for: "4 of 66")
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

  @Test func aStormOfSizesAndKeysEndsInAWholeScreen() throws {
    let terminal = try open()
    try terminal.tend("demo --view contacts")
    try terminal.wait(for: "1 of 66")
    for step in 0..<40 {
      try terminal.resize(columns: 40 + step * 7 % 90, rows: 10 + step * 5 % 30)
      try terminal.press(step.isMultiple(of: 3) ? "k" : "j")
    }
    try terminal.resize(columns: 100, rows: 30)
    // The end of the card is what is drawn last, once the cursor has rested.
    let last = try terminal.wait("the last size, key and card") { screen in
      screen.contains("TITLE") && screen.contains("14 of 66") && screen.contains("555 0140")
    }
    try terminal.press("C-l", "j")
    try terminal.wait(for: "15 of 66")
    try terminal.press("k")
    try terminal.wait("the same, drawn anew:\n\(last)") {
      withoutBlankEnds($0) == withoutBlankEnds(last)
    }
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
    #expect(ColorCodes(in: screen).all.isEmpty)
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
    try expectLineMode(terminal)
    try terminal.run("fg")
    try terminal.wait(for: "Today")
    #expect(try terminal.isOnAlternateScreen)
    try terminal.press("Q")
    try terminal.wait("the prompt after the job") { $0.contains("fg") && $0.contains("ready>") }
  }

  @Test func beingStoppedUnawaresEndsInAWholeScreen() throws {
    let terminal = try open()
    try terminal.tend("demo")
    let before = try terminal.wait(for: "? Help")
    kill(try terminal.programID, SIGSTOP)
    try terminal.wait(for: "Stopped")
    try terminal.run("fg")
    try terminal.wait("the screen as it was") { withoutBlankEnds($0) == withoutBlankEnds(before) }
    try terminal.press("2")
    try terminal.wait(for: "Contacts")
    try terminal.press("Q")
    try terminal.wait("the prompt after the job") { $0.contains("ready>") }
    try expectLineMode(terminal)
  }

  @Test func aPasteOfSeveralLinesFillsOneField() throws {
    let terminal = try open()
    try terminal.tend("")
    try terminal.wait(for: "Welcome")
    try terminal.press("a")
    try terminal.wait(for: "New contact")
    try terminal.paste("Ada\nQ\u{1B}[31m Example")
    try terminal.wait("the name in the form") { screen in
      screen.contains("New contact") && screen.contains("Ada") && screen.contains("Example")
    }
    try terminal.press("Enter")
    try terminal.wait(for: "Nothing is due today")
    try terminal.press("Q")
    try terminal.waitForPrompt()
    let name = try home.tend("show", "id:1", "--json").output
    #expect(name.contains("\"name\" : \"Ada Q"), "\(name)")
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

  /// Blanks that were written and places that never were look the same.
  private func withoutBlankEnds(_ screen: String) -> [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func expectLineMode(_ terminal: TerminalSession) throws {
    try terminal.run("clear; stty -a | tr ';' '\\n'; echo ended")
    let screen = try terminal.wait("the state of the line") { $0.contains("\nended") }
    let words = Set(screen.split(whereSeparator: \.isWhitespace))
    #expect(words.isSuperset(of: ["icanon", "echo", "isig", "icrnl", "opost"]))
  }
}
