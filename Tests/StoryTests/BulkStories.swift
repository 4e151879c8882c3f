import TendModel
import TendScreen
import TendTesting
import Testing

/// Several contacts are changed at once, and copied from.
@Suite struct BulkStories {
  @Test func whatWillChangeIsShownFirst() throws {
    let driver = try Driver(.contacts(5))
    let before = try driver.counts.changes
    driver.press("2 * c r")
    driver.press("<C-u>")
    driver.type("1")
    driver.press("enter")
    #expect(driver.shows("Change the circle of 5 contacts?"))
    #expect(driver.lines.contains { $0.contains("→ 1") })
    #expect(try driver.counts.changes == before, "nothing is written before it is accepted")
    driver.press("enter")
    #expect(try driver.counts.changes == before + 1)
    #expect(driver.message.contains("Set the circle of 3 contacts to 1"), "two had it")
    #expect(!driver.line(-2).contains("marked"))
  }

  @Test func noLeavesAllAsItWasAndMarked() throws {
    let driver = try Driver(.contacts(5))
    let before = try driver.counts.changes
    driver.press("2 * t")
    driver.type("talks")
    driver.press("enter n")
    #expect(try driver.counts.changes == before)
    #expect(driver.line(-2).contains("5 marked"))
  }

  @Test func whatIsSoAlreadyIsNotAskedAbout() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 * t")
    driver.type("talks")
    driver.press("enter y * t")
    driver.type("talks")
    driver.press("enter")
    #expect(driver.message.contains("all 3 contacts are so already"))
    driver.press("V g g space space t")
    driver.type("talks")
    driver.press("enter")
    #expect(driver.message.contains("both contacts are so already"))
  }

  @Test func whatGoesWithTheDeletedAddsUp() throws {
    let driver = try Driver(.empty)
    for name in ["Ada", "Lin"] {
      driver.press("2 a")
      driver.type(name)
      driver.press("enter")
    }
    for line in ["call with Ada", "coffee with Ada and Lin"] {
      driver.press("i")
      driver.type(line)
      driver.press("enter")
    }
    driver.press("g g space space D")
    #expect(driver.shows("Delete 2 contacts, and with them 2 interactions?"), "\(driver.screen)")
    #expect(driver.shows("Ada: 1 interaction") && !driver.shows("Lin: "))
    #expect(driver.shows("shared among them: 1 interaction"))
  }

  @Test func aKeyThatChangesNothingDoesNotOfferToUndoSomethingElse() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 t")
    driver.type("talks")
    driver.press("enter")
    let before = try driver.counts.changes
    driver.press("c r")
    driver.press("<C-u>")
    driver.type("4")
    driver.press("enter c r")
    driver.press("<C-u>")
    driver.type("4")
    driver.press("enter")
    #expect(driver.message == "Nothing to change: it is so already", "\(driver.message)")
    #expect(try driver.counts.changes == before + 1)
    driver.press("u u")
    #expect(driver.message.contains("Undone: Tagged"))
  }

  @Test func aSingleContactIsChangedAtOnce() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 c c")
    driver.press("<C-u>")
    driver.type("30..60")
    driver.press("enter")
    driver.rest()
    #expect(driver.message.contains("Set the cadence"))
    driver.press("enter")
    #expect(driver.shows("every 30 days, 60 at most"))
  }

  @Test func aContactIsCopiedInParts() throws {
    let driver = try Driver(.empty)
    driver.press("2 a")
    driver.type("Ada")
    driver.press("tab")
    driver.type("Works")
    driver.press("tab tab tab")
    driver.type("ada@works.example")
    driver.press("enter")
    driver.rest()
    driver.press("y m y n y y")
    #expect(
      driver.terminal.copied == ["ada@works.example", "Ada", "Ada\nWorks\nada@works.example"]
    )
    driver.press("y p")
    #expect(driver.message.contains("Ada has no phone number; e adds one"))
    driver.press("o")
    #expect(driver.message.contains("No link is known; e adds one"))
  }

  @Test func keysPressedBeforeAQuestionCouldBeSeenDoNotAnswerIt() throws {
    let driver = try Driver(.contacts(20))
    driver.press("2 *")
    driver.press(":")
    driver.type("tag zeta")
    driver.clock.run(millisecondsPerReading: 300)
    for key in [Key.enter, .character("y")] { driver.terminal.feed(.key(key)) }
    driver.turn()
    driver.clock.run(millisecondsPerReading: 0)
    driver.settle()
    #expect(driver.shows("Tag 20 contacts with #zeta?"))
    driver.press("y")
    #expect(driver.message.contains("Tagged 20 contacts"))
  }

  @Test func overALineWithoutABrowserALinkIsCopied() throws {
    let driver = try Driver(.empty)
    driver.press("2 a")
    driver.type("Ada")
    driver.press("tab tab tab tab tab tab")
    driver.type("www.linkedin.com/in/ada")
    driver.press("enter")
    driver.rest()
    driver.press("o")
    #expect(driver.terminal.copied == ["https://www.linkedin.com/in/ada"])
    #expect(driver.message.contains("copied"))
    driver.command("choose-link passwd")
    #expect(driver.message.contains("no link with"))
  }

  @Test func whoIsQuietForLongIsFoundUnderReconnect() throws {
    let driver = try Driver(.sample)
    driver.press("g r")
    driver.rest()
    #expect(driver.message.contains("Reconnect"))
    #expect(driver.line(1).contains("is:dormant"))
    #expect(driver.lines.contains { $0.contains("the usual gap") })
  }

  @Test func aTagComesToThoseThatAreThere() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 * t")
    driver.type("zeta")
    driver.press("enter")
    #expect(driver.lines.contains { $0.contains(": + #zeta") })
    #expect(!driver.shows("none"))
  }

  @Test func whoIsDeletedWithOthersIsNamedFirst() throws {
    let driver = try Driver(.sample)
    driver.press("2 space space D")
    #expect(driver.shows("Delete 2 contacts, and with them"))
    #expect(driver.lines.contains { $0.contains("Aleksandra Wasilewska: ") })
    let before = try driver.counts.contacts
    driver.press("y")
    #expect(try driver.counts.contacts == before - 2)
    driver.press("g x enter")
    #expect(driver.shows("was deleted at once with others. Bring"))
    #expect(driver.shows("all 2 back?"))
    driver.press("n")
    #expect(try driver.counts.contacts == before - 2)
    driver.press("enter y")
    #expect(try driver.counts.contacts == before)
  }

  @Test func triesWithSeveralAreLoggedOnlyAfterAQuestion() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 * T")
    #expect(driver.shows("tried to reach 3 contacts today?"))
    let before = try driver.counts.interactions
    driver.press("y")
    #expect(try driver.counts.interactions == before + 1)
  }
}
