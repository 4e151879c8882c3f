import TendModel
import TendScreen
import TendTesting
import Testing

/// Marks, prompts and forms as they are used.
@Suite struct MarkStories {
  @Test func aRangeIsMarkedFromKeyToKey() throws {
    let driver = try Driver(.contacts(2000))
    driver.press("2 j v")
    for _ in 0..<30 { driver.press("j") }
    driver.press("v")
    #expect(driver.line(-2).contains("31 marked"))
  }

  @Test func theDaysContactsAreMarkedByRangeAndAllAtOnce() throws {
    let driver = try Driver(.contacts(2000))
    driver.press("1 v j j v")
    #expect(driver.line(-2).contains("3 marked"))
    driver.press("V *")
    #expect(driver.line(-2).contains("8 marked"), "the day's seven and the fresh perspective")
    driver.press("c o")
    driver.type("Northwind")
    driver.press("enter")
    driver.press("y")
    #expect(try driver.contacts.count { $0.organisation == "Northwind" } >= 7)
  }

  @Test func allOfAFilterAreMarkedNotOnlyThoseInSight() throws {
    let driver = try Driver(.contacts(2000))
    driver.press("2 *")
    #expect(driver.line(-2).contains("2000 marked"))
    driver.press("V")
    #expect(!driver.line(-2).contains("marked"))
  }

  @Test func loggingWithAllThatAreMarkedIsAskedAbout() throws {
    let driver = try Driver(.contacts(200))
    let open = try driver.openFollowUpCount
    func says(_ text: String) -> Bool {
      driver.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
        .contains(text)
    }
    driver.press("2 * i")
    driver.type("email about news !call tomorrow")
    #expect(!says("id:"), "who was marked out of sight has no name to show")
    #expect(says("and 195 more"))
    #expect(says("! call for each of the 200, due"))
    #expect(says("to more than 20: no contact with any of them"))
    driver.press("enter")
    #expect(says("Log this with 200 contacts, with 1 follow-up for each?"))
    driver.press("n")
    #expect(driver.line(-2).contains("200 marked"), "no keeps the marks")
    driver.press("i up enter")
    #expect(try driver.openFollowUpCount == open, "nothing is written before it is accepted")
    driver.press("y")
    #expect(try driver.openFollowUpCount == open + 200)
    driver.press("V space j space i")
    driver.type("coffee")
    driver.press("enter")
    #expect(says("Log this with 2 contacts?"))
    driver.press("n i")
    let names = try driver.contacts.map(\.name).suffix(2)
    driver.type("call with \"\(names.first ?? "")\" and \"\(names.last ?? "")\"")
    driver.press("enter")
    #expect(!says("Log this with"), "who is named is meant")
  }

  @Test func whatIsMarkedIsNamedAndNotWhatIsUnderTheCursor() throws {
    let driver = try Driver(.contacts(5))
    driver.press("2 g g")
    let names = try driver.contacts.map(\.name)
    let top = try #require(driver.lines.first { line in names.contains { line.contains($0) } })
    let name = try #require(names.first { top.contains($0) })
    driver.press("space j")
    driver.press("i")
    driver.type("call today")
    #expect(driver.shows("call · \(name) · today"))
    driver.press("esc")
    driver.rest()
    driver.press("c o")
    #expect(driver.line(-2).contains("of \(name)"))
    // Nothing is proposed: what is under the cursor is not what changes.
    let others = try driver.contacts.compactMap { $0.name == name ? nil : $0.organisation }
    #expect(!others.contains { driver.line(-2).contains($0) })
    driver.type("Northwind")
    driver.press("enter")
    #expect(try driver.card(of: name)?.contact.organisation == "Northwind")
    driver.press("space j D")
    #expect(driver.lines.contains { $0.contains("Delete ") && !$0.contains("1 contact") })
  }

  @Test func theMarkedFollowUpsOfTheDayAreDone() throws {
    let driver = try Driver(.empty)
    for name in ["Ada", "Lin"] {
      driver.press("2 a")
      driver.type(name)
      driver.press("enter f")
      driver.type("send deck")
      driver.press("tab")
      driver.type("today")
      driver.press("enter")
    }
    driver.press("1")
    #expect(driver.lines.count { $0.contains("send deck") } >= 2)
    driver.press("g g space space x")
    #expect(driver.shows("Mark the follow-ups of 2 contacts done?"))
    #expect(driver.shows("Ada: send deck") && driver.shows("Lin: send deck"))
    driver.press("y")
    #expect(try driver.card(of: "Ada")?.followUps.isEmpty == true)
    #expect(try driver.card(of: "Lin")?.followUps.isEmpty == true)
    #expect(try driver.counts.interactions == 0, "nothing was logged that nobody said")
  }

  @Test func aMistakeInAPromptLeavesTheTextThere() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 s s")
    driver.type("junk")
    driver.press("enter")
    #expect(driver.line(-2).hasSuffix("junk"))
    #expect(driver.shows("\"junk\" is no day"))
    driver.press("<C-u>")
    driver.type("fri")
    driver.press("enter")
    #expect(driver.message.contains("until 2026-03-06"))
  }

  @Test func nothingIsPutOffIntoThePast() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2")
    driver.command("snooze yesterday")
    #expect(driver.message.contains("has come already"))
    #expect(try driver.counts.changes == 1)
  }

  @Test func aCommandTakesNoNameThatItWouldDrop() throws {
    let driver = try Driver(.contacts(3))
    let before = try driver.counts.changes
    driver.press("2")
    driver.command("done Somebody Else")
    #expect(driver.message.contains("takes nothing after its name"))
    #expect(try driver.counts.changes == before)
  }

  @Test func theCommandOfAnExactNameGoesFirst() throws {
    let driver = try Driver(.empty)
    driver.command("me")
    #expect(driver.shows("About you"))
  }

  @Test func theCursorGoesToWhatWasAdded() throws {
    let driver = try Driver(.contacts(50))
    driver.press("2 a")
    driver.type("Zz Top")
    driver.press("enter")
    #expect(driver.line(1).hasSuffix("51 of 51"))
    for name in ["Aa First", "Mm Middle"] {
      driver.press("a")
      driver.type(name)
      driver.press("enter")
      driver.rest()
      driver.press("e")
      #expect(driver.shows("Edit \(name)"))
      driver.press("esc")
    }
    driver.press("3 a")
    driver.type("Zoo")
    driver.press("enter e")
    #expect(driver.shows("Edit Zoo"))
  }

  @Test func aNetworkIsMadeOnTheWay() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 m")
    driver.type("Book club")
    driver.press("enter y 3")
    #expect(driver.shows("Book club"))
    driver.press("2 M")
    driver.type("Boo")
    driver.press("tab enter")
    #expect(driver.message.contains("from Book club"))
  }

  @Test func aRefusedFormKeepsWhatWasTyped() throws {
    let driver = try Driver(.contacts(3))
    driver.press("3 a")
    driver.type("Guild")
    driver.press("enter a")
    driver.type("guild")
    driver.press("enter")
    #expect(driver.shows("New network"))
    driver.type(" of mine")
    driver.press("enter")
    #expect(driver.shows("guild of mine"))
  }

  @Test func aProposalIsReplacedByTyping() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 f")
    driver.type("Send the deck")
    driver.press("tab")
    driver.type("fri")
    driver.press("enter g f")
    #expect(driver.shows("Follow-ups"))
    #expect(driver.shows("Fri") && driver.shows("Send the deck"))
  }

  @Test func everyOpenFollowUpIsListedAlsoOneWithoutADay() throws {
    let driver = try Driver(.empty)
    driver.press("3 a")
    driver.type("Guild")
    driver.press("enter f")
    driver.type("Find a speaker")
    driver.press("tab backspace enter g f")
    #expect(driver.shows("no day") && driver.shows("Find a speaker"))
    driver.press("x")
    #expect(driver.shows("Nothing is open."))
  }

  @Test func keysTypedAheadOfAFormAreNotLost() throws {
    let driver = try Driver(.empty)
    driver.press("2 a")
    driver.type("Ada")
    driver.press("enter a")
    driver.type("Bo")
    driver.press("enter")
    #expect(try driver.counts.contacts == 2)
  }

  @Test func aTooSmallScreenTakesNoKeysButTheLast() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 a")
    driver.resize(columns: 30, rows: 8)
    driver.type("xyz")
    driver.resize(columns: 80, rows: 24)
    #expect(!driver.shows("xyz"))
  }

  @Test func theSampleIsLeftForOnesOwnStore() throws {
    let driver = try Driver(.contacts(3))
    driver.command("demo")
    #expect(driver.shows("SAMPLE DATA"))
    driver.press("q")
    #expect(!driver.shows("SAMPLE DATA"))
    driver.press("2")
    #expect(driver.line(1).hasSuffix("of 3"))
  }

  @Test func deletingMarkedRowsOfTheDayMeansTheirFollowUps() throws {
    let driver = try Driver(.empty)
    for name in ["Ada", "Lin"] {
      driver.press("2 a")
      driver.type(name)
      driver.press("enter f")
      driver.type("send deck")
      driver.press("tab")
      driver.type("today")
      driver.press("enter")
    }
    driver.press("1 g g space space D")
    #expect(driver.shows("Delete 2 follow-ups of the marked rows?"))
    #expect(driver.shows("Lin: send deck"))
    driver.press("y")
    #expect(try driver.openFollowUpCount == 0)
    #expect(try driver.counts.contacts == 2, "nobody goes who was only shown")
    driver.press("u")
    #expect(try driver.openFollowUpCount == 2)
  }

  @Test func whatIsSaidOfMarksGoesWithTheNextOne() throws {
    let driver = try Driver(.contacts(5))
    driver.press("2 *")
    #expect(driver.message.contains("5 marked; commands act on all of them"))
    driver.press("space")
    #expect(!driver.shows("5 marked"))
    #expect(driver.line(-2).contains("4 marked"))
  }

  @Test(arguments: ["e", "E"])
  func oneAtATimeIsEditedAndMarksSaySo(key: String) throws {
    let driver = try Driver(.contacts(5))
    driver.press("2 space space \(key)")
    #expect(driver.message.contains("2 marked, and one at a time is edited"))
    let names = try driver.contacts.map(\.name)
    #expect(!names.contains { driver.shows("Edit \($0)") })
    driver.press("V e")
    #expect(names.contains { driver.shows("Edit \($0)") })
  }
}
