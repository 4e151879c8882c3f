import TendModel
import TendScreen
import TendTesting
import Testing

/// Looking for something with the slash, wherever one stands.
@Suite struct SearchStories {
  /// Each view and page, by the keys that lead there.
  private static let places = [
    "1", "2", "3", "4", "5", "2 enter", "3 enter", "3 enter tab", "3 enter tab tab", "3 o", "3 O",
    "g f", "g x", "g h", "g m", "g o", "g d", "g s", "4 a", "3 o l enter",
  ]

  @Test(arguments: places)
  func whatIsTypedAfterASlashNeverRunsAsCommands(keys: String) throws {
    let driver = try Driver(.sample)
    let before = try driver.counts
    driver.press(keys)
    driver.press("/")
    driver.type("amara")
    driver.press("enter")
    driver.type("x")
    driver.press("esc esc")
    #expect(try driver.counts.contacts == before.contacts)
    #expect(!driver.shows("New contact") && !driver.shows("Archive"), "\(driver.screen)")
  }

  @Test func theDaysListIsNarrowedInPlace() throws {
    let driver = try Driver(.sample)
    let all = try #require(driver.total)
    driver.press("/")
    driver.type("promised")
    let some = try #require(driver.total)
    #expect(some > 1 && some < all)
    driver.press("enter")
    #expect(driver.line(1).contains("/ promised"))
    driver.press("n")
    #expect(driver.line(1).contains("2 of \(some)"))
    driver.press("N N")
    #expect(driver.line(1).contains("\(some) of \(some)"), "round to the last")
    driver.press("esc")
    #expect(driver.total == all)
    driver.press("n")
    #expect(driver.total == some, "the last filter goes on")
    driver.press("/")
    driver.type(" nothing-like-it")
    #expect(driver.shows("Nothing in the day's list contains"))
    driver.press("esc")
    #expect(driver.total == all)
  }

  @Test func networksAreNarrowedByNameAndPurpose() throws {
    let driver = try Driver(.sample)
    driver.press("3 /")
    driver.type("veterans")
    driver.press("enter")
    #expect(driver.total == 1)
    #expect(driver.shows("Northmoor Veterans"))
    driver.press("enter")
    #expect(driver.line(1).contains("Northmoor Veterans"), "Enter opens what is left")
    driver.press("q esc")
    #expect(try driver.total == driver.networks.count)
    driver.press("/")
    driver.type("no such thing")
    #expect(driver.shows("No network contains"))
  }

  @Test func whereAListCannotBeNarrowedTheContactsAreSearchedAndEscapeGoesBack() throws {
    let driver = try Driver(.sample)
    driver.press("4")
    driver.press("g m /")
    driver.type("okonkwo")
    #expect(driver.line(1).hasPrefix(" Contacts"))
    #expect(driver.shows("Amara Okonkwo"))
    driver.press("esc")
    #expect(driver.line(1).hasPrefix(" Bridges > Messages"))
    driver.press("q q")
    #expect(driver.line(1).hasPrefix(" Bridges"))
  }

  @Test func theNetworksPaneOfTodayIsNarrowedByItself() throws {
    let driver = try Driver(.sample, size: Size(columns: 140, rows: 45))
    let all = try #require(driver.total)
    let count = try driver.networks.count
    driver.press("tab /")
    driver.type("veterans")
    driver.press("enter")
    #expect(driver.shows("Networks (1 of \(count))"))
    driver.press("tab")
    #expect(driver.total == all)
    driver.press("2 1")
    #expect(driver.shows("Networks (\(count))"), "it is meant for the moment")
  }
}
