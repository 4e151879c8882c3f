import TendInterface
import TendModel
import TendScreen
import TendTesting
import Testing

@Suite struct ListStories {
  @Test func aListIsFilteredAsOneTypes() throws {
    let driver = try Driver(.contacts(60))
    driver.press("2 /")
    driver.type("0007")
    #expect(driver.line(1).hasSuffix("1 of 1"))
    driver.press("enter esc")
    #expect(driver.line(1).hasSuffix("1 of 60"))
    driver.press("/")
    driver.type("nobody at all")
    #expect(driver.state.now.day == ManualClock.day)
    driver.press("esc")
    #expect(driver.line(1).hasSuffix("1 of 60"), "Esc takes the filter away")
  }

  @Test func aListIsSortedAndSortedBack() throws {
    let driver = try Driver(.contacts(60))
    driver.press("2")
    let byName = driver.lines[3...18]
    driver.press(", n")
    #expect(driver.lines[3...18] != byName)
    driver.press(", n")
    #expect(driver.lines[3...18] == byName)
    driver.press(", o")
    #expect(driver.line(1).contains("organisation"))
  }

  @Test func marksAreTaggedTogetherAsOneChange() throws {
    let driver = try Driver(.contacts(10))
    driver.press("2 space space space")
    #expect(driver.message.contains("3 marked"))
    driver.press("t")
    driver.type("pricing")
    driver.press("enter y")
    let tagged = try driver.contacts.filter { row in
      try driver.card(of: row.name)?.topics.contains { $0.name == "pricing" } ?? false
    }
    #expect(tagged.count == 3)
    driver.press("u")
    let left = try driver.contacts.filter { row in
      try driver.card(of: row.name)?.topics.isEmpty == false
    }
    #expect(left.isEmpty)
  }

  @Test func aLongListIsWalkedToItsEndAndBack() throws {
    let driver = try Driver(.contacts(500))
    driver.press("2 G")
    #expect(driver.line(1).hasSuffix("500 of 500"))
    let last = try #require(try driver.contacts.last)
    #expect(driver.shows(last.name))
    driver.press("<C-u> <C-u> g g")
    #expect(driver.line(1).hasSuffix("1 of 500"))
    driver.press("<C-d> <C-f> pgdn")
    #expect(!driver.line(1).hasSuffix("1 of 500"))
  }

  @Test func theCardFollowsTheCursorAfterAMoment() throws {
    let driver = try Driver(.contacts(20), size: .init(columns: 120, rows: 40))
    driver.press("2")
    driver.rest()
    let second = try driver.contacts[1]
    let mail = try #require(try driver.card(of: second.name)?.points.first?.value)
    #expect(!driver.shows(mail))
    driver.press("j")
    #expect(!driver.shows(mail), "a held key does not read a card for each row")
    driver.rest()
    #expect(driver.shows(mail))
  }

  @Test func archivingTakesAContactOffTheListAndTheCursorStays() throws {
    let driver = try Driver(.contacts(5))
    let names = try driver.contacts.map(\.name)
    driver.press("2 j A")
    #expect(try driver.contacts.map(\.name) == [names[0]] + names[2...])
    #expect(driver.line(1).hasSuffix("2 of 4"))
    driver.press("z a")
    #expect(driver.shows(names[1]))
  }

  @Test func aThemeIsSeenWhileItIsChosenAndEscTakesItBack() throws {
    let driver = try Driver(.sample)
    let before = driver.state.theme
    driver.press("z t <C-u>")
    driver.type("dracula")
    #expect(driver.state.theme.name == "dracula")
    #expect(driver.state.theme != before)
    driver.press("esc")
    #expect(driver.state.theme == before)
    driver.command("theme nord")
    #expect(driver.state.theme.name == "nord")
  }

  @Test func everyKeyOfTheHelpIsListed() throws {
    let driver = try Driver(.contacts(3), size: .init(columns: 100, rows: 60))
    driver.press("2 ?")
    #expect(driver.shows("Log an interaction"))
    driver.type("sort by due")
    driver.press("enter")
    #expect(driver.line(1).contains("due"))
  }

  @Test func theLastCommandIsRepeatedAsOftenAsOneLikes() throws {
    let driver = try Driver(.contacts(5))
    driver.press("2 s w j . j . j .")
    let snoozed = try driver.contacts.filter { row in
      try driver.card(of: row.name)?.contact.snoozedUntil != nil
    }
    #expect(snoozed.count == 4)
  }
}
