import GRDB
import TendModel
import Testing

@testable import TendStore

/// Letters of their own, and telephone numbers, are found as they are typed.
@Suite struct FoldingTests {
  private let store: Store

  init() throws { store = try Fixture.store() }

  private func names(_ text: String) throws -> [String] {
    var filter = ContactFilter()
    filter.text = text
    return try Fixture.names(store, filter)
  }

  private static let people = [
    "Łukasz Nowak", "Søren Ødegård", "Đặng Thu", "Işık Demir", "Þórdís Jónsdóttir",
    "Œuvre Æsir", "Jürgen Weiß",
  ]

  @Test(arguments: [
    ("lukasz", 0), ("LUKASZ", 0), ("Lukasz", 0), ("łuk", 0), ("soren", 1), ("odegard", 1),
    ("dang", 2), ("isik", 3), ("thordis", 4), ("oeuvre", 5), ("aesir", 5), ("Aesir", 5),
    ("weiss", 6), ("weiß", 6), ("jurgen", 6), ("\"lukasz nowak\"", 0), ("name:lukasz", 0),
  ])
  func aNameIsFoundByItsPlainLetters(text: String, index: Int) throws {
    for name in Self.people { try Fixture.add(store, name) }
    // Capitals ask for the exact case.
    #expect(try names(text) == (text == "LUKASZ" ? [] : [Self.people[index]]))
    #expect(try store.check() == [])
  }

  @Test func lettersOfTheirOwnFindPlainOnes() throws {
    try Fixture.add(store, "Lukasz Nowak")
    #expect(try names("łukasz") == ["Lukasz Nowak"])
    #expect(try names("Łukasz") == ["Lukasz Nowak"])
  }

  @Test func everythingSearchedIsFolded() throws {
    var draft = Fixture.draft(store, "Ada")
    draft.contact.organisation = "Ørsted"
    draft.contact.note = "spoke of smørrebrød"
    draft.topics = ["Łódź"]
    try store.apply(.addContact(draft))
    let bo = try Fixture.add(store, "Bo")
    var interaction = Interaction(
      uid: store.makeUID(),
      day: Fixture.today,
      contacts: [bo],
      channel: .call
    )
    interaction.note = "a walk in Tromsø"
    try store.apply(.log(interaction, topics: []))
    for text in ["orsted", "org:orsted", "smorrebrod", "lodz", "#lodz"] {
      #expect(try names(text) == ["Ada"], "\(text)")
    }
    #expect(try names("tromso") == ["Bo"])
    var filter = JournalFilter()
    filter.text = "tromso"
    guard case .journal(let page) = try store.read(.journal(filter, Window(count: 5))) else {
      return
    }
    #expect(page.total == 1)
    try store.apply(.deleteContacts([bo]))
    #expect(try store.check() == [])
  }

  @Test func whatIsShownIsWhatWasWritten() throws {
    var draft = Fixture.draft(store, "Ada")
    draft.contact.note = "spoke of smørrebrød"
    try store.apply(.addContact(draft))
    var filter = ContactFilter()
    filter.text = "smorrebrod"
    let query = Query.contacts(filter, ContactOrder(.relevance), Window(count: 5))
    guard case .contacts(let page) = try store.read(query) else { return }
    #expect(page.rows.first?.matches.map(\.snippet) == ["spoke of smørrebrød"])
  }

  @Test func aLogLineFindsWhomItNames() throws {
    try Fixture.add(store, "Paweł Kowalczyk")
    let question = LogQuestion("pawel", isGuess: true)
    guard case .names(let found) = try store.read(.names(.contact, matching: "pawel", limit: 9))
    else { return }
    #expect(question.matches(among: found).map(\.name) == ["Paweł Kowalczyk"])
  }

  @Test func aStoreFromBeforeIsFoldedWithItsHistory() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/tend.db"
      let queue = try DatabaseQueue(path: path)
      try queue.write { database in
        for step in Migrations.steps.prefix(3) { try step(database) }
        try database.execute(
          sql: """
            INSERT INTO contact (uid, kind, name, sortName, nameParts, circle, importance, cadence, createdOn)
            VALUES ('00000000-0000-4000-8000-000000000001', 'person', 'Łukasz', 'łukasz', '{}', 2, 3,
              'inherited', 20000);
            INSERT INTO interaction (uid, day, channel, space, direction, depth, outcome, note, source)
            VALUES ('00000000-0000-4000-8000-000000000002', 20500, 'call', 'remote', 'mutual', 'real',
              'reached', 'from Łódź', 'user');
            INSERT INTO participant (interactionId, contactId, position) VALUES (1, 1, 0);
            INSERT INTO topic (name, sortName) VALUES ('Łódź', 'łodz'), ('Lodz', 'lodz');
            INSERT INTO changeRow VALUES (7, 'contact', 1, '[1,"","person","Łukasz","łukasz","{}",null,null]');
            PRAGMA application_id = \(Migrations.applicationID);
            PRAGMA user_version = 3
            """
        )
      }
      try queue.close()
      let store = try Fixture.store(at: path)
      #expect(try store.check() == [])
      var filter = ContactFilter()
      filter.text = "lukasz lodz"
      #expect(try Fixture.names(store, filter) == ["Łukasz"])
      let held = try store.writer.read { database in
        try String.fetchAll(
          database,
          sql: """
            SELECT sortName FROM contact
            UNION ALL SELECT json_extract(before, '$[4]') FROM changeRow
            UNION ALL SELECT sortName FROM topic
            """
        )
      }
      #expect(held.sorted() == ["lodz", "lukasz", "lukasz", "łodz"])
      try store.close()
    }
  }

  @Test(arguments: [
    "2025550114", "+12025550114", "5550114", "12025550114", "202-555-0114", "0012025550114",
  ])
  func aNumberIsFoundWithoutItsBlanks(text: String) throws {
    var draft = Fixture.draft(store, "Leila")
    draft.points = [ContactPoint(.phone, "+1 202 555 0114", label: "Mobile")]
    try store.apply(.addContact(draft))
    try Fixture.add(store, "Bo")
    #expect(try names(text) == ["Leila"])
    #expect(try names("-" + text) == ["Bo"])
    var filter = ContactFilter()
    filter.text = text
    let query = Query.contacts(filter, ContactOrder(.relevance), Window(count: 5))
    guard case .contacts(let page) = try store.read(query) else { return }
    #expect(page.rows.first?.matches.first?.field == .points)
  }

  @Test func fewDigitsAreNoNumber() throws {
    var draft = Fixture.draft(store, "Leila")
    draft.points = [ContactPoint(.phone, "+12025550114")]
    try store.apply(.addContact(draft))
    #expect(try names("0114") == [])
    #expect(try names("2024-555") == [])
  }
}
