import TendModel
import Testing

@Suite struct ContactEditTests {
  private let day = CalendarDay(epochDay: 20_000)

  private func applied(_ edit: ContactEdit) -> Contact {
    var contact = Contact(
      uid: UniqueID(randomHigh: 1, randomLow: 1),
      name: "Ada Example",
      createdOn: day
    )
    edit.apply(to: &contact)
    return contact
  }

  @Test func anEditSetsItsFieldAndNoOther() {
    #expect(applied(.kind(.organisation)).kind == .organisation)
    #expect(applied(.name("Bo")).name == "Bo")
    #expect(applied(.organisation("Example Works")).organisation == "Example Works")
    #expect(applied(.units(["R&D"])).units == ["R&D"])
    #expect(applied(.title("CTO")).title == "CTO")
    #expect(applied(.sector("Finance")).sector == "Finance")
    #expect(applied(.circle(1)).circle == 1)
    #expect(applied(.importance(5)).importance == 5)
    #expect(applied(.cadence(.ambient)).cadence == .ambient)
    #expect(applied(.snoozedUntil(day)).snoozedUntil == day)
    #expect(applied(.birthday(.year(1980))).birthday == .year(1980))
    #expect(applied(.note("n")).note == "n")
    #expect(applied(.archived(true)).isArchived)
    let rating = Rating(value: 4, day: day, reason: "kept a promise")
    #expect(applied(.closeness(rating)).closeness == rating)
    #expect(applied(.trust(rating)).trust == rating)
    let news = News(text: "new job", day: day)
    #expect(applied(.news(news)).news == news)
    var restored = applied(.circle(1))
    ContactEdit.circle(3).apply(to: &restored)
    #expect(restored == applied(.circle(3)))
  }

  @Test func namesAndAddressesAreJoinedFromWhatIsKnown() {
    var parts = NameParts(given: "Ada", family: "Example")
    #expect(parts.joined == "Ada Example")
    parts.prefix = "Dr"
    parts.suffix = "MBA"
    #expect(parts.joined == "Dr Ada Example, MBA")
    var suffixOnly = NameParts()
    suffixOnly.suffix = "MBA"
    #expect(suffixOnly.joined == "MBA")
    var address = PostalAddress()
    #expect(address.isEmpty)
    address.street = "1 High Street\nBack door"
    address.city = "Town"
    address.postalCode = "123"
    #expect(address.oneLine == "1 High Street, Back door, 123 Town")
    #expect(!address.isEmpty)
  }

  @Test func aPreviewCountsByOutcome() {
    let rows = [ImportPreview.Outcome.added, .added, .skipped].map {
      ImportPreview.Row(line: 1, name: "Ada Example", outcome: $0, detail: "")
    }
    let preview = ImportPreview(rows: rows, problems: [], jobChangeCount: 0)
    #expect(preview.count(.added) == 2)
    #expect(preview.count(.skipped) == 1)
    #expect(preview.count(.updated) == 0)
  }
}
