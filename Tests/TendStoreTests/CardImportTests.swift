import TendModel
import Testing

@testable import TendStore

@Suite struct CardImportTests {
  private func card(_ name: String, uid: String? = nil, email: String? = nil) -> ImportedContact {
    var contact = ImportedContact(line: 1, name: name)
    contact.uid = uid
    contact.key = uid.map {
      ExternalKey(source: "vcard", kind: "uid", key: ImportedContact.comparable(uid: $0))
    }
    if let email { contact.points = [ContactPoint(.email, email)] }
    contact.card = Array("BEGIN:VCARD\nFN:\(name)\nEND:VCARD\n".utf8)
    return contact
  }

  private func batch(_ contacts: [ImportedContact]) -> ImportBatch {
    var batch = Fixture.batch(contacts, network: nil)
    batch.source = "vcard"
    return batch
  }

  private func outcomes(
    _ store: Store,
    _ contacts: [ImportedContact]
  ) throws -> [ImportPreview.Outcome] {
    let applied = try store.apply(.importContacts(batch(contacts)))
    return applied.importOutcome?.rows.map(\.outcome) ?? []
  }

  @Test func theSameCardsTwiceChangeNothing() throws {
    let store = try Fixture.store()
    let cards = [
      card("Ada", uid: "urn:uuid:A-1"), card("Bob", email: "b@x.example"), card("Cy"),
      card("Di", email: "home@x.example"), card("Ed", email: "home@x.example"),
    ]
    #expect(try outcomes(store, cards) == Array(repeating: .added, count: 5))
    let before = try Fixture.dump(store)
    #expect(try outcomes(store, cards) == Array(repeating: .unchanged, count: 5))
    #expect(try Fixture.dump(store) == before)
  }

  @Test func anIdentifierIsTheSameInAnyForm() throws {
    let store = try Fixture.store()
    _ = try outcomes(store, [card("Ada", uid: "urn:uuid:A-1")])
    #expect(try outcomes(store, [card("Ada", uid: "a-1")]) == [.unchanged])
  }

  @Test func aGroupIsNoContactButATopicOfItsMembers() throws {
    let store = try Fixture.store()
    var group = card("Band", uid: "g")
    group.cardKind = "group"
    group.members = ["urn:uuid:A-1"]
    let cards = [card("Ada", uid: "a-1"), card("Bob", uid: "b-1"), group]
    #expect(try outcomes(store, cards) == [.added, .added, .skipped])
    #expect(try Fixture.names(store) == ["Ada", "Bob"])
    #expect(try Fixture.card(store, ContactID(1)).topics.map(\.name) == ["Band"])
    #expect(try outcomes(store, cards) == [.unchanged, .unchanged, .skipped])
  }
}
