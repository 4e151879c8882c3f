import TendModel
import Testing

@testable import TendStore

@Suite struct RankingTests {
  private func page(
    _ store: Store,
    _ text: String,
    _ order: ContactOrder = ContactOrder(.relevance),
    _ window: Window = Window(count: 100)
  ) throws -> ContactPage {
    var filter = ContactFilter()
    filter.text = text
    guard case .contacts(let page) = try store.read(.contacts(filter, order, window)) else {
      throw StoreError(.failed, "no page")
    }
    return page
  }

  private func names(_ store: Store, _ text: String) throws -> [String] {
    try page(store, text).rows.map(\.name)
  }

  /// One contact for each place in which a word can stand, named by the place, in an order that is not theirs.
  private func tiers() throws -> Store {
    let store = try Fixture.store()
    let log = try Fixture.add(store, "A log")
    var interaction = Interaction(
      uid: store.makeUID(),
      day: Fixture.today,
      contacts: [log],
      channel: .call
    )
    interaction.note = "asked for a long while about\nhow the price of halden is made up, and why"
    try store.apply(.log(interaction, topics: []))
    try Fixture.add(store, "B Vhaldens")
    var note = Fixture.draft(store, "C note")
    note.contact.note = "moved to Halden"
    var point = Fixture.draft(store, "D point")
    point.points = [ContactPoint(.email, "d@halden.example")]
    var topic = Fixture.draft(store, "E topic")
    topic.topics = ["halden"]
    var title = Fixture.draft(store, "F title")
    title.contact.title = "Mayor of Halden"
    var organisation = Fixture.draft(store, "G organisation")
    organisation.contact.organisation = "Halden Works"
    for draft in [note, point, topic, title, organisation] { try store.apply(.addContact(draft)) }
    try Fixture.add(store, "Y Haldenson")
    try Fixture.add(store, "Z Halden")
    return store
  }

  @Test func matchesComeByWhereTheWordStandsThenByName() throws {
    let expected = [
      "Z Halden", "Y Haldenson", "G organisation", "F title", "E topic", "D point", "C note",
      "A log", "B Vhaldens",
    ]
    let store = try tiers()
    #expect(try names(store, "halden") == expected)
    let reversed = ContactOrder(.relevance, isReversed: true)
    #expect(try page(store, "halden", reversed).rows.map(\.name) == expected.reversed())
    for offset in 0..<9 {
      let part = try page(
        store,
        "halden",
        ContactOrder(.relevance),
        Window(offset: offset, count: 3)
      )
      #expect(part.rows.map(\.name) == Array(expected.dropFirst(offset).prefix(3)), "\(offset)")
      #expect(part.total == 9)
      let end = try page(store, "halden", reversed, Window(offset: offset, count: 3))
      #expect(end.rows.map(\.name) == Array(expected.reversed().dropFirst(offset).prefix(3)))
    }
  }

  @Test func anOrderThatTheUserChoseStands() throws {
    let store = try tiers()
    let found = try page(store, "halden", ContactOrder(.name)).rows.map(\.name)
    #expect(found == found.sorted())
    #expect(found.count == 9)
  }

  @Test func whatMatchedIsSaidWithItsPlace() throws {
    let store = try tiers()
    let rows = try page(store, "halden").rows
    let marked = rows.map { row in
      row.matches.map { match in
        let letters = Array(match.snippet)
        return "\(match.field): " + match.ranges.map { String(letters[$0]) }.joined(separator: ",")
      }.joined(separator: "; ")
    }
    #expect(
      marked == [
        "name: Halden", "name: Halden", "organisation: Halden", "title: Halden", "topics: halden",
        "points: halden", "note: Halden", "log: halden", "name: halden",
      ]
    )
    #expect(
      rows[7].matches.map(\.snippet)
        == ["…how the price of halden is made up, and why"]
    )
  }

  @Test func wordsInSeveralFieldsAreEachMarked() throws {
    let store = try tiers()
    let row = try #require(try page(store, "org:works organ").rows.first)
    #expect(row.matches.map(\.field) == [.name, .organisation])
    #expect(row.matches.map(\.snippet) == ["G organisation", "Halden Works"])
    #expect(try page(store, "circle:1..4 -halden").rows.allSatisfy { $0.matches.isEmpty })
  }

  @Test(arguments: [
    ("kwo", "Amara Okonkwo"), ("jsmth", "John Smith"), ("jhon", "John Smith"),
    ("okonkow", "Amara Okonkwo"), ("onkwo ama", "Amara Okonkwo"), ("lnqvst", "Bo Lindqvist"),
    ("stelar", "Cy Zed"), ("bdy", "Di Buddy"),
  ])
  func namesAreFoundBySlipsAndLettersWithin(text: String, name: String) throws {
    let store = try Fixture.store()
    for name in ["Amara Okonkwo", "John Smith", "Bo Lindqvist", "Eve Example"] {
      try Fixture.add(store, name)
    }
    var cy = Fixture.draft(store, "Cy Zed")
    cy.contact.organisation = "Stellar Systems"
    try store.apply(.addContact(cy))
    try Fixture.add(store, "Di Buddy")
    let found = try names(store, text)
    #expect(text == "bdy" ? found == [] : found == [name])
    #expect(try names(store, "\"\(text)\"") == [], "in quotes nothing is guessed")
    #expect(try !names(store, "-\(text)").isEmpty, "what is guessed is never left out")
  }

  @Test func guessesFollowBehindAndOnlyWhereFewMatch() throws {
    let store = try Fixture.store()
    for number in 10..<59 { try Fixture.add(store, "Smith \(number)") }
    try Fixture.add(store, "Blacksmith")
    #expect(try names(store, "smith").last == "Blacksmith")
    #expect(try page(store, "smith").total == 50)
    try Fixture.add(store, "Smith 60")
    #expect(try page(store, "smith").total == 50)
    #expect(try !names(store, "smith").contains("Blacksmith"))
  }

  @Test func guessesFollowEveryChange() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada Okonkwo")
    #expect(try names(store, "kwo") == ["Ada Okonkwo"])
    try store.apply(.editContacts([ada], [.name("Ada Obi")]))
    #expect(try names(store, "kwo") == [])
    try store.apply(.undo)
    try Fixture.add(store, "Bo Nkwonta")
    #expect(try names(store, "kwo") == ["Ada Okonkwo", "Bo Nkwonta"])
    try store.apply(.importContacts(Fixture.batch(Fixture.imported(3))))
    #expect(try names(store, "erson").count == 3)
    try store.apply(.deleteContacts([ada]))
    #expect(try names(store, "kwo") == ["Bo Nkwonta"])
  }

  @Test func notesOfInteractionsAreSearchedInTheJournal() throws {
    let store = try Fixture.store()
    let (ada, bo) = (try Fixture.add(store, "Ada Müller"), try Fixture.add(store, "Bo"))
    func log(_ note: String, _ contacts: [ContactID]) throws {
      var interaction = Interaction(
        uid: store.makeUID(),
        day: Fixture.today,
        contacts: contacts,
        channel: .call
      )
      interaction.note = note
      interaction.purpose = "Catch up"
      try store.apply(.log(interaction, topics: []))
    }
    try log("Straße and pricing", [ada])
    try log("Pricing again", [ada, bo])
    func notes(_ text: String) throws -> [String] {
      var filter = JournalFilter()
      filter.text = text
      guard case .journal(let page) = try store.read(.journal(filter, Window(count: 9))) else {
        return []
      }
      #expect(page.total == page.rows.count)
      return page.rows.map(\.interaction.note)
    }
    #expect(try notes("pric") == ["Pricing again", "Straße and pricing"])
    #expect(try notes("strasse") == ["Straße and pricing"])
    #expect(try notes("muller pricing") == ["Pricing again", "Straße and pricing"])
    #expect(try notes("bo pricing catch") == ["Pricing again"])
    #expect(try notes("bo strasse") == [])
    #expect(try notes("%&") == [])
    #expect(try notes("pric -strasse") == ["Pricing again"])
    #expect(try notes("strasse or again") == ["Pricing again", "Straße and pricing"])
    #expect(try notes("-name:bo") == ["Straße and pricing"])
    #expect(try notes("last:today channel:call").count == 2)
    #expect(try notes("channel:email") == [])
    #expect(try notes("#nothing or net:nobody") == [])
    try store.apply(.undo)
    #expect(try notes("again") == [])
    #expect(try names(store, "again") == [])
    #expect(try store.check() == [])
  }
}
