import TendModel
import Testing

@testable import TendStore

@Suite struct StoredCardTests {
  private func batch(_ cards: [[UInt8]]) -> ImportBatch {
    let contacts = cards.enumerated().map { index, card in
      var contact = ImportedContact(line: index + 1, name: "Ada \(index)")
      contact.key = ExternalKey(source: "vcard", kind: "uid", key: "a-\(index)")
      contact.card = card
      return contact
    }
    var batch = Fixture.batch(contacts, network: nil)
    batch.source = "vcard"
    return batch
  }

  private func cards(_ store: Store) throws -> [[UInt8]] {
    try document(store).contacts.flatMap { $0.keys.compactMap { $0.card?.bytes } }
  }

  private func document(_ store: Store) throws -> StoreDocument {
    guard case .document(let document) = try store.read(.document) else {
      throw StoreError(.failed, "no document")
    }
    return document
  }

  private static let text = Array("BEGIN:VCARD\r\nFN:Zoë \\n\r\n X\nEND:VCARD".utf8)
  /// Windows-1252 and a NUL, which are no text of a database.
  private static let raw: [UInt8] = [0x42, 0xE9, 0x00, 0x0D, 0x0A, 0xFF]

  @Test func bytesAreKeptWhateverTheyAre() throws {
    let store = try Fixture.store()
    try store.apply(.importContacts(batch([Self.text, Self.raw])))
    #expect(Set(try cards(store)) == [Self.text, Self.raw])
    #expect(StoredCard(Self.text).encoding == .utf8)
    #expect(StoredCard(Self.raw).text == "42E9000D0AFF")
    #expect(StoredCard(encoding: .hex, text: "4").bytes.isEmpty)
    #expect(StoredCard(encoding: .hex, text: "4g").bytes.isEmpty)
  }

  @Test func theSameCardTwiceIsNoChangeAndANewerOneTakesItsPlace() throws {
    let store = try Fixture.store()
    try store.apply(.importContacts(batch([Self.text])))
    let before = try Fixture.dump(store)
    let again = try store.apply(.importContacts(batch([Self.text])))
    #expect(again.entry.number == 0)
    #expect(try Fixture.dump(store) == before)
    // A line of which the model knows nothing is news all the same.
    let newer = Self.text + Array("X-OWN:1\r\n".utf8)
    try store.apply(.importContacts(batch([newer])))
    #expect(try cards(store) == [newer])
    try store.apply(.undo)
    #expect(try cards(store) == [Self.text])
    try store.apply(.redo)
    #expect(try cards(store) == [newer])
  }

  @Test func aCardGoesWithItsContactAndComesBackWithIt() throws {
    let store = try Fixture.store()
    try store.apply(.importContacts(batch([Self.text, Self.raw])))
    try store.apply(.deleteContacts([ContactID(1)]))
    #expect(try cards(store) == [Self.raw])
    try store.apply(.undo)
    #expect(Set(try cards(store)) == [Self.text, Self.raw])
    try store.apply(.undo)
    #expect(try cards(store).isEmpty)
    try store.apply(.redo)
    #expect(Set(try cards(store)) == [Self.text, Self.raw])
  }

  @Test func theCardOfAGroupIsKeptThoughItIsNoContact() throws {
    let store = try Fixture.store()
    var batch = batch([Self.text])
    batch.contacts[0].cardKind = "group"
    try store.apply(.importContacts(batch))
    #expect(try document(store).contacts.isEmpty)
    #expect(try document(store).groupCards?.map(\.card.bytes) == [Self.text])
    #expect(try store.apply(.importContacts(batch)).entry.number == 0)
    batch.contacts[0].card = Self.raw
    try store.apply(.importContacts(batch))
    #expect(try document(store).groupCards?.map(\.card.bytes) == [Self.raw])
    try store.apply(.undo)
    try store.apply(.undo)
    #expect(try document(store).groupCards == [])
  }

  @Test func aDocumentHoldsTheCards() throws {
    let store = try Fixture.store()
    var batch = batch([Self.text, Self.raw, Self.raw])
    batch.contacts[2].cardKind = "group"
    try store.apply(.importContacts(batch))
    let document = try document(store)
    #expect(document.groupCards?.count == 1)
    let copy = try Fixture.store(seed: 9)
    try copy.apply(.load(document))
    #expect(try self.document(copy) == document)
    #expect(Set(try cards(copy)) == [Self.text, Self.raw])
  }
}
