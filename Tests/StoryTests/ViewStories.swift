import TendModel
import TendScreen
import TendTesting
import Testing

/// Filters, their mistakes, and views.
@Suite struct ViewStories {
  @Test func aMistakeIsToldWithItsColumnAndTheRestFilters() throws {
    let driver = try Driver(.sample)
    driver.press("2 /")
    driver.type("circle:1 colour:red")
    #expect(driver.lines.contains { $0.contains("column 10") })
    let shown = try #require(driver.total)
    driver.press("<C-u>")
    driver.type("circle:1")
    #expect(driver.total == shown)
  }

  @Test func aFilterIsKeptAsAViewOnAKey() throws {
    let driver = try Driver(.sample)
    driver.press("2 /")
    driver.type("circle:1 -is:snoozed")
    driver.press("enter")
    let shown = driver.total
    driver.command("save-view Inner circle F7")
    #expect(driver.message.contains("Inner circle"))
    driver.press("esc 1 F7")
    driver.rest()
    #expect(driver.line(1).contains("circle:1 -is:snoozed"))
    #expect(driver.total == shown)
    driver.command("delete-view Inner circle")
    driver.press("F7")
    #expect(driver.message.contains("No view has the key F7"))
    driver.press("u F7")
    #expect(driver.message.contains("Inner circle"))
  }

  @Test func whatMatchedIsShownBesideTheName() throws {
    let driver = try Driver(.sample, size: Size(columns: 120, rows: 30))
    driver.press("2 /")
    driver.type("harbour")
    driver.press("enter")
    #expect(driver.shows("FOUND IN"))
    let hits = driver.lines.filter { $0.lowercased().contains("harbo") }
    #expect(hits.count > 1)
  }

  @Test func aFilterWithoutWordsLeavesTheNetworksInTheirPlace() throws {
    let driver = try Driver(.sample, size: Size(columns: 120, rows: 30))
    driver.press("2 /")
    driver.type("circle:1")
    driver.press("enter")
    #expect(driver.shows("NETWORKS"))
    #expect(!driver.shows("FOUND IN"))
  }

  @Test func theJournalIsFilteredByFieldsAndTellsMistakes() throws {
    let driver = try Driver(.sample)
    driver.press("5 /")
    driver.type("channel:call last:<2w")
    let calls = try #require(driver.total)
    driver.press("<C-u>")
    driver.type("last:<2w")
    let all = try #require(driver.total)
    #expect(calls > 0 && calls < all)
    driver.press("<C-u>")
    driver.type("last:<2w -channel:call")
    #expect(driver.total == all - calls)
    driver.press("<C-u>")
    driver.type("last:<2w colour:red")
    #expect(driver.lines.contains { $0.contains("column 10") })
    #expect(driver.total == all)
  }

  @Test func accentsNeedNotBeTyped() throws {
    let driver = try Driver(.sample, size: Size(columns: 120, rows: 30))
    for (typed, name) in [("siobhan", "Siobhán"), ("osmanovic", "Osmanović")] {
      driver.press("2 esc /")
      driver.type(typed)
      driver.press("enter")
      driver.rest()
      #expect(driver.total == 1)
      #expect(driver.shows(name))
    }
  }

  @Test func everyBuiltInViewOpens() throws {
    let driver = try Driver(.sample)
    for view in SavedView.builtIn {
      driver.press(view.keyName)
      driver.rest()
      #expect(driver.message == "View: \(view.name)")
      #expect(driver.line(1).contains(view.filter))
    }
  }

  @Test func backFromAViewTakesAwayItsFilterAndOrderBeforeItLeaves() throws {
    let driver = try Driver(.sample)
    driver.press("2 , n")
    #expect(driver.line(1).contains("sort name"))
    driver.press("g r")
    #expect(driver.line(1).contains("/ "))
    driver.press("q")
    #expect(!driver.hasEnded)
    #expect(driver.line(1).contains("sort name") && !driver.line(1).contains("/ "))
  }

  @Test func theBeginningOfAViewsNameIsEnough() throws {
    let driver = try Driver(.sample)
    driver.press("g v")
    driver.type("changed")
    driver.press("enter")
    #expect(driver.message.contains("View: "))
  }

  @Test func whatWasSaidElsewhereIsNotSaidHere() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 f")
    driver.type("send deck")
    driver.press("enter")
    #expect(driver.line(-2).contains("(u undoes)"))
    driver.press("3")
    #expect(!driver.line(-2).contains("(u undoes)"))
  }

  @Test func aListOfArchivedContactsOnlySaysSo() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 * A y")
    #expect(driver.shows("All 3 contacts are archived."))
    #expect(!driver.shows("There are no contacts yet"))
  }

  @Test func aFilterThatIsNotUnderstoodClaimsNothing() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 /")
    driver.type("is:foo")
    #expect(driver.line(1).contains("is:foo (not understood)"))
  }

  @Test func aKeyIsTakenFromAnotherViewOnlyAfterAQuestion() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 /")
    driver.type("circle:2")
    driver.press("enter")
    driver.command("save-view One F7")
    driver.command("save-view Other F7")
    #expect(driver.shows("F7 opens \"One\". Give the key to \"Other\"?"))
    driver.press("n F7")
    #expect(driver.message.contains("View: One"))
  }

  @Test func whatMatchedIsEmphasisedInTheNameItself() throws {
    let driver = try Driver(.sample)
    driver.press("2 /")
    driver.type("kowal")
    driver.press("enter")
    #expect(driver.shows("Paweł Kowalczyk"), "the name is not squeezed")
    #expect(!driver.shows("FOUND IN"))
    driver.press("/ <C-u>")
    driver.type("voicemail")
    driver.press("enter")
    #expect(driver.shows("FOUND IN"))
  }
}
