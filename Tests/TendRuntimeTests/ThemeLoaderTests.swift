import TendInterface
import TendScreen
import TendTesting
import Testing
import Themes

@testable import TendRuntime

@Suite struct ThemeLoaderTests {
  private static let depths: [ColorDepth] = [.monochrome, .ansi8, .ansi16, .indexed256]

  private func load(
    _ toml: String,
    depth: ColorDepth = .indexed256,
    glyphs: GlyphSet = .unicode,
    name: String = "mine"
  ) -> (theme: Theme?, problems: [ConfigurationProblem]) {
    var loader = ThemeLoader(depth: depth, glyphs: glyphs)
    loader.add(toml, path: "mine.toml", name: name)
    loader.addBuiltIn()
    let themes = loader.themes(preferring: [])
    return (themes.first { $0.name == name }, loader.problems)
  }

  @Test(arguments: depths)
  func everyBuiltInThemeLoadsWithoutProblems(depth: ColorDepth) {
    for glyphs in [GlyphSet.unicode, .ascii] {
      var loader = ThemeLoader(depth: depth, glyphs: glyphs)
      loader.addBuiltIn()
      let themes = loader.themes(preferring: [])
      #expect(loader.problems == [])
      #expect(themes.count == Themes.all.count)
      #expect(themes.first?.name == "terminal")
    }
  }

  @Test(arguments: depths)
  func noThemeAsksForMoreColoursThanThereAre(depth: ColorDepth) {
    var loader = ThemeLoader(depth: depth, glyphs: .unicode)
    loader.addBuiltIn()
    for theme in loader.themes(preferring: []) {
      for scope in Scope.allCases {
        let style = theme[scope]
        #expect(style.foreground == style.foreground.resolved(for: depth))
        #expect(style.background == style.background.resolved(for: depth))
      }
    }
  }

  @Test func withoutColoursAThemeIsMadeOfAttributesAlone() {
    var loader = ThemeLoader(depth: .monochrome, glyphs: .unicode)
    loader.addBuiltIn()
    for theme in loader.themes(preferring: []) {
      for scope in Scope.allCases {
        #expect(theme[scope].foreground == .terminal)
        #expect(theme[scope].background == .terminal)
      }
      #expect(theme[.listRowCursor].attributes.contains(.reverse), "\(theme.name)")
    }
  }

  @Test func aThemeHasItsParentsPartsAndItsOwnColours() throws {
    let (theme, problems) = load(
      """
      inherits = "terminal"
      [palette]
      paper = "#ffffff"
      [scopes]
      base = { fg = "black", bg = "paper" }
      "list.row.overdue" = { fg = 196, italic = true }
      """
    )
    let mine = try #require(theme)
    #expect(problems == [])
    #expect(mine[.base] == Style(foreground: .ansi(0), background: .indexed(231)))
    let overdue = Style(
      foreground: .indexed(196),
      background: .indexed(231),
      attributes: .italic
    )
    #expect(mine[.listRowOverdue] == overdue)
    #expect(mine[.listRowCursor].attributes == [.reverse, .bold], "from the parent")
  }

  @Test func withSixteenColoursTheHandMadeOnesCount() throws {
    let toml = """
      inherits = "terminal"
      [scopes]
      "text.accent" = { fg = "#102030" }
      "badge" = { fg = "#ff0000" }
      [ansi16]
      "text.accent" = { fg = "bright-red", bold = true }
      """
    let few = try #require(load(toml, depth: .ansi16).theme)
    #expect(few[.textAccent].foreground == .ansi(9))
    #expect(few[.badge].foreground == .ansi(9), "the nearest of what was not made by hand")
    let eight = try #require(load(toml, depth: .ansi8).theme)
    #expect(eight[.textAccent] == Style(foreground: .ansi(1), attributes: .bold))
    let many = try #require(load(toml).theme)
    #expect(many[.textAccent].foreground == Color.rgb(16, 32, 48).resolved(for: .indexed256))
    #expect(many[.textAccent].attributes == [])
  }

  @Test func mistakesAreSaidWithTheirLineAndTheThemeStillLoads() throws {
    let (theme, problems) = load(
      """
      inherits = "terminal"
      [palette]
      red = "#ff00"
      [scopes]
      "list.row.shiny" = { bold = true }
      "text.dim" = { fg = "pinkish", blink = true }
      [mono]
      "badge" = { fg = "red" }
      [glyphs]
      overdue = ["!!", "!"]
      sparkle = ["*", "*"]
      [colours]
      """
    )
    let words = problems.map(\.description)
    #expect(theme != nil)
    #expect(words.count == 8)
    #expect(
      words.contains(
        "mine.toml:3: \"red\" is no colour: write \"#rrggbb\", a name such as red or bright-red, "
          + "a number to 255, or \"default\""
      )
    )
    #expect(words.contains("mine.toml:5: there is no part \"list.row.shiny\""))
    #expect(words.contains("mine.toml:6: \"text.dim\" cannot have blink"))
    #expect(words.contains("mine.toml:6: there is no colour \"pinkish\""))
    #expect(words.contains("mine.toml:8: \"badge\" cannot have fg without colours"))
    #expect(words.contains { $0.hasPrefix("mine.toml:10: overdue must be two signs") })
    #expect(words.contains("mine.toml:11: there is no sign \"sparkle\""))
    #expect(words.contains("mine.toml:12: \"colours\" is no section of a theme"))
  }

  /// The example of the documents, as users copy it.
  private static let sample = """
    schema = 1
    name = "mine"
    appearance = "dark"
    inherits = "terminal"
    [palette]
    bg = "#282828"
    fg = "#ebdbb2"
    red = "#fb4934"
    aqua = "#8ec07c"
    [scopes]
    "base"             = { fg = "fg", bg = "bg" }
    "list.row.cursor"  = { reverse = true }
    "list.row.overdue" = { fg = "red", bold = true, glyph = "»" }
    "pane.border"      = { fg = "aqua" }
    "pane.border.focus"= { fg = "aqua", bold = true }
    "toast.error"      = { fg = "bg", bg = "red" }
    [ansi16]
    "list.row.overdue" = { fg = "bright-red", bold = true }
    [mono]
    "list.row.overdue" = { bold = true, underline = true }
    [glyphs]
    set = "unicode"
    due = ["*", "*"]
    """

  @Test(arguments: depths)
  func aSignOfAStateCountsAtEveryDepth(depth: ColorDepth) throws {
    let (theme, problems) = load(Self.sample, depth: depth)
    let mine = try #require(theme)
    #expect(problems == [])
    #expect(mine[.overdue] == "»")
    #expect(mine[.due] == "*")
    let ascii = try #require(load(Self.sample, depth: depth, glyphs: .ascii).theme)
    #expect(ascii[.overdue] == "!")
  }

  @Test(arguments: depths)
  func aColourThatNobodyKnowsIsSaidInItsSectionAtEveryDepth(depth: ColorDepth) {
    let (_, problems) = load(
      """
      inherits = "terminal"
      [scopes]
      badge = { fg = "green" }
      [ansi16]
      badge = { fg = "pinkish" }
      [glyphs]
      set = "both"
      """,
      depth: depth
    )
    #expect(
      problems.map(\.description) == [
        "mine.toml:7: set can be \"unicode\" or \"ascii\"",
        "mine.toml:5: there is no colour \"pinkish\"",
      ]
    )
  }

  @Test func textThatIsNoTOMLIsSaidWithItsLineAndCostsOnlyThatTheme() {
    let (theme, problems) = load("schema = 1\n[scopes\n")
    #expect(theme == nil)
    #expect(problems.count == 1)
    #expect(problems.first?.line == 2)
  }

  @Test func aMissingParentIsReplacedByTheTerminalsOwnTheme() throws {
    let (theme, problems) = load("inherits = \"nowhere\"\n[scopes]\nbadge = { fg = \"green\" }\n")
    let mine = try #require(theme)
    #expect(mine[.badge].foreground == .ansi(2))
    #expect(mine[.listRowOverdue].foreground == .ansi(1))
    #expect(
      problems.map(\.description) == [
        "mine.toml:1: inherits \"nowhere\", which is not there; terminal is used"
      ]
    )
  }

  @Test func themesThatInheritEachOtherEndSomewhere() {
    var loader = ThemeLoader(depth: .indexed256, glyphs: .unicode)
    loader.add("inherits = \"b\"", path: "a.toml", name: "a")
    loader.add("inherits = \"a\"", path: "b.toml", name: "b")
    loader.addBuiltIn()
    #expect(loader.themes(preferring: ["a"]).first?.name == "a")
    #expect(loader.problems.count == 2)
  }

  @Test func moreThanFourGenerationsAreCutOff() {
    var loader = ThemeLoader(depth: .indexed256, glyphs: .unicode)
    for number in 1...5 {
      loader.add("inherits = \"t\(number + 1)\"", path: "t\(number).toml", name: "t\(number)")
    }
    loader.add("", path: "t6.toml", name: "t6")
    _ = loader.themes(preferring: [])
    #expect(loader.problems.map(\.file) == ["t1.toml", "t2.toml"])
  }

  @Test func theUsersThemesComeBeforeThoseOfTheProgramButTheTerminalIsFirst() throws {
    let folder = try TemporaryFolder()
    try folder.write("[scopes]\nbadge = { fg = \"green\" }", to: "themes/nord.toml")
    try folder.write("inherits = \"terminal\"", to: "themes/aaa.toml")
    try folder.write("not a theme", to: "themes/readme.txt")
    var loader = ThemeLoader(depth: .indexed256, glyphs: .unicode)
    loader.addFiles(of: folder.file("themes"))
    loader.addBuiltIn()
    let themes = loader.themes(preferring: [])
    #expect(themes.prefix(3).map(\.name) == ["terminal", "aaa", "nord"])
    #expect(themes[2][.badge].foreground == .ansi(2), "the user's nord, not the program's")
    #expect(themes.count == Themes.all.count + 1)
    #expect(loader.problems == [])
  }

  @Test func aThemeWhoseFileIsBrokenIsNotSaidToBeMissing() {
    var loader = ThemeLoader(depth: .indexed256, glyphs: .unicode)
    loader.add("[scopes]\nbadge = {\n", path: "worse.toml", name: "worse")
    loader.addBuiltIn()
    #expect(loader.themes(preferring: ["worse", "none"]).first?.name == "terminal")
    let words = loader.problems.map(\.text)
    #expect(loader.problems.first?.file == "worse.toml")
    #expect(words[1].hasPrefix("the file of the theme \"worse\" is broken (worse.toml:"))
    #expect(words[2].hasPrefix("there is no theme \"none\""))
  }

  @Test func signsAreThoseThatTheTerminalCanShow() throws {
    let toml = "[glyphs]\ndue = [\"◉\", \"@\"]\n"
    #expect(try #require(load(toml).theme)[.due] == "◉")
    #expect(try #require(load(toml, glyphs: .ascii).theme)[.due] == "@")
    let ascii = try #require(load("[glyphs]\nset = \"ascii\"\n").theme)
    #expect(ascii[.done] == "x")
  }

  @Test func coloursAreReadInAllTheirForms() {
    #expect(ColorWord.color("#0A0b0C") == .rgb(10, 11, 12))
    #expect(ColorWord.color("bright-blue") == .ansi(12))
    #expect(ColorWord.color("200") == .indexed(200))
    #expect(ColorWord.color("7") == .ansi(7))
    #expect(ColorWord.color("default") == .terminal)
    for wrong in ["#12345", "#+12345", "256", "-1", "reddish", ""] {
      #expect(ColorWord.color(wrong) == nil, "\(wrong)")
    }
  }
}
