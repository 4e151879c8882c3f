import TendModel
import TendRuntime
import TendTesting
import Testing

@Suite struct ImportStories {
  private let folder: TemporaryFolder
  private let driver: Driver

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(LinkedInFile.text(rows: 30), to: "Connections.csv")
    driver = try Driver(
      .empty,
      environment: Environment(["HOME": folder.path, "EDITOR": "true"])
    )
  }

  @Test func aLinkedInFileIsLookedAtTakenAndTakenBack() throws {
    driver.command("import ~/Connections.csv")
    #expect(driver.shows("Import Connections.csv"))
    #expect(driver.shows("Ada0 Okafor0"))
    #expect(try driver.counts.contacts == 0, "nothing is written before it is accepted")

    driver.press("enter")
    #expect(driver.message.contains("30 new"))
    #expect(try driver.counts.contacts == 30)
    #expect(try driver.networks.map(\.network.name) == ["LinkedIn"])
    driver.press("2")
    #expect(driver.shows("Ada0 Okafor0"))

    driver.press("u")
    #expect(try driver.counts.contacts == 0)
    #expect(try driver.networks.isEmpty)
    driver.press("<C-r>")
    #expect(try driver.counts.contacts == 30)
  }

  @Test func aSecondImportOfTheSameFileHasNothingNew() throws {
    driver.command("import ~/Connections.csv")
    driver.press("enter")
    driver.command("import ~/Connections.csv")
    #expect(driver.shows("unchanged"))
    driver.press("enter")
    #expect(driver.message.contains("nothing new"))
    #expect(try driver.counts.contacts == 30)
  }

  @Test func aNewJobInALaterFileIsNews() throws {
    driver.command("import ~/Connections.csv")
    driver.press("enter")
    try folder.write(LinkedInFile.text(rows: 30, position: "Director"), to: "Connections.csv")
    driver.command("import ~/Connections.csv")
    driver.press("enter")
    #expect(driver.message.contains("30 updated"))
    let card = try #require(try driver.card(of: "Ada0 Okafor0"))
    #expect(card.contact.title == "Director")
    #expect(card.contact.news != nil)
  }

  @Test func aPathIsCompletedWithTab() throws {
    driver.press(":")
    driver.type("import ~/Con")
    driver.press("tab enter")
    #expect(driver.shows("Import Connections.csv"))
  }

  @Test func aPreviewIsLeftWithoutATrace() throws {
    driver.command("import ~/Connections.csv")
    driver.press("esc")
    #expect(!driver.shows("Import Connections.csv"))
    #expect(try driver.counts.changes == 0)
  }

  @Test func aFileThatIsNotThereIsSaid() {
    driver.command("import ~/nothing.csv")
    #expect(driver.message.contains("nothing.csv cannot be re"))
  }

  @Test func anExportedStoreIsTakenByAnEmptyOne() throws {
    driver.command("import ~/Connections.csv")
    driver.press("enter")
    driver.command("export ~/all.json")
    #expect(driver.message.contains("Exported to"))
    #expect(try folder.names().contains("all.json"))
    driver.command("import ~/all.json")
    #expect(driver.message.contains("whole store"))
  }
}
