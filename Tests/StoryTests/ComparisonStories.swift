import TendModel
import TendScreen
import TendTesting
import Testing

/// Several networks side by side, on the sample data, where the answers are known.
@Suite struct ComparisonStories {
  @Test func theViewTellsTheNetworksApart() throws {
    let driver = try Driver(.sample, size: Size(columns: 140, rows: 45))
    driver.press("3")
    let line = try #require(driver.lines.first { $0.contains("Board and mentors") })
    let words = line.split(separator: " ").map(String.init)
    // Contacts, active, due, cold, last, only there, fair share, gave/got, inside/outside.
    #expect(
      words[3...].prefix(9) == ["9", "100%", words[5], "0", "yesterday", "8", "8.5", "4/9", "1/8"]
    )
    driver.press(", u")
    #expect(driver.line(3).contains("Product Engineering Guild"))
    driver.press(", u")
    #expect(driver.line(3).contains("Board and mentors"))
    #expect(driver.line(1).contains("sort contacts only it has, reversed"))
  }

  @Test func aCellOfTheOverlapOpensWhoIsInBoth() throws {
    let driver = try Driver(.sample)
    driver.press("3 o G h h h h l l l")
    #expect(driver.shows("2 contacts in both, 13% of the smaller one: Quayside Hardware Meetup"))
    driver.press("enter")
    #expect(driver.shows("In both (2)"))
    #expect(driver.shows("Ousmane Diallo"))
    #expect(driver.shows("Folasade Adeyemi-Cole"))
    #expect(driver.shows("Could be in Quayside Hardware Meetup as well (9)"))
    #expect(driver.shows("tracking"))
  }

  @Test func whoCouldBeInTheOtherJoinsWithAKey() throws {
    let driver = try Driver(.sample)
    driver.press("3 o j j j l l l enter")
    let before = try driver.networks.map(\.contactCount)
    driver.press("g g")
    for _ in 0..<40 where !(driver.message.hasPrefix("Added ")) { driver.press("j +") }
    #expect(driver.message.hasPrefix("Added "))
    let after = try driver.networks.map(\.contactCount)
    #expect(after.reduce(0, +) == before.reduce(0, +) + 1)
    driver.press("u")
    #expect(try driver.networks.map(\.contactCount) == before)
  }

  @Test func coverageNamesWhatOnlyOneHasAndWhatIsMissing() throws {
    let driver = try Driver(.sample, size: Size(columns: 100, rows: 60))
    driver.press("3 O")
    #expect(driver.shows("Only Board and mentors covers"))
    #expect(driver.shows("#contracts"))
    #expect(driver.shows("#hiring"))
    #expect(driver.shows("3 of 5 hold all 15 sectors that a network reaches: "))
    #expect(driver.shows("in none"))
    driver.press("=")
    #expect(driver.shows("Shapley"))
    // What belongs to the page comes first.
    #expect(driver.line(2).contains("covers"))
    driver.press("q q")
    #expect(driver.line(1).hasPrefix(" Networks   sort name"))
  }

  @Test func twoNetworksAreFollowedByQuarter() throws {
    let driver = try Driver(.sample)
    driver.command("compare guild with meetup")
    #expect(driver.line(1).contains("Product Engineering Guild and Quayside Hardware Meetup"))
    #expect(driver.shows("-1"))
    #expect(driver.shows("2026 Q1"))
    driver.press("q 3")
    driver.press("c")
    driver.type("north")
    driver.press("enter")
    #expect(driver.line(1).contains("Board and mentors and Northmoor Veterans"))
    driver.press("q")
    driver.command("compare nowhere")
    #expect(driver.message.contains("names no network"))
  }

  @Test func mergingAsksFirstAndIsUndone() throws {
    let driver = try Driver(.sample)
    let before = try driver.read(.document)
    driver.press("3 G m")
    driver.type("Product Engineering Guild")
    driver.press("enter")
    #expect(driver.shows("Merge Quayside Hardware Meetup with 15 contacts"))
    #expect(driver.shows("Ousmane Diallo"))
    driver.press("n")
    #expect(try driver.read(.document) == before)
    driver.command("merge-network meetup into guild")
    driver.press("y")
    #expect(try driver.networks.count == 4)
    #expect(try driver.networks.map(\.contactCount).max() == 29)
    driver.press("u")
    #expect(try driver.read(.document) == before)
  }

  @Test func leavingIsKeptWithItsDay() throws {
    let driver = try Driver(.sample)
    driver.press("3 enter M enter")
    #expect(driver.message.hasPrefix("Removed "))
    #expect(driver.shows("Members 8"))
    driver.press("q")
    driver.command("compare board with guild")
    let last = try #require(driver.lines.first { $0.contains("2026 Q1") })
    #expect(last.contains(" 8 "))
    #expect(last.contains("-1"))
    #expect(last.split(separator: " ").contains("0"))
    driver.press("=")
    #expect(driver.line(2).contains("compare"))
  }

  @Test func withoutNeedsTheGapsAreNotKnown() throws {
    let driver = try Driver(.contacts(2))
    driver.press("3 a")
    driver.type("Forum")
    driver.press("enter")
    driver.press("O")
    #expect(driver.shows("not enough data: no needs are noted"))
  }

  @Test func theChecklistIsTickedAndGrows() throws {
    let driver = try Driver(.sample)
    driver.press("3 j enter")
    driver.command("network-checklist")
    #expect(driver.shows("Checklist 5/20"))
    driver.press("j j j x")
    #expect(driver.shows("Checklist 6/20"))
    #expect(driver.message.hasPrefix("Ticked: Bring in someone"))
    driver.press("a")
    driver.type("Write to the old dean")
    driver.press("enter")
    #expect(driver.shows("Checklist 6/21"))
    driver.press("u u")
    #expect(driver.shows("Checklist 5/20"))
    driver.press("D")
    #expect(driver.message.contains("comes with the program"))
  }

  @Test func goalsBelongToNetworksAndAreReached() throws {
    let driver = try Driver(.sample)
    driver.press("3 j enter")
    driver.command("network-goals")
    driver.press("a")
    driver.type("Visit three classmates")
    driver.press("enter")
    #expect(driver.shows("Goals 2"))
    driver.press("q")
    driver.press("g o")
    #expect(driver.shows("Visit three classmates"))
    driver.press("G")
    let before = try driver.read(.goals())
    driver.press("x")
    #expect(driver.message.hasPrefix("Reopened"))
    driver.press("u")
    #expect(try driver.read(.goals()) == before)
    driver.press("g g e")
    driver.type("!")
    driver.press("enter")
    #expect(driver.message.hasPrefix("Edited goal"))
    driver.press("D y")
    #expect(driver.message.hasPrefix("Deleted goal: Hire two firmware engineers"))
  }

  @Test func eventsAndBridgesArePartsOfThePage() throws {
    let driver = try Driver(.sample)
    driver.press("3 j enter tab")
    #expect(driver.shows("Estermere Alumni"))
    let total = try #require(driver.lines.first { $0.contains("Held here 23") })
    #expect(total.contains("Members 13"))
    driver.press("tab tab")
    driver.rest()
    #expect(driver.shows("Diego Morales Ixtab"))
    #expect(driver.shows("Quayside Hardware Meetup"))
    driver.press("S-tab S-tab S-tab")
    #expect(driver.shows("ORGANISATION"))
  }

  @Test func manyContactsAreComparedBesideTheLoop() throws {
    let driver = try Driver(.contacts(2400))
    driver.terminal.feed(.key(.character("3")))
    driver.turn()
    #expect(driver.shows("Alumni"))
    #expect(!driver.shows("%"))
    driver.press("j")
    driver.settle()
    #expect(try #require(driver.lines.first { $0.contains("Founders") }).contains("%"))
    driver.press("o")
    #expect(driver.shows("0 contacts in both"))
  }

  @Test func anEmptyStoreSaysWhatToDo() throws {
    let driver = try Driver(.empty)
    driver.press("3 o")
    #expect(driver.message.contains("It takes two networks"))
    driver.press("g o")
    #expect(driver.shows("There are no goals here yet."))
  }
}
