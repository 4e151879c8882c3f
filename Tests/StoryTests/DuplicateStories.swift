import TendModel
import TendStore
import TendTesting
import Testing

/// Finding that two contacts are one.
@Suite struct DuplicateStories {
  private func driver() throws -> Driver {
    let driver = try Driver(.contacts(3))
    for (name, title) in [("Robert Smith", "Clerk"), ("Bob Smith", "Head")] {
      var contact = Contact(
        uid: driver.store.makeUID(),
        name: name,
        createdOn: CalendarDay(epochDay: 20_000)
      )
      contact.title = title
      try driver.store.apply(
        .addContact(ContactDraft(contact, points: [ContactPoint(.email, "bob@x.example")]))
      )
    }
    return driver
  }

  @Test func aPairIsLookedAtMergedAndTakenApart() throws {
    let driver = try driver()
    let before = try driver.read(.document)
    driver.press("g d")
    #expect(
      driver.shows("same e-mail bob@x.example") && driver.shows("Bob Smith into Robert Smith")
    )
    // The second of the values that contradict each other is the title.
    driver.press("tab space m")
    #expect(driver.shows("No two contacts look like one."))
    driver.press("q 2")
    driver.press("/")
    driver.type("smith")
    driver.press("enter enter")
    #expect(driver.shows("Robert Smith") && driver.shows("Head"))
    driver.press("u")
    #expect(try driver.read(.document) == before)
  }

  @Test func allSureOnesAreOneChange() throws {
    let driver = try driver()
    let before = try driver.read(.document)
    driver.press("g d M")
    #expect(driver.shows("Bob Smith into Robert Smith"))
    driver.press("y")
    #expect(driver.shows("No two contacts look like one."))
    driver.press("u")
    #expect(try driver.read(.document) == before)
    #expect(driver.shows("same e-mail bob@x.example"))
  }

  @Test func whoIsNotTheSameIsNotAskedAboutAgain() throws {
    let driver = try driver()
    driver.press("g d n q g d")
    #expect(driver.shows("No two contacts look like one."))
    driver.press("u")
    #expect(driver.shows("same e-mail bob@x.example"))
  }
}
