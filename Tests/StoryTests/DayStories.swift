import TendModel
import TendScreen
import TendTesting
import Testing

/// Working through the day's list.
@Suite struct DayStories {
  @Test func whatTheDayHasNoRoomForIsOneKeyAway() throws {
    let driver = try Driver(.sample)
    let planned = try #require(try today(driver)).planned.count
    #expect(driver.line(1).hasSuffix("1 of \(planned)"))
    driver.press("+")
    let all = try #require(try today(driver)).items.count
    #expect(all > planned)
    #expect(driver.line(1).hasSuffix("1 of \(all)") || driver.line(1).hasSuffix("1 of \(all + 1)"))
    driver.press("+")
    #expect(driver.line(1).hasSuffix("1 of \(planned)"))
  }

  @Test func whatIsDoneMakesWayForTheNext() throws {
    let driver = try Driver(.sample)
    driver.press("j j")
    let before = driver.line(1)
    driver.press("x")
    #expect(driver.line(1).hasPrefix(" Today"))
    #expect(driver.line(1).split(separator: " ").dropLast(2).last == "3", "\(before)")
  }

  @Test func whoIsNotDueIsNotLoggedByAKey() throws {
    let driver = try Driver(.empty)
    driver.press("a")
    driver.type("Ada Okafor")
    driver.press("enter 2 x")
    #expect(driver.message.contains("Ada Okafor is not due before"))
    #expect(try driver.counts.interactions == 0)
  }

  @Test func marksAreLoggedOnlyAfterAQuestion() throws {
    let driver = try Driver(.contacts(6))
    let before = try driver.counts.interactions
    driver.press("2 * x")
    #expect(driver.shows("in touch with 6 contacts today?"))
    driver.press("n")
    #expect(try driver.counts.interactions == before)
    #expect(driver.line(-2).contains("6 marked"))
    driver.press("x y")
    #expect(try driver.counts.interactions == before + 1)
  }

  @Test func aPlaceOfTheDayIsKeptForAFreshPerspective() throws {
    let driver = try Driver(.sample)
    let list = try #require(try today(driver))
    let fresh = try #require(list.fresh?.contact)
    #expect(list.planned.last?.contact?.id == fresh.id)
    driver.press("G")
    driver.rest()
    #expect(driver.shows("fresh perspective"))
    #expect(driver.shows("quiet for"))
  }

  @Test func thePointsOfARankAreShownOnItsCard() throws {
    let driver = try Driver(.sample)
    #expect(driver.shows("points"))
    #expect(driver.lines.contains { $0.contains("overdue") || $0.contains("promise") })
  }

  private func today(_ driver: Driver) throws -> TodayList? {
    guard case .today(let list) = try driver.read(.today(ManualClock.day, limit: 200)) else {
      return nil
    }
    return list
  }

  @Test func severalTriesWithoutAnAnswerAreSaidOnTheCard() throws {
    let driver = try Driver(.sample, size: Size(columns: 120, rows: 40))
    driver.press("2 j T")
    #expect(!driver.shows("tries without an answer"))
    driver.press("T T")
    driver.rest()
    #expect(driver.shows("3 tries without an answer"))
    driver.press("u")
    driver.rest()
    #expect(driver.shows("2 tries without an answer"))
  }

  @Test func pointsForATaskAreNotCalledAPromise() throws {
    let driver = try Driver(.sample, size: Size(columns: 140, rows: 45))
    driver.press("1")
    #expect(driver.shows("Congratulate on the new job"))
    #expect(driver.shows("overdue + 30 follow-up"))
    #expect(!driver.shows("30 promise"))
  }

  @Test func theRowsSayHowPressingEachIsWhereThereIsRoom() throws {
    let wide = try Driver(.sample, size: Size(columns: 110, rows: 30))
    #expect(wide.lines[2].hasSuffix("POINTS"))
    #expect(wide.lines[3].hasSuffix(" + 30"))
    let narrow = try Driver(.sample, size: Size(columns: 80, rows: 24))
    #expect(!narrow.lines[2].contains("POINTS"))
    #expect(narrow.shows("overdue + 30"))
  }

  @Test func whatWasSaidLastHasItsShareOfTheWidth() throws {
    let driver = try Driver(.sample, size: Size(columns: 140, rows: 45))
    #expect(driver.lines[3].contains("Coffee at the harbou"))
    driver.press("z z")
    #expect(driver.lines[3].contains("Coffee at the harbour café."))
    #expect(driver.lines[3].contains("Congratulate on the new job"))
  }

  @Test func aCardThatGoesOnBelowSaysSo() throws {
    let driver = try Driver(.sample)
    driver.rest()
    #expect(driver.shows(" J more "))
  }
}
