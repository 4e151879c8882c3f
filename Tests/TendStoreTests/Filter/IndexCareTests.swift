import Foundation
import GRDB
import TendModel
import Testing

@testable import TendStore

@Suite struct IndexCareTests {
  private func names(_ store: Store, _ text: String) throws -> [String] {
    var filter = ContactFilter()
    filter.text = text
    return try Fixture.names(store, filter, ContactOrder(.relevance))
  }

  /// A store of the first schema, with a contact to whom one talked.
  private func makeFirstVersion(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try SchemaVersion1.create(database)
      try database.execute(
        sql: """
          INSERT INTO contact (uid, kind, name, sortName, nameParts, circle, importance, cadence, createdOn)
          VALUES ('00000000-0000-4000-8000-000000000001', 'person', 'Ada', 'ada', '{}', 2, 3,
            'inherited', 20000);
          INSERT INTO interaction (uid, day, channel, space, direction, depth, outcome, note, source)
          VALUES ('00000000-0000-4000-8000-000000000002', 20500, 'call', 'remote', 'mutual', 'real',
            'reached', 'about a workshop', 'user');
          INSERT INTO participant (interactionId, contactId, position) VALUES (1, 1, 0);
          PRAGMA application_id = \(Migrations.applicationID);
          PRAGMA user_version = 1
          """
      )
    }
    try queue.close()
  }

  @Test func aStoreOfTheFirstSchemaIsBroughtUpToDate() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/tend.db"
      try makeFirstVersion(path)
      let store = try Fixture.store(at: path)
      #expect(try store.check() == [])
      #expect(try names(store, "workshop") == ["Ada"])
      #expect(try names(store, "channel:call") == ["Ada"])
      var filter = JournalFilter()
      filter.text = "workshop"
      guard case .journal(let page) = try store.read(.journal(filter, Window(count: 5))) else {
        return
      }
      #expect(page.total == 1)
      try store.close()
    }
  }

  @Test func whatANewShapeWroteIsInTheFileAndNotInItsLog() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/tend.db"
      try makeFirstVersion(path)
      let store = try Fixture.store(at: path)
      let log = try FileManager.default.attributesOfItem(atPath: path + "-wal")
      #expect(log[.size] as? Int == 0)
      try store.close()
    }
  }

  @Test func aJournalIndexOutOfStepIsFound() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    try Fixture.log(store, [ada], Fixture.today)
    #expect(try store.check() == [])
    try store.writer.write { database in
      try database.execute(
        sql: """
          INSERT INTO journalSearch (journalSearch, rowid, note, purpose)
          SELECT 'delete', id, note, purpose FROM interaction
          """
      )
    }
    #expect(
      try store.check() == [
        "the search index of the journal is out of step with the interactions"
      ]
    )
  }

  @Test func whatWasLoggedIsFoundAndForgottenWithIt() throws {
    let store = try Fixture.store()
    let (ada, bo) = (try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"))
    var interaction = Interaction(
      uid: store.makeUID(),
      day: Fixture.today,
      contacts: [ada, bo],
      channel: .event
    )
    interaction.note = "met at the regatta"
    try store.apply(.log(interaction, topics: []))
    #expect(try names(store, "regatta") == ["Ada", "Bo"])
    guard case .journal(let page) = try store.read(.journal(JournalFilter(), Window(count: 1))),
      let id = page.rows.first?.id
    else { return }
    interaction.note = "met at the fair"
    interaction.contacts = [bo]
    try store.apply(.editInteraction(id, interaction, topics: []))
    #expect(try names(store, "regatta") == [])
    #expect(try names(store, "\"the fair\"") == ["Bo"])
    #expect(try names(store, "space:in-person") == ["Bo"])
    try store.apply(.undo)
    #expect(try names(store, "regatta channel:event") == ["Ada", "Bo"])
    try store.apply(.deleteContacts([ada]))
    try store.apply(.deleteContacts([bo]))
    #expect(try names(store, "regatta") == [])
    #expect(try store.check() == [])
  }

  /// In how many pieces the index lies, each of which every search goes through.
  private func pieces(_ database: Database) throws -> Int? {
    try Int.fetchOne(
      database,
      sql: "SELECT count(DISTINCT id >> 37) FROM search_data WHERE id >> 37 > 0"
    )
  }

  /// A store of so many contacts who lost what their notes said.
  private func rewritten(_ count: Int) throws -> Store {
    let store = try Fixture.store()
    let contacts = (1...count).map { line in
      var contact = ImportedContact(line: line, name: "Ada \(line)")
      contact.note = "about a regatta"
      return contact
    }
    let ids = try store.apply(.importContacts(Fixture.batch(contacts))).addedContacts
    try store.apply(.editContacts(ids, [.note("about a fair")]))
    return store
  }

  @Test func manyRowsWrittenAgainLeaveNothingInTheIndex() throws {
    let store = try rewritten(1000)
    #expect(try store.writer.read(pieces) == 1)
    #expect(try names(store, "regatta") == [])
    #expect(try names(store, "fair").count == 1000)
    #expect(try store.check() == [])
    let few = try rewritten(999)
    #expect(try few.writer.read(pieces) != 1, "it is not worth it")
    #expect(try few.check() == [])
  }

  /// What the file says of how the index is written.
  private func settings(_ store: Store) throws -> [String: Int] {
    let rows = try store.writer.read { try Row.fetchAll($0, sql: "SELECT k, v FROM search_config") }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["k"], $0["v"]) })
  }

  @Test func aLargeImportLeavesTheIndexAsItIsUsuallyWritten() throws {
    let store = try Fixture.store()
    let before = try settings(store)
    let batch = Fixture.batch(Fixture.imported(2000))
    #expect(throws: StoreError.self) {
      try store.apply(.importContacts(batch)) { done, _ in done < 1000 }
    }
    #expect(try settings(store) == before, "a change that was stopped leaves nothing")
    try store.apply(.importContacts(batch))
    let after = try settings(store)
    #expect(after["automerge"] == 4 && after["hashsize"] == 1_048_576)
    #expect(try store.writer.read(pieces) ?? 9 < 3)
    #expect(try names(store, "1999") == ["Person 1999"])
    #expect(try store.check() == [])
  }

  @Test func anIndexThatIsBuiltAgainHasNothingOfTheOldOne() throws {
    let store = try rewritten(20)
    try store.writer.write { try DerivedTables(database: $0).rebuild() }
    #expect(try store.writer.read(pieces) == 1)
    #expect(try names(store, "fair").count == 20)
    #expect(try store.check() == [])
  }

  @Test func aPhraseIsNotFoundAcrossTwoNotes() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    for note in ["sailing boats", "red sails"] {
      var interaction = Interaction(
        uid: store.makeUID(),
        day: Fixture.today,
        contacts: [ada],
        channel: .call
      )
      interaction.note = note
      try store.apply(.log(interaction, topics: []))
    }
    #expect(try names(store, "\"red sails\"") == ["Ada"])
    #expect(try names(store, "\"sails sailing\"") == [])
    #expect(try names(store, "sails boats") == ["Ada"])
  }
}
