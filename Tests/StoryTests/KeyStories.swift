import TendModel
import TendRuntime
import TendTesting
import TendScreen
import Testing

/// Keys as the user's own file has them.
@Suite struct KeyStories {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func driver(_ content: Driver.Content, keys: String) throws -> Driver {
    _ = try folder.write(keys, to: "config/tend/keys.toml")
    let environment = Environment([
      "HOME": folder.path, "XDG_CONFIG_HOME": folder.file("config"), "EDITOR": "true",
    ])
    return try Driver(content, environment: environment)
  }

  @Test func digitsAreCountsInThePresetOfVi() throws {
    let driver = try driver(.contacts(200), keys: "preset = \"vim\"\n")
    driver.press("g c g g 1 2 j")
    #expect(driver.line(1).hasSuffix("13 of 200"))
    driver.press("5 k")
    #expect(driver.line(1).hasSuffix("8 of 200"))
    driver.press("1 0 0 G")
    #expect(driver.line(1).hasSuffix("100 of 200"))
    driver.press("3")
    #expect(driver.line(-2).hasSuffix("3 -"), "a count that is typed is seen")
    driver.press("esc j")
    #expect(driver.line(1).hasSuffix("101 of 200"))
    driver.press("3 space")
    #expect(driver.line(-2).contains("3 marked"))
  }

  @Test func lettersMeanNothingWhereOnlyArrowsMove() throws {
    let driver = try driver(.contacts(20), keys: "preset = \"arrows\"\n")
    driver.press("2 g c home down down")
    #expect(driver.line(1).hasSuffix("3 of 20"))
    driver.press("j")
    #expect(driver.line(1).hasSuffix("3 of 20"))
    driver.press("right")
    #expect(driver.line(1).contains("Contacts > "))
    driver.press("left")
    #expect(!driver.line(1).contains("Contacts > "))
  }

  @Test func aKeyRunsARowOfCommandsUpToTheFirstThatCannotBe() throws {
    let driver = try driver(
      .contacts(20),
      keys: """
        [global]
        "F9" = { run = ["contacts", "bottom", "mark"], help = "Mark the last one" }
        "F10" = ["networks", "mark", "journal"]
        """
    )
    driver.press("F9")
    #expect(driver.line(1).hasSuffix("20 of 20"))
    #expect(driver.line(-2).contains("1 marked"))
    driver.press("F10")
    #expect(driver.line(0).contains("Networks"))
    #expect(driver.message.contains("Contacts are marked in"))
    #expect(driver.line(1).hasPrefix(" Networks"), "the journal did not open: \(driver.line(1))")
    driver.press("?")
    #expect(driver.shows("Mark the last one"))
    driver.type("mark the last")
    driver.press("enter")
    #expect(driver.line(-2).contains("1 marked"))
  }

  @Test func theNextMatchIsOneKeyAway() throws {
    let driver = try Driver(.contacts(60))
    driver.press("2 n")
    #expect(driver.message.contains("There is no filter"))
    driver.press("/")
    driver.type("kofi")
    driver.press("enter")
    let place = driver.line(1)
    driver.press("n")
    #expect(driver.line(1) != place)
    driver.press("N")
    #expect(driver.line(1) == place)
    driver.press("N")
    #expect(driver.line(1) != place, "round to the last")
    driver.press("n enter")
    let page = driver.line(1)
    #expect(page.contains("Contacts > "))
    driver.press("n")
    #expect(driver.line(1).contains("Contacts > ") && driver.line(1) != page)
    driver.press("q esc")
    #expect(!driver.line(1).contains("/ kofi"))
    driver.press("n")
    #expect(driver.line(1).contains("/ kofi"))
  }

  @Test func aListOfKeysThatDoesNotFitSaysHowManyMoreThereAre() throws {
    let driver = try Driver(.contacts(3), size: Size(columns: 60, rows: 15))
    driver.press("g")
    driver.advance(milliseconds: 500)
    #expect(driver.lines.contains { $0.contains("more: Esc ? lists them") })
    let large = try Driver(.contacts(3), size: Size(columns: 80, rows: 30))
    large.press("g")
    large.advance(milliseconds: 500)
    #expect(large.shows("Duplicates"))
    #expect(!large.shows("lists them"))
  }
}
