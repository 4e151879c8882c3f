import Foundation
import TendInterface
import TendModel
import TendRuntime
import TendScreen
import TendTesting
import Testing

/// Prompts, hints and what keys do while something is open.
@Suite struct PromptStories {
  @Test(arguments: ["i", ":", "2 /", "2 a", "2 D", "?", "z t", "s"])
  func stopAndRepaintReachTheTerminalWhateverIsOpen(keys: String) throws {
    let driver = try Driver(.sample)
    driver.press(keys)
    let before = driver.screen
    driver.press("<C-z> <C-l>")
    #expect(driver.terminal.stops == 1)
    #expect(driver.terminal.repaints == 1)
    #expect(driver.screen == before)
  }

  @Test func aQuestionMarkAfterAPrefixListsWhatMayFollow() throws {
    let driver = try Driver(.sample)
    driver.press("g ?")
    #expect(driver.shows("Contacts") && driver.shows("History"))
    #expect(driver.lines.contains { $0.contains("┌ g ") })
    driver.press("c")
    #expect(driver.line(1).hasPrefix(" Contacts"), "the key after it counts")
  }

  @Test func aWrongKeyAfterAPrefixNamesTheRightOnes() throws {
    let driver = try Driver(.sample)
    driver.press("s z")
    #expect(driver.message == "s z means nothing here; after s there are d m s w")
    driver.press("z")
    #expect(driver.line(-2).hasSuffix("z -"), "a new chord begins")
  }

  @Test func upAndDownChooseAmongTheValuesOfAnArgument() throws {
    let driver = try Driver(.sample)
    driver.press(":")
    driver.type("theme d")
    #expect(driver.line(-1).contains("Up Down Choose"))
    driver.press("down")
    #expect(driver.line(-2).hasPrefix(":theme dracula"))
    #expect(driver.state.theme.name == "dracula", "it is seen while it is chosen")
    driver.press("esc")
    #expect(driver.state.theme.name == "terminal")
    driver.press("z t")
    #expect(driver.line(-1).contains("Up Down Try the next look"))
    driver.press("esc :")
    driver.type("save-view x")
    #expect(!driver.line(-1).contains("Up"), "there is nothing to go through")
  }

  @Test func onlyAUniqueBeginningOrAChosenCommandIsRun() throws {
    let driver = try Driver(.sample)
    driver.press("2 :")
    driver.type("so")
    driver.press("enter")
    #expect(driver.shows("\"so\" may be any of these"))
    #expect(driver.line(-2).hasPrefix(":so"))
    driver.press("esc :")
    driver.type("sort-o")
    driver.press("enter")
    #expect(driver.line(1).contains("sort organisation"))
    driver.press(": enter")
    #expect(driver.line(1).contains("sort organisation"), "an empty line does nothing")
    driver.press(":")
    driver.type("sort-")
    driver.press("down enter")
    #expect(!driver.line(1).contains("sort organisation"))
  }

  @Test func aCommandWithoutAnArgumentSaysSo() throws {
    let driver = try Driver(.sample)
    driver.command("quit now")
    #expect(driver.message == "quit takes nothing after its name")
    #expect(!driver.hasEnded)
  }

  @Test func anEmptyPromptSaysWhatIsMissing() throws {
    let driver = try Driver(.sample)
    driver.press("2 m enter")
    #expect(driver.message.contains("Nothing was typed"))
    driver.press("esc")
    #expect(driver.line(-1).contains("Help"))
  }

  @Test func theHelpShowsTheWholeSentenceOfTheEntryAtHand() throws {
    let driver = try Driver(.sample)
    driver.press("?")
    driver.type("redo")
    let text = driver.lines.joined(separator: " ")
    #expect(text.contains("Do again what you undid last. Not now: There is nothing to redo."))
  }

  @Test func aPageThatIsOpenIsGoneBackTo() throws {
    let driver = try Driver(.sample)
    driver.press("g h g x g h")
    #expect(driver.line(1).hasPrefix(" Today > History"))
    driver.press("q")
    #expect(!driver.line(1).contains(">"))
  }

  @Test func tabSaysWhereThereIsOnePaneOnly() throws {
    let driver = try Driver(.sample)
    driver.press("2 tab")
    #expect(driver.message.contains("There is one pane here"))
  }

  @Test func theCardGoesToTheSideThatIsWanted() throws {
    let driver = try Driver(.sample, size: Size(columns: 100, rows: 30))
    driver.press("2")
    driver.rest()
    #expect(driver.line(2).contains("DUE") && !driver.line(2).contains("│"))
    driver.command("split right")
    #expect(driver.line(2).contains("│"))
    driver.press("z s")
    #expect(driver.message.contains("the width suggests"))
    #expect(!driver.line(2).contains("│"))
    #expect(driver.line(2).contains("NETWORKS"))
    driver.press("z w")
    #expect(!driver.line(2).contains("NETWORKS"))
  }

  @Test func aPartOfANameThatIsOfOneNetworkAloneMeansIt() throws {
    let driver = try Driver(.sample)
    let before = try driver.networks
    driver.command("contacts")
    driver.command("join guild")
    #expect(try driver.networks.map(\.network.name) == before.map(\.network.name))
    #expect(driver.message.contains("Product Engineering Guild"))
    driver.command("join Gu")
    #expect(driver.shows("There is no network \"Gu\" yet."), "so few letters are rather a slip")
    driver.press("esc")
    driver.command("join Guild of Bakers")
    #expect(driver.shows("There is no network \"Guild of Bakers\" yet."))
    driver.press("esc")
    driver.command("theme drac")
    #expect(driver.state.theme.name == "dracula")
  }

  @Test func aFileGoesIntoTheNetworkThatIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("Name,Email\nAda Okafor,ada@x.example\n", to: "people.csv")
    let driver = try Driver(.empty, environment: Environment(["HOME": folder.path]))
    driver.command("import ~/people.csv --network Guild")
    driver.press("y y")
    driver.settle()
    #expect(try driver.networks.map(\.network.name) == ["Guild"])
    #expect(try driver.card(of: "Ada Okafor")?.networks.map(\.name) == ["Guild"])
  }

  @Test func daysOfTheJournalAreOneKeyApart() throws {
    let driver = try Driver(.sample)
    driver.press("5")
    let first = try driver.journal[0].interaction.day
    driver.press("h")
    let before = try #require(
      driver.total.flatMap { _ in driver.lines.first { $0.hasPrefix("  2") } }
    )
    #expect(before.contains("\(first)"))
    let place = try driver.journal.firstIndex { $0.interaction.day != first }
    #expect(driver.line(1).contains("\((place ?? 0) + 1) of"))
    driver.press("l")
    #expect(driver.line(1).contains(" 1 of"))
  }

  @Test func aWrongLineStaysToBeMended() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2")
    driver.command("snooze junk")
    #expect(driver.shows("\"junk\" is no day"))
    for _ in 0..<4 { driver.press("backspace") }
    driver.type("fri")
    driver.press("enter")
    #expect(driver.message.contains("until 2026-03-06"))
    driver.command("nonesuch now")
    #expect(driver.shows("There is no command \"nonesuch\""))
    driver.type("Dy")
    driver.press("esc")
    #expect(try driver.counts.contacts == 3, "what is typed on runs no keys")
  }

  @Test func aNameThatIsNobodysOrSeveralPeoplesIsSaidToBeSo() throws {
    let driver = try Driver(.empty)
    for name in ["Anan Rao", "Anan Sen"] {
      driver.press("2 a")
      driver.type(name)
      driver.press("enter")
    }
    driver.command("path Nobody")
    #expect(driver.message == "There is no contact \"Nobody\"")
    driver.press("esc")
    driver.command("path Anan")
    #expect(driver.message.contains("\"Anan\" may be Anan"))
    #expect(driver.message.contains("Rao") && driver.message.contains("Sen"))
  }

  @Test func relevanceIsThatOfASearch() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 , r")
    #expect(driver.message.contains("/ begins one"))
    driver.press("/")
    driver.type("a")
    driver.press("enter , r")
    #expect(!driver.message.contains("/ begins one"))
  }

  @Test func aMenuSaysHowMuchOfItIsOutOfSight() throws {
    let driver = try Driver(.contacts(3), size: Size(columns: 60, rows: 15))
    driver.press("z t")
    #expect(driver.lines.contains { $0.contains(" more: ") && $0.contains(" below ") })
    driver.press(String(repeating: "down ", count: 8))
    #expect(driver.lines.contains { $0.contains(" above") })
  }
}
