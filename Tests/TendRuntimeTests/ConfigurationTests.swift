import TendInterface
import TendScreen
import TendTesting
import Testing

@testable import TendRuntime

@Suite struct ConfigurationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func configuration(
    _ toml: String?,
    _ variables: [String: String] = [:]
  ) throws -> (Configuration, Paths) {
    if let toml { try folder.write(toml, to: "tend/config.toml") }
    let environment = Environment(
      variables.merging(["XDG_CONFIG_HOME": folder.path, "HOME": folder.path]) { $1 }
    )
    let paths = Paths(environment)
    return (Configuration(paths, environment), paths)
  }

  @Test func withoutAFileEverythingIsTheStandard() throws {
    let (configuration, paths) = try configuration(nil)
    #expect(configuration.theme == nil)
    #expect(configuration.depth == nil)
    #expect(!configuration.noColor)
    #expect(configuration.problems == [])
    let appearance = Appearance(paths, configuration)
    #expect(appearance.themes.first?.name == "terminal")
    #expect(appearance.problems == [])
  }

  @Test func settingsAreRead() throws {
    let (configuration, paths) = try configuration(
      "theme = \"nord\"\ncolor = \"16\"\nglyphs = \"ascii\"\nescape-delay = 20\n"
    )
    #expect(configuration.theme == "nord")
    #expect(configuration.depth == .ansi16)
    #expect(configuration.usesASCII == true)
    #expect(configuration.escapeDelayMilliseconds == 20)
    #expect(Appearance(paths, configuration).themes.first?.name == "nord")
  }

  @Test func aThemeForEachGroundIsChosenByWhatTheTerminalSays() throws {
    let toml = "theme = { dark = \"nord\", light = \"gruvbox-light\" }\n"
    #expect(try configuration(toml, ["COLORFGBG": "0;15"]).0.theme == "gruvbox-light")
    #expect(try configuration(toml, ["COLORFGBG": "15;0"]).0.theme == "nord")
    #expect(try configuration(toml).0.theme == "nord")
  }

  @Test func colourIsOffWhereTheEnvironmentOrTheFileSaysSo() throws {
    let (forbidden, paths) = try configuration(nil, ["NO_COLOR": "1"])
    #expect(forbidden.noColor)
    let theme = try #require(Appearance(paths, forbidden).themes.first)
    #expect(Scope.allCases.allSatisfy { theme[$0].foreground == .terminal })
    #expect(try configuration("color = \"mono\"").0.noColor)
  }

  @Test func mistakesAreSaidWithTheirLineAndTheRestHolds() throws {
    let (configuration, _) = try configuration(
      "theme = \"dracula\"\ncolor = 16\nescape-delay = 5000\nsound = true\nglyphs = \"emoji\"\n"
    )
    #expect(configuration.theme == "dracula")
    #expect(configuration.escapeDelayMilliseconds == 50)
    #expect(configuration.problems.map(\.line) == [2, 3, 5, 4])
    let broken = try self.configuration("theme = [").0
    #expect(broken.problems.count == 1)
  }

  @Test func aThemeThatIsNotThereIsSaid() throws {
    let (configuration, paths) = try configuration("theme = \"plaid\"")
    let appearance = Appearance(paths, configuration)
    #expect(appearance.themes.first?.name == "terminal")
    #expect(appearance.problems.count == 1)
    #expect(appearance.problems.first?.text.hasPrefix("there is no theme \"plaid\"") == true)
  }

  @Test func theUsersKeysAreRead() throws {
    try folder.write("[global]\nu = \"nonsense\"\nF5 = \"repaint\"\n", to: "tend/keys.toml")
    let (configuration, paths) = try configuration(nil)
    let appearance = Appearance(paths, configuration)
    #expect(appearance.keymap.chords(for: "repaint").contains("F5"))
    #expect(appearance.keyProblems.count == 1)
    #expect(appearance.keyProblems.first?.file == paths.keysFile)
  }
}
