import TendModel
import TendTesting
import Testing

@Suite struct NetworkStories {
  @Test func aNetworkIsMadeJoinedAndOpened() throws {
    let driver = try Driver(.contacts(4))
    let names = try driver.contacts.map(\.name)
    driver.press("3 a")
    driver.type("Rust Berlin")
    driver.press("tab tab")
    driver.type("Hire well")
    driver.press("enter")
    #expect(driver.shows("Rust Berlin"))
    #expect(try driver.networks.first { $0.network.name == "Rust Berlin" }?.contactCount == 0)

    driver.press("2 space space m")
    driver.type("Rust Berlin")
    driver.press("enter y")
    #expect(try driver.networks.first { $0.network.name == "Rust Berlin" }?.contactCount == 2)

    driver.press("3 G enter")
    driver.rest()
    #expect(driver.line(1).contains("Rust Berlin"))
    #expect(driver.line(1).contains("Hire well"))
    #expect(driver.shows(names[0]))
    #expect(driver.shows(names[1]))
    #expect(!driver.shows(names[2]))
  }

  @Test func aNewContactJoinsTheNetworkOfThePage() throws {
    let driver = try Driver(.contacts(2))
    driver.press("3 enter a")
    driver.type("Dana Ruiz")
    driver.press("enter")
    #expect(driver.shows("Dana Ruiz"))
    #expect(try driver.card(of: "Dana Ruiz")?.networks.count == 1)
    driver.press("u")
    #expect(try driver.card(of: "Dana Ruiz") == nil)
  }

  @Test func aKnownContactIsAddedByAPartOfItsName() throws {
    let driver = try Driver(.contacts(4))
    driver.press("3 enter")
    let before = try driver.networks.map(\.contactCount)
    driver.press("+")
    driver.type("0001")
    driver.press("tab enter")
    #expect(try driver.networks.map(\.contactCount) == [before[0] + 1, before[1]])
  }

  @Test func deletingANetworkKeepsItsContacts() throws {
    let driver = try Driver(.contacts(4))
    let before = try driver.read(.document)
    driver.press("3 D y")
    #expect(try driver.networks.count == 1)
    #expect(try driver.counts.contacts == 4)
    driver.press("u")
    #expect(try driver.read(.document) == before)
  }

  @Test func anEntryOfTheJournalIsEdited() throws {
    let driver = try Driver(.contacts(6))
    driver.press("5")
    let before = try driver.journal
    driver.press("j e <C-u>")
    driver.type("Better said")
    driver.press("enter")
    let after = try driver.journal
    #expect(after[1].interaction.note == "Better said")
    #expect(after.count == before.count)
    #expect(after[0] == before[0])
    #expect(driver.shows("Better said"))
    driver.press("u")
    #expect(try driver.journal == before)
  }

  @Test func thePageOfAContactShowsWhatWasLogged() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 enter I")
    driver.type("Agreed on a draft")
    driver.press("enter")
    #expect(driver.shows("Agreed on a draft"))
    driver.press("f")
    driver.type("Send the draft")
    driver.press("enter")
    #expect(driver.shows("Send the draft"))
    driver.press("q")
    #expect(driver.line(1).contains("Contacts"))
    #expect(!driver.hasEnded)
  }
}
