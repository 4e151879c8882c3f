import TendModel
import TendScreen
import TendTesting
import Testing

/// The user's way through ties and bridges, on the sample data, whose answers are known.
@Suite struct BridgeStories {
  private func line(_ driver: Driver, _ text: String) -> String? {
    driver.lines.first { $0.contains(text) }
  }

  @Test func theBridgesViewAnswersInPlainWords() throws {
    let driver = try Driver(.sample, size: Size(columns: 140, rows: 45))
    driver.press("4")
    #expect(driver.line(1).contains("Bridges by sector"))
    #expect(driver.shows("You recorded"))
    #expect(driver.shows("bridges 7 sectors"))
    #expect(driver.shows("Only contact in Hospitality: Aurelio Rossetti"))
    #expect(driver.shows("Ingeborg Svartdal is the only route to 中川 明子"))
    #expect(driver.shows("6 know each other, mostly Software"))
    #expect(driver.shows("9 move in one circle: 20 of 36 pairs know each other"))
    #expect(driver.shows("Astrid Lindqvist needs mentoring, Niamh Fitzharris"))
    #expect(driver.shows("Spread like 12.1 equal sectors"))
    #expect(driver.shows("Inside 9%, outside 91% of "))
    driver.press("b")
    #expect(driver.line(1).contains("Bridges by network"))
    #expect(driver.shows("All 10 pairs of networks are linked without you"))
    driver.press("j j j =")
    #expect(driver.shows("How it is counted: The networks with at least"))
  }

  @Test func aQuestionIsAnsweredWithOneKeyAndUndone() throws {
    let driver = try Driver(.sample)
    let before = try driver.read(.document)
    driver.press("4")
    let question = try #require(line(driver, "Does "))
    driver.press("y")
    #expect(driver.message.contains("know each other"))
    #expect(!driver.lines.contains(question))
    driver.press("n")
    #expect(driver.message.contains("do not know each other"))
    // Two a day are enough.
    #expect(line(driver, "Does ") == nil)
    driver.press("y")
    #expect(driver.message.contains("The cursor is on no question"))
    driver.press("u u")
    #expect(try driver.read(.document) == before)
    #expect(driver.lines.contains(question))
  }

  @Test func whoCannotSayIsNotAskedAgain() throws {
    let driver = try Driver(.sample)
    driver.press("4")
    let question = try #require(line(driver, "Does "))
    driver.press("d")
    #expect(driver.message.contains("Not known whether"))
    #expect(!driver.lines.contains(question))
    driver.press("G d")
    #expect(driver.message.contains("The cursor is on no question"))
  }

  @Test func theHelpIsTheHelpOnAQuestionAsWell() throws {
    let driver = try Driver(.sample)
    let before = try driver.read(.document)
    driver.press("4")
    let question = try #require(line(driver, "Does "))
    driver.press("?")
    #expect(driver.shows("How counted") && driver.shows("Not sure"))
    #expect(try driver.read(.document) == before)
    driver.press("esc")
    #expect(driver.lines.contains(question))
  }

  @Test func enterOpensTheContactOfTheLine() throws {
    let driver = try Driver(.sample)
    driver.press("4 j j j j enter")
    driver.rest()
    #expect(driver.line(1).contains("Bridges > Nour El-Sayegh"))
    driver.press("q")
    #expect(driver.line(1).contains("Bridges by sector"))
  }

  @Test func aTieIsNotedOnTheContactAndSaidHowWell() throws {
    let driver = try Driver(.contacts(4))
    let names = try driver.contacts.map(\.name)
    driver.press("2 w k")
    driver.type(names[2])
    driver.press("enter")
    #expect(driver.message.contains("know each other"))
    driver.type("4")
    driver.press("enter enter")
    driver.rest()
    #expect(try driver.card(of: names[0])?.ties.first?.tie?.strength == 4)
    #expect(driver.line(1).contains(names[0]))
    driver.press("q w n")
    driver.type(names[2])
    driver.press("enter")
    #expect(try driver.card(of: names[2])?.ties.last?.tie?.state == .absent)
    driver.press("w u")
    driver.type(names[2])
    driver.press("enter")
    #expect(try driver.card(of: names[2])?.ties.allSatisfy { $0.tie == nil } == true)
  }

  @Test func markedContactsAreTiedToEachOtherAfterAQuestion() throws {
    let driver = try Driver(.contacts(5))
    let names = try driver.contacts.map(\.name)
    driver.press("2 w w")
    #expect(driver.message.contains("Mark the contacts"))
    driver.press("space space space w w")
    #expect(driver.shows("Do all 3 know each other? 3 pairs will be noted."))
    #expect(driver.shows("\(names[0]) and \(names[1])"))
    driver.press("y")
    #expect(driver.message.contains("Tied 3 contacts to each other"))
    #expect(try driver.card(of: names[1])?.ties.count == 2)
    driver.press("space space w w")
    #expect(
      driver.shows("Do all 2 know each other?") || driver.message.contains("Nothing to change")
    )
  }

  @Test func aPathNamesWhomToAskAndTheSecondBest() throws {
    let driver = try Driver(.sample, size: Size(columns: 140, rows: 45))
    driver.command("path Wasilewska")
    #expect(driver.line(1).contains("Path to Aleksandra Wasilewska"))
    #expect(driver.shows("You know Aleksandra Wasilewska yourself"))
    #expect(driver.shows("Else: Ask Astrid Lindqvist (strong), who knows Aleksandra"))
    #expect(driver.shows("════╡ Astrid Lindqvist ├──── 0.33 ────┤ Aleksandra Wasilewska │"))
    #expect(driver.shows(" x 0.333 = 0."))
    driver.press("G enter")
    driver.rest()
    #expect(driver.line(1).contains("Aleksandra Wasilewska"))
  }

  @Test func theMapIsDrawnRoundTheUserAndRoundAContact() throws {
    let driver = try Driver(.sample)
    driver.press("4 a")
    #expect(driver.shows(" You "))
    driver.press("j enter")
    driver.rest()
    #expect(driver.line(1).contains("Map of you >"))
    driver.press("w m")
    #expect(driver.line(1).contains("Map of "))
    driver.resize(columns: 140, rows: 45)
    driver.resize(columns: 40, rows: 10)
    driver.press("q q q")
    #expect(driver.line(1).contains("Bridges"))
  }

  @Test func theMapSaysWhatItLeavesOut() throws {
    let driver = try Driver(.sample)
    driver.press("4 a")
    let left = try #require(line(driver, " of 16 sectors, "))
    #expect(left.contains(" of 66 contacts; the others: "))
    #expect(
      driver.shows(
        "= strong, - medium, . weak, ? unknown; each in its largest sector; dots: ties"
      )
    )
    // What hangs on one contact is on the map at any size.
    #expect(driver.shows("Hospitality 1"))
    driver.press("=")
    #expect(driver.line(1).contains("How is this counted?"))
    #expect(driver.shows("Not on it for want of room: "))
    driver.press("q")
    driver.resize(columns: 140, rows: 45)
    #expect(driver.shows("all 16 sectors, "))
    driver.resize(columns: 40, rows: 10)
    #expect(driver.shows(" of 16 sectors"))
  }

  @Test func aPathIsReadAndExplainedOnASmallScreen() throws {
    let driver = try Driver(.sample)
    driver.command("path to Wasilewska")
    #expect(driver.line(1).contains("Path to Aleksandra Wasilewska"))
    #expect(
      driver.shows("Else: Ask Astrid Lindqvist (strong), who knows Aleksandra Wasilewska (medium)")
    )
    #expect(driver.shows("╡ Astrid Lindqvist ├"))
    #expect(driver.shows("inferred: together once"))
    driver.press("=")
    #expect(driver.shows(" x 0.333 = 0."))
    driver.press("G")
    #expect(driver.shows("a step of others"), "what fits is not scrolled away")
    #expect(driver.shows("is known is no step either, which is not no."))
  }

  @Test func howALineIsCountedIsReadWhole() throws {
    let driver = try Driver(.sample)
    driver.press("4 j j =")
    #expect(driver.shows("nothing is said that hangs on who knows whom."))
    driver.resize(columns: 80, rows: 16)
    #expect(driver.shows(" J more "))
    driver.press("J J J J J J J J J J J J")
    #expect(driver.shows(" K back "))
    driver.press("j")
    #expect(!driver.shows(" K back "))
  }

  @Test func whoDoesNotKnowStandsApartFromWhoDoes() throws {
    let driver = try Driver(.contacts(4), size: Size(columns: 140, rows: 45))
    let names = try driver.contacts.map(\.name)
    driver.press("2 w n")
    driver.type(names[2])
    driver.press("enter")
    driver.rest()
    driver.press("j k")
    driver.rest()
    #expect(driver.lines.contains { $0.contains("no tie") && $0.contains(names[2]) })
  }

  @Test func anEmptyStoreSaysWhatToDo() throws {
    let driver = try Driver(.empty)
    driver.press("4")
    #expect(driver.shows("There are no contacts yet"))
    driver.press("a")
    #expect(driver.shows("There are no contacts yet to draw round you."))
  }

  @Test func onlyWhatWasNotedIsOfferedToBeForgotten() throws {
    let driver = try Driver(.contacts(4))
    let names = try driver.contacts.map(\.name)
    driver.press("2 w u")
    #expect(driver.message.contains("Nothing is noted of \(names[0]) and another"))
    driver.press("w n")
    driver.type(names[2])
    driver.press("enter w u")
    #expect(driver.shows("Up and Down choose") && driver.shows("not known"), "\(driver.screen)")
    driver.type(names[1])
    driver.press("enter")
    #expect(driver.message.contains("Nothing is noted of \(names[0]) and \"\(names[1])\""))
    driver.press("<C-u> down enter")
    #expect(driver.message.hasPrefix("Forgot whether"))
  }
}
