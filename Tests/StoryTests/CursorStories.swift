import TendModel
import TendScreen
import TendTesting
import Testing

/// The cursor stays with what it was on, through changes, undo and another order.
@Suite struct CursorStories {
  private func rename(_ driver: Driver, _ name: String) {
    driver.rest()
    driver.press("c n <C-u>")
    driver.type(name)
    driver.press("enter")
  }

  @Test(arguments: [("n", 3), ("N", 1)])
  func besideAnArchivedContactIsTheOneNextToIt(key: String, place: Int) throws {
    let driver = try Driver(.contacts(9))
    let names = try driver.contacts.map(\.name)
    driver.press("2 j j enter A \(key)")
    driver.rest()
    #expect(driver.line(1).contains(names[place]), "\(driver.screen)")
  }

  @Test(arguments: [("n", 0), ("N", 7)])
  func besideTheLastOneTheListGoesRound(key: String, place: Int) throws {
    let driver = try Driver(.contacts(9))
    let names = try driver.contacts.map(\.name)
    driver.press("2 G enter A \(key)")
    driver.rest()
    #expect(driver.line(1).contains(names[place]), "\(driver.screen)")
  }

  @Test func anArchivedContactThatWasBroughtBackHasItsPlace() throws {
    let driver = try Driver(.contacts(9))
    let names = try driver.contacts.map(\.name)
    driver.press("2 j j enter A A n")
    driver.rest()
    #expect(driver.line(1).contains(names[3]), "\(driver.screen)")
  }

  @Test(arguments: ["D y", "A"])
  func aContactThatComesBackHasTheCursor(keys: String) throws {
    let driver = try Driver(.contacts(9))
    driver.press("2 j j \(keys)")
    #expect(driver.line(1).hasSuffix("3 of 8"))
    driver.press("j j u")
    #expect(driver.line(1).hasSuffix("3 of 9"), "\(driver.screen)")
  }

  @Test func aContactComesBackFarFromTheCursor() throws {
    let driver = try Driver(.contacts(400))
    driver.press("2 j j D y G")
    #expect(driver.line(1).hasSuffix("399 of 399"))
    driver.press("u")
    #expect(driver.line(1).hasSuffix("3 of 400"), "\(driver.screen)")
  }

  @Test func aContactIsFollowedToItsNewPlaceAndBack() throws {
    let driver = try Driver(.contacts(400))
    driver.press("2 j j")
    let name = try driver.contacts[2].name
    rename(driver, "Zz Top")
    #expect(driver.message.hasPrefix("Renamed \(name) to Zz Top"))
    #expect(driver.line(1).hasSuffix("400 of 400"), "\(driver.screen)")
    driver.press("u")
    #expect(driver.line(1).hasSuffix("3 of 400"), "\(driver.screen)")
    driver.press("e")
    #expect(driver.shows("Edit \(name)"), "\(driver.screen)")
  }

  @Test func anotherOrderKeepsTheContactAtHand() throws {
    let driver = try Driver(.contacts(400))
    driver.press("2 j j , n")
    #expect(driver.line(1).hasSuffix("398 of 400"), "\(driver.screen)")
    driver.press(", n")
    #expect(driver.line(1).hasSuffix("3 of 400"))
  }

  @Test func whatIsAddedToAListHasTheCursor() throws {
    let driver = try Driver(.sample)
    driver.press("g o a")
    driver.type("Learn to weld")
    driver.press("enter e")
    #expect(driver.shows("Learn to weld") && driver.shows("Edit goal"))
    driver.press("<C-u>")
    driver.type("Learn to sew")
    driver.press("enter D y g g u D")
    #expect(driver.shows("Delete the goal \"Learn to sew\"?"), "\(driver.screen)")
    driver.press("n q 3 enter tab tab j a")
    driver.type("Bring cake")
    driver.press("enter D")
    #expect(driver.message.hasPrefix("Took an item off the checklist"), "\(driver.screen)")
    driver.press("k k u D")
    #expect(driver.message.hasPrefix("Took an item off the checklist"), "\(driver.screen)")
  }
}
