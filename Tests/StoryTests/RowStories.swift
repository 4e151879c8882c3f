import TendModel
import TendScreen
import TendTesting
import Testing

/// Keys mean the row under the cursor, or the marked rows, and the place in a list is kept.
@Suite struct RowStories {
  private func withFollowUp(_ titles: String...) throws -> Driver {
    let driver = try Driver(.empty)
    driver.press("2 a")
    driver.type("Ada")
    driver.press("enter")
    for title in titles {
      driver.press("f")
      driver.type(title)
      driver.press("tab <C-u>")
      driver.type("today")
      driver.press("enter")
    }
    return driver
  }

  @Test func droppingActsOnTheMarkedRowsAndAsks() throws {
    let driver = try Driver(.sample)
    let open = try driver.openFollowUpCount
    driver.press("1 space space X")
    #expect(driver.shows("Drop 2 follow-ups of the marked contacts?"))
    #expect(try driver.openFollowUpCount == open, "nothing is written before it is accepted")
    driver.press("y")
    #expect(try driver.openFollowUpCount == open - 2)
    #expect(driver.message.hasPrefix("Dropped: 2 follow-ups"))
  }

  @Test func snoozingMarkedRowsMovesWhatTheyShow() throws {
    let driver = try Driver(.sample)
    let before = driver.line(3)
    driver.press("1 space space s w")
    #expect(driver.shows("Move 2 follow-ups until"))
    driver.press("y")
    #expect(driver.line(3) != before, "the row has gone from the day")
    driver.press("u")
    #expect(driver.line(3).contains(before.dropFirst(14).prefix(10)))
  }

  @Test func doneInAListClosesTheFollowUpThatIsDue() throws {
    let driver = try withFollowUp("Call back")
    driver.press("2 x")
    #expect(driver.message.hasPrefix("Done: Call back"))
    #expect(try driver.openFollowUpCount == 0)
    driver.press("x")
    #expect(driver.message.contains("is not due"))
  }

  @Test func whatComesBackHasTheCursor() throws {
    let driver = try withFollowUp("One", "Two", "Three")
    driver.press("g f j X")
    #expect(driver.line(1).hasSuffix("2 of 2"))
    driver.press("u")
    #expect(driver.line(1).hasSuffix("2 of 3"))
    driver.press("X")
    #expect(driver.message.hasPrefix("Dropped: Two"))
  }

  @Test func followUpsAndHistoryAreNarrowed() throws {
    let driver = try withFollowUp("Send deck", "Call back")
    driver.press("g f /")
    driver.type("deck")
    #expect(driver.line(1).hasSuffix("1 of 1"))
    driver.press("enter x")
    #expect(driver.message.hasPrefix("Done: Send deck"))
    #expect(driver.shows("No row contains \"deck\""))
    driver.press("esc")
    #expect(driver.shows("Call back"))
    driver.press("q g h /")
    driver.type("added follow")
    #expect(driver.line(1).hasSuffix("1 of 2"))
  }

  @Test func theSearchFromAPageLeadsBackToThePlaceInTheList() throws {
    let driver = try Driver(.contacts(9))
    driver.press("2 j j j enter /")
    driver.type("zz")
    driver.press("esc q")
    #expect(driver.line(1).hasSuffix("4 of 9"))
  }

  @Test func wordsBehindAFieldNarrowFurther() throws {
    let driver = try Driver(.contacts(9))
    driver.press("f1 /")
    driver.type("a")
    #expect(driver.line(1).contains("/ no:network a"))
  }

  @Test func nothingThatIsTypedIsLostOnAScreenThatIsTooSmall() throws {
    let driver = try Driver(.contacts(3))
    driver.press("i")
    driver.type("coffee with nobody")
    driver.resize(columns: 30, rows: 8)
    #expect(driver.shows("make it larger"))
    driver.press("q")
    #expect(!driver.hasEnded)
    driver.resize(columns: 80, rows: 24)
    #expect(driver.shows("coffee with nobody"))
  }

  @Test(arguments: [":", "/", "i"]) func sixtyFourKilobytesArePastedAndSeenAtTheirEnd(
    key: String
  ) throws {
    let driver = try Driver(.contacts(3))
    driver.press(key)
    driver.paste(String(repeating: "x", count: 65_536))
    driver.type("end")
    #expect(driver.lines.contains { $0.hasSuffix("xxxend") })
    driver.press("esc")
    #expect(!driver.shows("xxxend"))
  }

  @Test func theHelpListsAKeyOnce() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 enter ?")
    driver.type("enter")
    #expect(!driver.shows("Open the page of the contact"))
  }

  @Test func bridgesNameTheKeyOfTheHelp() throws {
    let driver = try Driver(.sample)
    driver.press("4")
    driver.settle()
    #expect(driver.line(-1).contains("?"))
  }

  @Test func aNetworksRowShowsTheNetwork() throws {
    let driver = try Driver(.sample)
    driver.press("g f /")
    driver.type("Quayside")
    driver.press("enter")
    driver.rest()
    #expect(driver.lines.dropFirst(10).contains { $0.contains("Quayside Hardware Meetup") })
  }

  @Test func theFreshPerspectiveStaysWhileTheDayGoesOn() throws {
    let driver = try Driver(.sample)
    let fresh = try #require(driver.lines.first { $0.contains("a fresh") })
    driver.press("x")
    #expect(driver.lines.first { $0.contains("a fresh") } == fresh)
  }

  @Test(arguments: ["2 x", "1 e", "f1"]) func anEmptyStoreNamesTheNextKey(keys: String) throws {
    let driver = try Driver(.empty)
    driver.press(keys)
    #expect(driver.shows("no contacts yet"), "\(driver.screen)")
  }

  @Test func marksThatAreNotThereAreSaidToBe() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 V")
    #expect(driver.message == "Nothing is marked")
  }

  @Test func ofAnEntryWithSeveralAllAreReached() throws {
    let driver = try Driver(.contacts(3))
    let names = try driver.contacts.map(\.name)
    driver.press("2 i")
    driver.type("coffee with \"\(names[0])\" and \"\(names[1])\"")
    driver.press("enter 5")
    driver.rest()
    #expect(try driver.journal[0].contactNames == [names[0], names[1]])
    driver.press("f")
    #expect(driver.shows("Follow-up for 2 contacts"))
    driver.press("esc s w")
    #expect(driver.shows("Snooze 2 contacts until"))
    driver.press("n enter")
    #expect(driver.shows("Open who took part"))
    driver.press("down down enter")
    #expect(driver.line(1).contains(names[1]), "\(driver.screen)")
    driver.press("q i")
    driver.type("call")
    driver.press("enter")
    #expect(driver.shows("Log this with 2 contacts?"))
    driver.press("y")
    #expect(try driver.journal.prefix(2).map(\.contactNames.count) == [2, 2])
  }

  @Test func marksThatGoWithTheViewAreSaidTo() throws {
    let driver = try Driver(.contacts(9))
    driver.press("2 space space space 1")
    #expect(driver.message == "3 marks cleared")
    driver.press("2 space 5")
    #expect(driver.message == "1 mark cleared")
  }

  @Test func nothingIsMarkedWhereNobodyIs() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 /")
    driver.type("nobody at all")
    driver.press("enter *")
    #expect(driver.message == "There is nothing to mark")
  }

  @Test func aSnoozeIsEndedAndComesBack() throws {
    let driver = try Driver(.contacts(3))
    let name = try driver.contacts[0].name
    driver.press("2 s w")
    driver.rest()
    let day = try #require(try driver.card(of: name)?.contact.snoozedUntil)
    driver.press("c d")
    driver.type("never")
    driver.press("enter")
    #expect(driver.message.hasPrefix("Ended the snooze of \(name)"))
    #expect(try driver.card(of: name)?.contact.snoozedUntil == nil)
    driver.press("u")
    #expect(try driver.card(of: name)?.contact.snoozedUntil == day)
    driver.press("u")
    driver.rest()
    driver.command("snooze never")
    #expect(driver.message == "\(name) is not snoozed")
  }

  @Test func theOnlyNetworkIsProposedToBeLeft() throws {
    let driver = try Driver(.contacts(3))
    let name = try driver.contacts[0].name
    driver.press("2")
    driver.rest()
    let network = try #require(try driver.card(of: name)?.networks.first?.name)
    driver.press("M enter")
    #expect(driver.message.hasPrefix("Removed \(name) from \(network)"))
  }

  @Test func aPageAndItsListAskTheSameBeforeDeleting() throws {
    let driver = try Driver(.contacts(3))
    let name = try driver.contacts[0].name
    let question = "Delete \(name) and all that was logged"
    driver.press("2 D")
    #expect(driver.shows(question), "\(driver.screen)")
    driver.press("n enter")
    driver.command("delete-contact")
    #expect(driver.shows(question), "\(driver.screen)")
  }
}
