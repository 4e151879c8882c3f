import Foundation
import ProgramTesting
import Testing

/// Terminals of all kinds, by the name that TERM gives them.
@Suite(.serialized, .enabled(if: TerminalSession.isAvailable, "there is no tmux"))
struct TerminalKindTests {
  /// A red that each kind of terminal shows in another way.
  private static let theme = """
    schema = 1
    name = "red"
    inherits = "terminal"
    [scopes]
    "list.header" = { fg = "#ff5f5f", bold = true }

    """

  /// Few machines have the description of a terminal with sixteen colours.
  private static let sixteenColors = """
    tend-16color|a terminal with sixteen colours,
    \tcolors#16, pairs#256, setab=\\E[%?%p1%{8}%<%t4%p1%d%e10%p1%{8}%-%d%;m,
    \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e9%p1%{8}%-%d%;m, use=xterm,

    """

  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    let folder = home.folder.appending(path: "config/tend/themes")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try home.write("theme = \"red\"\n", to: "config/tend/config.toml")
    _ = try home.write(Self.theme, to: "config/tend/themes/red.toml")
  }

  @Test func twoHundredFiftySixColours() throws {
    let colors = try colors(onTerminal: "screen-256color")
    #expect(colors.indexed == [203])
  }

  @Test func sixteenColoursShowTheBrightForm() throws {
    let source = try home.write(Self.sixteenColors, to: "terminal.ti")
    try #require(try home.shell("tic -x -o .terminfo \(source)").code == 0)
    let colors = try colors(onTerminal: "tend-16color")
    #expect(colors.bright == [1])
    #expect(colors.indexed.isEmpty)
  }

  @Test(arguments: ["xterm", "linux"]) func eightColoursShowItsDarkForm(term: String) throws {
    let colors = try colors(onTerminal: term)
    #expect(colors.dark == [1])
    #expect(colors.bright.isEmpty)
    #expect(colors.indexed.isEmpty)
  }

  @Test func aTerminalWithoutColoursShowsNone() throws {
    #expect(try colors(onTerminal: "vt100").all.isEmpty)
  }

  @Test func fewerColoursThanTheTerminalHasCanBeAskedFor() throws {
    _ = try home.write("theme = \"red\"\ncolor = \"8\"\n", to: "config/tend/config.toml")
    let colors = try colors(onTerminal: "screen-256color")
    #expect(colors.dark == [1])
    #expect(colors.bright.isEmpty)
    #expect(colors.indexed.isEmpty)
  }

  @Test(arguments: ["no-such-terminal", ""])
  func anUnknownTerminalIsDrawnForAnotherAndSaysSo(term: String) throws {
    let terminal = try TerminalSession(home)
    try terminal.run("export TERM=\(term)")
    try terminal.tend("demo")
    try terminal.wait(for: "drawing for xterm-256color")
    try terminal.press("2")
    try terminal.wait(for: "1 of 66")
    try terminal.press("Q")
    try terminal.waitForPrompt()
    #expect(try !terminal.isOnAlternateScreen)
  }

  @Test func aTerminalThatCannotPlaceTheCursorIsLeftAlone() throws {
    let terminal = try TerminalSession(home)
    try terminal.run("export TERM=dumb")
    try terminal.tend("demo")
    try terminal.wait(for: "\"dumb\" cannot place the cursor")
    try terminal.waitForPrompt()
    #expect(try !terminal.isOnAlternateScreen)
  }

  @Test(arguments: [("xterm-256color", "\u{1B}(B"), ("screen-256color", "\u{0F}")])
  func noFrameSelectsTheCharacterSetAgain(term: String, selection: String) throws {
    let terminal = try TerminalSession(home)
    try terminal.run("export TERM=\(term)")
    try terminal.tend("demo --view contacts")
    try terminal.wait(for: "1 of 66")
    let file = home.folder.appending(path: "sent")
    try terminal.record(to: file)
    try terminal.press("j")
    try terminal.wait(for: "2 of 66")
    try terminal.press("Q")
    try terminal.waitForPrompt()
    let leaving = "\u{1B}[?1049l"
    var sent = ""
    try terminal.wait("the end of what was sent") { _ in
      sent =
        FileManager.default.contents(atPath: file.path).map { String(decoding: $0, as: UTF8.self) }
        ?? ""
      return sent.contains(leaving)
    }
    let frames = try #require(sent.components(separatedBy: leaving).first)
    #expect(frames.contains("\u{1B}[0;"))
    #expect(!frames.contains(selection))
  }

  /// The colours of the titles above the contact list.
  private func colors(onTerminal term: String) throws -> ColorCodes {
    let terminal = try TerminalSession(home)
    try terminal.run("export TERM=\(term)")
    try terminal.tend("demo --view contacts")
    try terminal.wait(for: "1 of 66")
    try terminal.wait(for: "? Help")
    let styled = try terminal.screen(withStyles: true)
    try terminal.press("Q")
    try terminal.waitForPrompt()
    let titles = styled.split(separator: "\n").first { $0.contains("ORGANISATION") }
    return ColorCodes(in: String(try #require(titles)))
  }
}
