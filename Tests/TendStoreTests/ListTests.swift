import TendModel
import Testing

@testable import TendStore

@Suite struct ListTests {
  private func found(_ store: Store, _ text: String) throws -> [String] {
    var filter = ContactFilter()
    filter.text = text
    return try Fixture.names(store, filter)
  }

  @Test func searchingFoldsCaseAndDiacriticsAndLooksEverywhere() throws {
    let store = try Fixture.store()
    var zoe = Fixture.draft(store, "Zoë Müller")
    zoe.contact.organisation = "Example Works"
    zoe.contact.title = "Head of Pricing"
    zoe.contact.note = "likes sailing"
    zoe.contact.nameParts.nicknames = ["Zee"]
    zoe.points = [ContactPoint(.email, "zoe@works.example")]
    zoe.topics = ["kubernetes"]
    try store.apply(.addContact(zoe))
    try Fixture.add(store, "Ada")
    for text in [
      "zoe", "zoë", "Zoe", "muller", "mull exam", "pricing", "sailing", "works.example", "kuber",
      "zee",
      "zo",
      "z",
    ] {
      #expect(try found(store, text) == ["Zoë Müller"], "\(text)")
    }
    #expect(try found(store, "zoe ada") == [])
    #expect(try found(store, "ZOË") == [], "a capital letter asks for the case")
  }

  @Test(arguments: [
    "\"", "'", "*", "a*", "AND", "NEAR(", "x OR y", "-a", "a:b", "%", "😀", "\u{0}", "(", "^a",
    "हिन्दी", "ภาษาไทย", "a\u{301}", "\u{e000}", "o'brien-smith", "한국어", "a\u{200d}b",
  ])
  func noInputIsAnErrorOfTheSearch(text: String) throws {
    let store = try Fixture.store()
    try Fixture.add(store, "Ada")
    _ = try found(store, text)
  }

  @Test func theListFollowsEveryChangeOfAName() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    try store.apply(.editContacts([ada], [.name("Zed")]))
    #expect(try found(store, "ada") == [])
    #expect(try found(store, "zed") == ["Zed"])
    try store.apply(.deleteContacts([ada]))
    #expect(try found(store, "zed") == [])
  }

  @Test func contactsWithoutAValueComeLastEitherWay() throws {
    let store = try Fixture.store()
    let (ada, bo, _) = (
      try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"), try Fixture.add(store, "Cy")
    )
    try Fixture.log(store, [ada], Fixture.today.adding(days: -9))
    try Fixture.log(store, [bo], Fixture.today.adding(days: -3))
    let filter = ContactFilter()
    let order = ContactOrder.Field.lastContact
    #expect(try Fixture.names(store, filter, ContactOrder(order)) == ["Bo", "Ada", "Cy"])
    #expect(
      try Fixture.names(store, filter, ContactOrder(order, isReversed: true)) == [
        "Ada", "Bo", "Cy",
      ]
    )
    #expect(
      try Fixture.names(store, filter, ContactOrder(.name, isReversed: true)) == [
        "Cy", "Bo", "Ada",
      ]
    )
  }

  @Test func windowsTakenTogetherAreTheWholeList() throws {
    let store = try Fixture.store()
    try store.apply(.importContacts(Fixture.batch(Fixture.imported(4000))))
    for text in ["", "p", "person", "company 3"] {
      var filter = ContactFilter()
      filter.text = text
      for order in [ContactOrder(.name), ContactOrder(.organisation, isReversed: true)] {
        var names: [String] = []
        var total = 0
        repeat {
          let window = Window(offset: names.count, count: 900)
          guard case .contacts(let page) = try store.read(.contacts(filter, order, window)) else {
            return
          }
          total = page.total
          names += page.rows.map(\.name)
          if page.rows.isEmpty { break }
        } while names.count < total
        #expect(names.count == total)
        #expect(Set(names).count == total)
        #expect(text == "company 3" ? (572..<3000).contains(total) : total == 4000)
      }
    }
  }

  @Test func anArchivedContactIsInNoOtherList() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    try Fixture.add(store, "Bo")
    try store.apply(.editContacts([ada], [.archived(true)]))
    #expect(try Fixture.names(store) == ["Bo"])
    #expect(try found(store, "ada") == [])
    var archived = ContactFilter()
    archived.isArchived = true
    #expect(try Fixture.names(store, archived) == ["Ada"])
    #expect(try Fixture.card(store, ada).standing.due == nil)
  }

  @Test func filtersHoldTogether() throws {
    let store = try Fixture.store()
    let (ada, bo) = (try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"))
    let network = try Fixture.addNetwork(store, "Alumni")
    try store.apply(.join([ada, bo], network, role: "", since: nil))
    try store.apply(.setTopic([bo], "Pricing", .about, isPresent: true))
    var filter = ContactFilter()
    filter.network = network
    #expect(try Fixture.names(store, filter) == ["Ada", "Bo"])
    filter.topic = "pricing"
    #expect(try Fixture.names(store, filter) == ["Bo"])
    filter.dueBy = Fixture.today
    #expect(try Fixture.names(store, filter) == [])
  }

  @Test func theJournalIsNewestFirstAndFilteredByText() throws {
    let store = try Fixture.store()
    let (ada, bo) = (try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"))
    try Fixture.log(store, [ada], Fixture.today.adding(days: -5))
    try Fixture.log(store, [bo], Fixture.today)
    func days(_ text: String) throws -> [CalendarDay] {
      var filter = JournalFilter()
      filter.text = text
      guard case .journal(let page) = try store.read(.journal(filter, Window(count: 10))) else {
        return []
      }
      return page.rows.map(\.interaction.day)
    }
    #expect(try days("") == [Fixture.today, Fixture.today.adding(days: -5)])
    #expect(try days("ada") == [Fixture.today.adding(days: -5)])
    #expect(try days("100%") == [])
  }

  @Test func namesThatBeginWithATextComeFirst() throws {
    let store = try Fixture.store()
    for name in ["Mara Adams", "Ada Okafor"] { try Fixture.add(store, name) }
    guard case .names(let matches) = try store.read(.names(.contact, matching: "ada", limit: 5))
    else {
      return
    }
    #expect(matches.map(\.name) == ["Ada Okafor", "Mara Adams"])
  }

  @Test func aNetworksRowCountsItsLiveMembers() throws {
    let store = try Fixture.store()
    let ids = try ["Ada", "Bo", "Cy"].map { try Fixture.add(store, $0) }
    let network = try Fixture.addNetwork(store, "Alumni")
    try store.apply(.join(ids, network, role: "", since: nil))
    try Fixture.log(store, [ids[0]], Fixture.today.adding(days: -100))
    try store.apply(.editContacts([ids[2]], [.archived(true)]))
    guard case .networks(let rows) = try store.read(.networks(today: Fixture.today)) else { return }
    #expect(rows.map(\.contactCount) == [2])
    #expect(rows.map(\.dueCount) == [1])
    #expect(rows.map(\.coldCount) == [1])
    #expect(rows.first?.lastContact == Fixture.today.adding(days: -100))
  }
}
