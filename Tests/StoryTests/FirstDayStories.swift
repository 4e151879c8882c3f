import TendModel
import TendRuntime
import TendScreen
import TendStore
import TendTesting
import Testing

@Suite struct FirstDayStories {
  private let folder: TemporaryFolder
  private let clock = ManualClock()

  init() throws { folder = try TemporaryFolder() }

  @Test func theFirstStartSaysWhatToDoNext() throws {
    let driver = try Driver(.empty)
    #expect(driver.shows("Welcome to tend"))
    #expect(driver.shows(":import FILE"))
    driver.press("q")
    #expect(driver.hasEnded)
  }

  @Test func aFirstDayIsStillThereAfterARestart() throws {
    let path = folder.file("tend.db")
    let store = try Driver.open(path, clock)
    let driver = try Driver(store: store, clock: clock)
    driver.press("a")
    driver.type("Ada Okafor")
    driver.press("tab")
    driver.type("Northwind")
    driver.press("enter 2")
    #expect(driver.shows("Ada Okafor"))

    driver.press("I")
    driver.type("Talked about pricing")
    driver.press("enter")
    #expect(driver.message.contains("Ada Okafor"))

    driver.press("f")
    driver.type("Send the deck")
    driver.press("tab <C-u>")
    driver.type("today")
    driver.press("enter 1")
    #expect(driver.shows("Send the deck"))
    driver.press("x")
    #expect(try driver.counts.openFollowUps == 0)
    driver.advance(milliseconds: 5000)
    #expect(!driver.shows("Send the deck"))

    driver.press("2 s w")
    #expect(try driver.card(of: "Ada Okafor")?.contact.snoozedUntil != nil)
    driver.press("u")
    #expect(try driver.card(of: "Ada Okafor")?.contact.snoozedUntil == nil)
    driver.press("<C-r>")
    try store.close()

    let later = try Driver(store: try Driver.open(path, clock), clock: clock, seed: 2)
    let card = try #require(try later.card(of: "Ada Okafor"))
    #expect(card.contact.organisation == "Northwind")
    #expect(card.contact.snoozedUntil == ManualClock.day.adding(days: 7))
    #expect(try later.journal.map(\.interaction.note) == ["Talked about pricing"])
    #expect(try later.counts.openFollowUps == 0)
    later.press("u u")
    #expect(try later.counts.openFollowUps == 1, "undo reaches back behind the restart")
  }

  @Test func everyStepOfTheDayCanBeTakenBack() throws {
    let driver = try Driver(.contacts(6))
    let before = try driver.read(.document)
    driver.press("2 s w j T j T space space A y g g t")
    driver.type("pricing")
    driver.press("enter")
    #expect(try driver.read(.document) != before)
    for _ in 0..<5 { driver.press("u") }
    #expect(try driver.read(.document) == before)
    for _ in 0..<5 { driver.press("<C-r>") }
    let after = try driver.read(.document)
    #expect(after != before)
    driver.press("u <C-r>")
    #expect(try driver.read(.document) == after)
  }

  @Test func aContactIsDeletedOnlyAfterAYesAndComesBackWhole() throws {
    let driver = try Driver(.contacts(3))
    let before = try driver.read(.document)
    driver.press("2 D enter")
    #expect(try driver.counts.contacts == 3, "Enter takes the safe answer")
    driver.press("D y")
    #expect(try driver.counts.contacts == 2)
    driver.press("u")
    #expect(try driver.read(.document) == before)
  }

  @Test func twoPeopleOnOneFileSeeEachOthersChanges() throws {
    let path = folder.file("shared.db")
    let ada = try Driver(store: try Driver.open(path, clock, author: "ada"), clock: clock)
    let bo = try Driver(store: try Driver.open(path, clock, author: "bo"), clock: clock, seed: 2)
    ada.press("a")
    ada.type("Chen Wei")
    ada.press("enter")
    bo.press("2")
    bo.advance(milliseconds: 1001)
    #expect(bo.shows("Chen Wei"))
    bo.press("u")
    #expect(try bo.counts.contacts == 1, "undo takes back one's own changes only")
    bo.press("g h")
    #expect(bo.shows("ada"))
  }

  @Test func aNoteIsWrittenInTheEditor() throws {
    let editor = try folder.writeProgram(
      "#!/bin/sh\nprintf 'First line\\nSecond line' > \"$1\"\n",
      to: "editor"
    )
    let driver = try Driver(
      .contacts(1),
      environment: Environment(["HOME": folder.path, "EDITOR": editor])
    )
    driver.press("2 I <C-o>")
    #expect(driver.terminal.isEntered)
    driver.press("enter")
    #expect(try driver.journal.first?.interaction.note == "First line\nSecond line")
  }

  @Test func whatIsPastedOutsideOfAFieldRunsNoCommands() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2")
    driver.paste("Dyxq")
    #expect(try driver.counts.contacts == 3)
    #expect(driver.message.contains("Pasted text was dropped"))
    driver.press("I")
    driver.paste("from the clipboard")
    driver.press("enter")
    #expect(try driver.journal.contains { $0.interaction.note == "from the clipboard" })
  }

  /// Two people on one file that holds one contact, the first with the contact list open.
  private func pair() throws -> (ada: Driver, bo: Driver, chen: ContactID) {
    let path = folder.file("pair.db")
    let ada = try Driver(store: try Driver.open(path, clock, author: "ada"), clock: clock)
    let bo = try Driver(store: try Driver.open(path, clock, author: "bo"), clock: clock, seed: 2)
    for name in ["Chen Wei", "Di Roe"] {
      ada.press("2 a")
      ada.type(name)
      ada.press("enter")
    }
    ada.press("g g")
    ada.rest()
    let chen = try #require(try ada.card(of: "Chen Wei")).id
    return (ada, bo, chen)
  }

  @Test func whatAnotherMadeOfTheSameFieldIsSaidBeforeItIsOverwritten() throws {
    let (ada, bo, chen) = try pair()
    ada.press("e tab tab")
    ada.type("Head")
    try bo.store.apply(.editContacts([chen], [.title("Lead"), .sector("Finance")]))
    ada.press("enter")
    #expect(ada.shows("Title was changed meanwhile; Enter again keeps yours, not \"Lead\""))
    #expect(try ada.card(of: "Chen Wei")?.contact.title == "Lead")
    ada.press("enter")
    let contact = try #require(try ada.card(of: "Chen Wei")).contact
    #expect(contact.title == "Head" && contact.sector == "Finance")
  }

  @Test func aFormOfWhomAnotherDeletedSaysHowToBringThemBack() throws {
    let (ada, bo, chen) = try pair()
    ada.press("e tab")
    ada.type("Northwind")
    try bo.store.apply(.deleteContacts([chen]))
    ada.press("enter")
    #expect(ada.shows("the contact no longer exists; g x brings back what was deleted"))
  }

  @Test func aPageOfWhomAnotherDeletedClosesWithAWord() throws {
    let (ada, bo, chen) = try pair()
    ada.press("enter")
    #expect(ada.line(1).contains("Chen Wei"))
    try bo.store.apply(.deleteContacts([chen]))
    ada.advance(milliseconds: 1001)
    #expect(ada.message == "Chen Wei was deleted by bo; g x brings it back")
    ada.press("enter D y")
    #expect(try ada.counts.contacts == 0)
    #expect(!ada.message.contains("g x"), "what was done here is no surprise")
  }
}
