import Testing
import Themes

@Suite struct BuiltInThemesTests {
  @Test func themesComeByNameAndEachOnce() {
    let names = Themes.all.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    #expect(Set(names).isSuperset(of: ["terminal", "mono", "high-contrast", "gruvbox-light"]))
  }

  @Test func eachFileBearsItsNameAndLeansOnTheTerminal() {
    for (name, toml) in Themes.all {
      let lines = toml.split(separator: "\n")
      #expect(lines.contains("schema = 1"), "\(name)")
      #expect(lines.contains("name = \"\(name)\""))
      #expect(lines.contains("inherits = \"terminal\"") == (name != "terminal"), "\(name)")
    }
  }

  @Test func everyThemeStylesTheSameParts() throws {
    let terminal = try #require(Themes.all.first { $0.name == "terminal" })
    let parts = scopes(in: terminal.toml)
    #expect(parts.count == 34)
    for (name, toml) in Themes.all {
      #expect(scopes(in: toml) == parts, "\(name)")
    }
  }

  @Test(arguments: ["terminal", "mono"])
  func theCursorRowIsReversedWhereTheGroundIsUnknown(name: String) throws {
    let toml = try #require(Themes.all.first { $0.name == name }).toml
    let row = toml.split(separator: "\n").first { $0.hasPrefix("\"list.row.cursor\"") }
    #expect(row?.contains("reverse = true") == true)
  }

  @Test func theColoursOfTheTerminalThemeAreTheTerminalsOwn() throws {
    for name in ["terminal", "mono"] {
      let toml = try #require(Themes.all.first { $0.name == name }).toml
      #expect(!toml.contains("#0") && !toml.contains("[palette]"), "\(name)")
    }
  }

  /// The names before the equals signs of the section `[scopes]`.
  private func scopes(in toml: String) -> Set<Substring> {
    let section = toml.split(separator: "\n")
      .drop { $0 != "[scopes]" }
      .dropFirst()
      .prefix { !$0.hasPrefix("[") }
    return Set(section.filter { $0.hasPrefix("\"") }.compactMap { $0.split(separator: "\"").first })
  }
}
