import TendModel
import TendRuntime
import TendStore
import TendTesting
import Testing

/// A folder of cards in the dashboard.
@Suite struct SyncStories {
  private let folder: TemporaryFolder
  private let driver: Driver

  init() throws {
    folder = try TemporaryFolder()
    driver = try Driver(
      .empty,
      environment: Environment(["HOME": folder.path, "EDITOR": "true"])
    )
  }

  private func card(_ note: String) -> String {
    """
    BEGIN:VCARD\r
    VERSION:3.0\r
    UID:a-1\r
    FN:Ada Okafor\r
    NOTE:\(note)\r
    TITLE:\(note) title\r
    END:VCARD\r

    """
  }

  @Test func whatBothChangedIsSettledOneByOne() throws {
    driver.command("sync")
    #expect(driver.message.contains("No folder is known yet"))
    try folder.write(card("first"), to: "cards/ada.vcf")
    driver.command("sync ~/cards")
    #expect(driver.message.contains("cards: here 1 added"))
    #expect(try driver.counts.contacts == 1)

    let id = try #require(try driver.card(of: "Ada Okafor")).id
    try driver.store.apply(.editContacts([id], [.note("mine"), .title("my title")]))
    try folder.write(card("theirs"), to: "cards/ada.vcf")
    driver.command("sync")
    #expect(driver.message.contains("2 conflicts left"))

    driver.press("g s")
    #expect(driver.shows("NOTE") && driver.shows("mine") && driver.shows("theirs"))
    #expect(driver.shows("before  first"))
    driver.press("s")
    #expect(driver.shows("Write what the store says into NOTE of Ada Okafor in cards?"))
    #expect(driver.shows("store:  mine") && driver.shows("folder: theirs"))
    driver.press("enter")
    #expect(try folder.text(of: "cards/ada.vcf").contains("NOTE:theirs\r\n"), "Cancel is focused")
    driver.press("s y")
    #expect(driver.message.contains("1 conflict left"))
    driver.press("f")
    #expect(driver.shows("Take what cards says into TITLE of Ada Okafor?"))
    driver.press("y")
    #expect(driver.shows("No conflicts are known"))
    let contact = try #require(try driver.card(of: "Ada Okafor")).contact
    let text = try folder.text(of: "cards/ada.vcf")
    #expect(contact.note == "mine" && text.contains("NOTE:mine\r\n"))
    #expect(contact.title == "theirs title" && text.contains("TITLE:theirs title\r\n"))
  }

  @Test func aFolderThatWasEmptiedIsToldAndNobodyIsDeleted() throws {
    try folder.write(card("one"), to: "cards/a.vcf")
    try folder.write(card("one").replacing("a-1", with: "b-2"), to: "cards/b.vcf")
    try folder.write(
      card("one").replacing("a-1", with: "c-3").replacing("Ada", with: "Cy"),
      to: "cards/c.vcf"
    )
    driver.command("sync ~/cards")
    let count = try driver.counts.contacts
    #expect(count == 3)
    let away = try TemporaryFolder()
    driver.command("sync \(away.path)")
    for name in ["a", "b", "c"] { try folder.write("", to: "cards/\(name).vcf") }
    driver.command("sync cards")
    #expect(try driver.counts.contacts == count)
  }
}
