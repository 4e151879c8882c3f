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

  @Test func valuesBeyondThePaneAreScrolledTo() throws {
    let driver = try Driver(.contacts(3))
    for name in ["Robert Smith", "Bob Smith"] {
      let contact = Contact(
        uid: driver.store.makeUID(),
        name: name,
        createdOn: CalendarDay(epochDay: 20_000)
      )
      let handles = (10...22).map { ContactPoint(.im, "handle-\($0)") }
      try driver.store.apply(
        .addContact(
          ContactDraft(contact, points: [ContactPoint(.email, "bob@x.example")] + handles)
        )
      )
    }
    driver.press("g d")
    #expect(driver.shows("more (J)") && driver.shows("goes into it"))
    #expect(!driver.shows("handle-22"))
    driver.press("J J J J J J J J J J J J J J J J J J J J")
    #expect(driver.shows("handle-22") && !driver.shows("more (J)"))
    driver.press("K")
    #expect(!driver.shows("handle-22"), "what fits is not scrolled away")
    driver.press("tab")
    #expect(driver.shows("more (J)"), "the value that is chosen is in sight")
    #expect(!driver.shows("handle-21"))
  }
}
