import Foundation
import GRDB
import TendModel
import Testing

@testable import TendStore

@Suite struct ImportTests {
  private func outcome(_ store: Store, _ batch: ImportBatch) throws -> ImportPreview? {
    try store.apply(.importContacts(batch)).importOutcome
  }

  @Test func anImportIsOneChangeAndOneUndo() throws {
    let store = try Fixture.store()
    let before = try Fixture.dump(store)
    let applied = try store.apply(.importContacts(Fixture.batch(Fixture.imported(50))))
    #expect(applied.importOutcome?.count(.added) == 50)
    #expect(applied.addedContacts.count == 50)
    #expect(try Fixture.names(store).count == 50)
    #expect(try store.check() == [])
    try store.apply(.undo)
    #expect(try Fixture.dump(store) == before)
    try store.apply(.redo)
    #expect(try Fixture.names(store).count == 50)
    #expect(try store.check() == [])
  }

  @Test func theSameFileTwiceChangesNothing() throws {
    let store = try Fixture.store()
    let batch = Fixture.batch(Fixture.imported(30))
    _ = try outcome(store, batch)
    let before = try Fixture.dump(store)
    #expect(try outcome(store, batch)?.count(.unchanged) == 30)
    #expect(try Fixture.dump(store) == before)
    guard case .history(let entries) = try store.read(.history(limit: 10)) else { return }
    #expect(entries.count == 1)
  }

  @Test func theSameFileTwiceChangesNothingAlsoWithoutKeysOfItsOwn() throws {
    let store = try Fixture.store()
    var contacts = Fixture.imported(5)
    for index in contacts.indices { contacts[index].key = nil }
    contacts[0].points = []
    _ = try outcome(store, Fixture.batch(contacts))
    #expect(try outcome(store, Fixture.batch(contacts))?.count(.unchanged) == 5)
  }

  @Test func aNewerFileShowsWhoChangedJobAsAReasonToWrite() throws {
    let store = try Fixture.store()
    _ = try outcome(store, Fixture.batch(Fixture.imported(3)))
    var newer = Fixture.imported(4)
    newer[1].title = "Head of Platform"
    newer[1].organisation = "Northwind"
    let preview = try outcome(store, Fixture.batch(newer))
    #expect(preview?.rows.map(\.outcome) == [.unchanged, .updated, .unchanged, .added])
    #expect(preview?.jobChangeCount == 1)
    let id = ContactID(2)
    let contact = try Fixture.card(store, id).contact
    #expect(contact.title == "Head of Platform")
    #expect(contact.news?.text == "now Head of Platform, Northwind (was Engineer, Company 1)")
    guard case .today(let list) = try store.read(.today(Fixture.today, limit: 10)) else { return }
    #expect(list.items.contains { $0.contact?.id == id && $0.news != nil })
  }

  @Test func whatTheUserEditedIsNeverOverwritten() throws {
    let store = try Fixture.store()
    _ = try outcome(store, Fixture.batch(Fixture.imported(1)))
    try store.apply(.editContacts([ContactID(1)], [.title("My own words")]))
    let preview = try outcome(store, Fixture.batch(Fixture.imported(1, title: "Director")))
    #expect(try Fixture.card(store, ContactID(1)).contact.title == "My own words")
    #expect(preview?.rows.first?.detail.contains("kept as you edited it") == true)
  }

  @Test func thePreviewSaysWhatTheImportDoesAndWritesNothing() throws {
    let store = try Fixture.store()
    var contacts = Fixture.imported(3)
    contacts.append(contacts[0])
    contacts.append(ImportedContact(line: 9, name: ""))
    let batch = Fixture.batch(contacts)
    let before = try Fixture.dump(store)
    guard case .importPreview(let preview) = try store.read(.importPreview(batch)) else { return }
    #expect(try Fixture.dump(store) == before)
    #expect(preview.rows.map(\.outcome) == [.added, .added, .added, .skipped, .skipped])
    #expect(preview.rows[3].detail == "the same contact as line 2")
    #expect(preview.rows[4].detail == "no name (a hidden profile)")
    #expect(try outcome(store, batch) == preview)
  }

  @Test func onlyLinkedInHidesProfiles() throws {
    let store = try Fixture.store()
    var batch = Fixture.batch([ImportedContact(line: 2, name: "")])
    batch.source = "csv"
    #expect(try outcome(store, batch)?.rows.map(\.detail) == ["no name"])
  }

  @Test func aContactThatIsKnownByItsAddressIsNotAddedAgain() throws {
    let store = try Fixture.store()
    var draft = Fixture.draft(store, "Person 0")
    draft.points = [ContactPoint(.email, "P0@Example.example")]
    try store.apply(.addContact(draft))
    let preview = try outcome(store, Fixture.batch(Fixture.imported(1)))
    #expect(preview?.rows.map(\.outcome) == [.updated])
    #expect(try Fixture.names(store) == ["Person 0"])
  }

  @Test func aStoppedImportWritesNothing() throws {
    let store = try Fixture.store()
    let before = try Fixture.dump(store)
    var asked = 0
    #expect(throws: StoreError(.cancelled)) {
      try store.apply(.importContacts(Fixture.batch(Fixture.imported(2000)))) { _, _ in
        asked += 1
        return asked < 3
      }
    }
    #expect(try Fixture.dump(store) == before)
  }

  /// The index is written in one statement, which asks whether to go on; nothing of it stays.
  @Test func anImportCanBeStoppedWhileItIsIndexed() throws {
    let store = try Fixture.store()
    let before = try Fixture.dump(store)
    let batch = Fixture.batch(Fixture.imported(4000))
    // Once all rows are in, only the index can still ask; the last time is that of the end.
    var asked = 0
    _ = try Fixture.store().apply(.importContacts(batch)) { done, total in
      if done == total { asked += 1 }
      return true
    }
    #expect(asked > 2, "the index asks while it is written")
    var left = asked - 1
    #expect(throws: StoreError(.cancelled)) {
      try store.apply(.importContacts(batch)) { done, total in
        if done == total { left -= 1 }
        return left > 0
      }
    }
    #expect(try Fixture.dump(store) == before)
    #expect(try store.check() == [])
    try store.apply(.importContacts(batch))
    let held = try store.writer.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM contact") }
    #expect(held == 4000)
  }

  @Test func importedContactsDoNotFloodTheFirstDay() throws {
    let store = try Fixture.store()
    _ = try outcome(store, Fixture.batch(Fixture.imported(200)))
    guard case .today(let list) = try store.read(.today(Fixture.today, limit: 10)) else { return }
    #expect(list.items.isEmpty)
  }

  @Test func hostileTextIsMadeSafeOnItsWayIn() throws {
    let store = try Fixture.store()
    var contact = ImportedContact(line: 2, name: "Eve\u{1b}]52;c;AAAA\u{7}\u{202e}\nMallory")
    contact.organisation = "\u{9b}31mRed"
    _ = try outcome(store, Fixture.batch([contact]))
    let held = try Fixture.card(store, ContactID(1)).contact
    #expect(held.name == "Eve]52;c;AAAA Mallory")
    #expect(held.organisation == "31mRed")
  }

  @Test func aPointThatTheUserRemovedStaysAway() throws {
    let store = try Fixture.store()
    _ = try outcome(store, Fixture.batch(Fixture.imported(1)))
    try store.apply(.setPoints(ContactID(1), []))
    let preview = try outcome(store, Fixture.batch(Fixture.imported(1, title: "Director")))
    #expect(preview?.rows.first?.detail == "title: Director")
    #expect(try Fixture.card(store, ContactID(1)).points == [])
  }

  @Test func theUsersOwnAddressIsNeverAContacts() throws {
    let store = try Fixture.store()
    var me = Me()
    me.emails = ["Me@Example.example"]
    try store.apply(.setMe(me))
    var (myself, other) = (Fixture.imported(1)[0], Fixture.imported(1, from: 1)[0])
    myself.points = [ContactPoint(.email, "me@example.example")]
    other.points.append(ContactPoint(.email, "ME@example.example"))
    let preview = try outcome(store, Fixture.batch([myself, other]))
    #expect(preview?.rows.map(\.outcome) == [.skipped, .added])
    #expect(try Fixture.card(store, ContactID(1)).points.map(\.value) == ["p1@example.example"])
  }

  @Test func aRecordWithoutANameGoesByWhatItHas() throws {
    let store = try Fixture.store()
    var (firm, address) = (ImportedContact(line: 2, name: ""), ImportedContact(line: 3, name: " "))
    firm.organisation = "Northwind"
    address.points = [ContactPoint(.email, "sales@north.example")]
    let preview = try outcome(store, Fixture.batch([firm, address]))
    #expect(preview?.rows.map(\.name) == ["Northwind", "sales@north.example"])
    #expect(preview?.count(.added) == 2)
    #expect(try outcome(store, Fixture.batch([firm, address]))?.count(.unchanged) == 2)
  }

  @Test func aLargeImportTellsHowFarItIsAndIsIndexedWhole() throws {
    let store = try Fixture.store()
    var told: [Int] = []
    var totals: Set<Int> = []
    try store.apply(.importContacts(Fixture.batch(Fixture.imported(4500)))) { done, total in
      told.append(done)
      totals.insert(total)
      return true
    }
    #expect(told.first == 0)
    #expect(told == told.sorted())
    #expect(told.count > 4)
    #expect(told.last == 4500)
    #expect(totals == [4500])
    #expect(try store.check() == [])
    try store.apply(.undo)
    #expect(try Fixture.names(store) == [])
    #expect(try store.check() == [])
  }

  @Test(arguments: [1, 99, 100, 101, 250])
  func everyRowOfAnImportIsWrittenHoweverManyThereAre(count: Int) throws {
    let store = try Fixture.store()
    try Fixture.add(store, "Ada")
    var contacts = Fixture.imported(count)
    for index in contacts.indices {
      contacts[index].topics = index.isMultiple(of: 3) ? ["rust", "swift"] : []
      contacts[index].card = index.isMultiple(of: 2) ? Array("BEGIN:VCARD\nEND:VCARD\n".utf8) : []
    }
    let added = try store.apply(.importContacts(Fixture.batch(contacts))).addedContacts
    #expect(added.count == count)
    for (id, contact) in zip(added, contacts) {
      let card = try Fixture.card(store, id)
      #expect(card.contact.name == contact.name)
      #expect(card.points.map(\.value) == contact.points.map(\.value))
      #expect(card.topics.map(\.name).sorted() == contact.topics)
      #expect(card.networks.map(\.name) == ["LinkedIn"])
    }
    let cards = try store.writer.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM card") }
    #expect(cards == (count + 1) / 2)
    #expect(try store.check() == [])
  }

  @Test func aCrashInTheMiddleOfAnImportLeavesNothingHalfWritten() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/tend.db"
      let store = try Fixture.store(at: path)
      try Fixture.add(store, "Ada")
      var copies = 0
      try store.apply(.importContacts(Fixture.batch(Fixture.imported(3000)))) { done, _ in
        // What lies on the disk now is what a killed program would leave behind.
        guard done == 2000 else { return true }
        for ending in ["", "-wal"] {
          let data = FileManager.default.contents(atPath: path + ending)
          let copy = folder + "/crash.db" + ending
          if FileManager.default.createFile(atPath: copy, contents: data) { copies += 1 }
        }
        return true
      }
      #expect(copies == 2)
      let crashed = try Fixture.store(at: folder + "/crash.db", seed: 3)
      #expect(try Fixture.names(crashed) == ["Ada"])
      #expect(try crashed.check() == [])
      try crashed.close()
      try store.close()
    }
  }
}

/// Who of a file is in the store already, by the policy of duplicates.
@Suite struct KnownImportTests {
  private let store: Store

  init() throws {
    store = try Fixture.store()
    var me = Me()
    me.country = "DE"
    try store.apply(.setMe(me))
    let id = try Fixture.add(store, "Robert Smith")
    try store.apply(
      .setPoints(
        id,
        [
          ContactPoint(.email, "bob@x.example"),
          ContactPoint(.phone, "0171 1234567", label: "cell"),
        ]
      )
    )
  }

  private func outcome(_ name: String, _ point: ContactPoint) throws -> ImportPreview.Row {
    var contact = ImportedContact(line: 2, name: name)
    contact.points = [point]
    let batch = Fixture.batch([contact], network: nil)
    guard case .importPreview(let preview) = try store.read(.importPreview(batch)) else {
      throw StoreError(.failed, "no preview")
    }
    return try #require(preview.rows.first)
  }

  @Test func whoIsSureIsUpdated() throws {
    let byMail = try outcome("Bob Smith", ContactPoint(.email, "BOB@x.example"))
    #expect(byMail.outcome == .updated)
    #expect(byMail.detail.contains("known: one given name stands for the other, same e-mail"))
    for number in ["+49 171 1234567", "0049171 1234567", "(0171) 123-4567"] {
      let byPhone = try outcome("Smith, Robert", ContactPoint(.phone, number))
      #expect(byPhone.outcome == .updated, "\(number)")
    }
  }

  @Test func whatAnotherSourceSaysOtherwiseIsNamed() throws {
    let row = try outcome("Bob Smith", ContactPoint(.email, "bob@x.example"))
    #expect(row.detail.contains("name kept: Robert Smith, not Bob Smith"), "\(row.detail)")
  }

  @Test func whoMayBeTheSameIsAdded() throws {
    #expect(try outcome("Karl Smith", ContactPoint(.email, "bob@x.example")).outcome == .added)
    #expect(try outcome("Robert Smith", ContactPoint(.email, "r@x.example")).outcome == .added)
    #expect(
      try outcome("Robert Smith Jr.", ContactPoint(.email, "bob@x.example")).outcome == .added
    )
  }

  @Test func ofTwoWhoAreSureNeitherIsTaken() throws {
    let twin = try Fixture.add(store, "Bob Smith")
    try store.apply(.setPoints(twin, [ContactPoint(.email, "bob@x.example")]))
    #expect(try outcome("Robert Smith", ContactPoint(.email, "bob@x.example")).outcome == .added)
  }

  @Test func aPageOfLinkedInIsFoundUnderAnotherSource() throws {
    try store.apply(.importContacts(Fixture.batch(Fixture.imported(1))))
    let row = try outcome("Person 0", ContactPoint(.url, "https://linkedin.com/in/person-0/"))
    #expect(row.outcome == .updated)
  }

  @Test func theHistoryCountsWhatWasNews() throws {
    let store = try Fixture.store()
    #expect(
      try store.apply(.importContacts(Fixture.batch(Fixture.imported(5)))).title
        == "Imported 5 rows of Connections.csv"
    )
    let batch = Fixture.batch(Fixture.imported(7))
    #expect(try store.apply(.importContacts(batch)).title == "Imported 2 rows of Connections.csv")
    guard case .history(let entries) = try store.read(.history(limit: 1)) else { return }
    #expect(entries.first?.title == "Imported 2 rows of Connections.csv")
  }
}
