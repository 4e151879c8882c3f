import GRDB
import TendModel
import Testing

@testable import TendStore

/// One contact of two, with all that belongs to them.
@Suite struct MergeContactsTests {
  private let store: Store
  private let ids: [ContactID]

  init() throws {
    let store = try Fixture.store()
    self.store = store
    ids = try ["Robert", "Bob", "Cy", "Di"].map { try Fixture.add(store, $0) }
  }

  private func merge(_ other: Int, _ target: Int) -> Change {
    .mergeContacts([ContactMerge(ids[other], into: ids[target])])
  }

  private func tie(_ one: Int, _ other: Int, _ state: Tie.State) -> Tie {
    Tie(
      uid: store.makeUID(),
      pair: TiePair(ids[one], ids[other]),
      state: state,
      notedOn: Fixture.today
    )
  }

  /// Whoever adds a table that refers to contacts says here that a merge moves its rows.
  @Test func everyTableThatRefersToContactsIsThoughtOf() throws {
    let tables = try store.writer.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT m.name || '.' || f."from" FROM sqlite_schema m
          JOIN pragma_foreign_key_list(m.name) f
          WHERE m.type = 'table' AND f."table" = 'contact' ORDER BY 1
          """
      )
    }
    #expect(
      tables == [
        "contact.metThrough", "contactPoint.contactId", "contactTopic.contactId",
        "distinctPair.firstId", "distinctPair.secondId", "exchange.contactId",
        "externalKey.contactId", "followUp.contactId", "goalContact.contactId",
        "membership.contactId", "participant.contactId", "standing.contactId", "tie.firstId",
        "tie.secondId",
      ]
    )
  }

  @Test func allThatBelongsToTheOtherGoesAlongAndComesBack() throws {
    let guild = try Fixture.addNetwork(store, "Guild")
    try store.apply(.join([ids[1]], guild, role: "speaker", since: nil))
    try store.apply(.setPoints(ids[1], [ContactPoint(.email, "bob@x.example", label: "work")]))
    try store.apply(.setTopic([ids[1]], "pricing", .offers, isPresent: true))
    try Fixture.log(store, [ids[1]], Fixture.today.adding(days: -3))
    let followUp = FollowUp(
      uid: store.makeUID(),
      contact: ids[1],
      title: "Send it",
      due: nil,
      createdOn: Fixture.today
    )
    try store.apply(.addFollowUp(followUp))
    try store.apply(.addExchanges([Fixture.exchange(store, ids[1])]))
    try store.apply(.setTies([tie(1, 2, .known)]))
    try store.apply(.setDistinct([TiePair(ids[1], ids[3])], true))
    var goal = Goal(uid: store.makeUID(), title: "Speak", createdOn: Fixture.today)
    goal.contacts = [ids[1]]
    try store.apply(.addGoal(goal))
    var met = Meeting()
    met.through = ids[1]
    try store.apply(.editContacts([ids[2]], [.met(met)]))

    let before = try Fixture.dump(store)
    let applied = try store.apply(merge(1, 0))
    #expect(applied.title == "Merged Bob into Robert")
    let card = try Fixture.card(store, ids[0])
    #expect(card.contact.name == "Robert" && card.contact.note == "Also: name Bob")
    #expect(card.networks.map(\.role) == ["speaker"])
    #expect(card.points.map(\.value) == ["bob@x.example"])
    #expect(card.topics.map(\.name) == ["pricing"])
    #expect(card.timeline.count == 1 && card.followUps.map(\.followUp.title) == ["Send it"])
    #expect(card.standing.lastContact == Fixture.today.adding(days: -3))
    #expect(card.exchanges.givenCount == 1)
    #expect(card.ties.contains { $0.id == ids[2] && $0.tie?.state == .known })
    #expect(try Fixture.card(store, ids[2]).contact.met.through == ids[0])
    guard case .goals(let goals) = try store.read(.goals()) else { return }
    #expect(goals.map(\.goal.contacts) == [[ids[0]]])
    guard case .duplicateFacts(let facts) = try store.read(.duplicateFacts) else { return }
    #expect(facts.distinct == [TiePair(ids[0], ids[3])])
    guard case .card(let gone) = try store.read(.card(ids[1])) else { return }
    #expect(gone == nil)
    #expect(try store.check().isEmpty)

    try store.apply(.undo)
    #expect(try Fixture.dump(store) == before)
    try store.apply(.redo)
    #expect(try Fixture.card(store, ids[0]).timeline.count == 1)
  }

  @Test func whatBothHaveStaysOnce() throws {
    let guild = try Fixture.addNetwork(store, "Guild")
    let (early, late) = (Fixture.today.adding(days: -90), Fixture.today.adding(days: -9))
    try store.apply(.join([ids[0]], guild, role: "chair", since: late))
    try store.apply(.join([ids[1]], guild, role: "founder", since: early))
    try store.apply(.setTopic([ids[0], ids[1]], "pricing", .about, isPresent: true))
    try Fixture.log(store, [ids[0], ids[1]], late)
    try store.apply(.setTies([tie(0, 2, .absent), tie(1, 2, .known), tie(0, 1, .known)]))
    try store.apply(.setTies([tie(0, 3, .unsure), tie(1, 3, .known)]))
    try store.apply(merge(1, 0))
    let card = try Fixture.card(store, ids[0])
    #expect(card.networks.map(\.role) == ["chair; founder"])
    #expect(card.topics.count == 1)
    #expect(card.timeline.map(\.interaction.contacts) == [[ids[0]]])
    // What was said of the one that stays holds; what the user could not say gives way.
    #expect(card.ties.first { $0.id == ids[2] }?.tie?.state == .absent)
    #expect(card.ties.first { $0.id == ids[3] }?.tie?.state == .known)
    #expect(card.ties.count == 2)
  }

  @Test func severalAreMergedAsOneChange() throws {
    let before = try Fixture.dump(store)
    let applied = try store.apply(
      .mergeContacts([
        ContactMerge(ids[3], into: ids[2]), ContactMerge(ids[2], into: ids[0]),
      ])
    )
    #expect(applied.title == "Merged 2 contacts into others")
    #expect(try Fixture.names(store) == ["Bob", "Robert"])
    try store.apply(.undo)
    #expect(try Fixture.dump(store) == before)
  }

  /// A card hangs on its key, which a merge moves and an undo moves back.
  @Test func cardsOutliveTheUndoOfAMergeAndItsRedo() throws {
    let store = try Fixture.store()
    var contacts = Fixture.imported(2)
    for index in contacts.indices {
      contacts[index].card = Array("BEGIN:VCARD\r\nFN:Person \(index)\r\nEND:VCARD\r\n".utf8)
    }
    try store.apply(.importContacts(Fixture.batch(contacts)))
    let before = try Fixture.dump(store)
    #expect(before.count { $0.hasPrefix("card ") } == 2)
    try store.apply(.mergeContacts([ContactMerge(ContactID(2), into: ContactID(1))]))
    let merged = try Fixture.dump(store)
    #expect(merged.count { $0.hasPrefix("card ") } == 2)
    for _ in 0..<2 {
      try store.apply(.undo)
      #expect(try Fixture.dump(store) == before)
      try store.apply(.redo)
      #expect(try Fixture.dump(store) == merged)
    }
  }

  @Test func whatCannotBeMergedChangesNothing() throws {
    let before = try Fixture.dump(store)
    #expect(throws: StoreError.self) { try store.apply(merge(0, 0)) }
    #expect(throws: StoreError.self) {
      try store.apply(
        .mergeContacts([
          ContactMerge(ids[1], into: ids[0]), ContactMerge(ContactID(999), into: ids[0]),
        ])
      )
    }
    #expect(try Fixture.dump(store) == before)
  }

  @Test func pairsThatAreTwoAreRememberedAndForgotten() throws {
    for id in ids.prefix(2) {
      try store.apply(.setPoints(id, [ContactPoint(.email, "one@x.example")]))
    }
    func pairs() throws -> [TiePair] {
      guard case .duplicateFacts(let facts) = try store.read(.duplicateFacts) else { return [] }
      return facts.rows {}.map(\.pair)
    }
    let pair = TiePair(ids[0], ids[1])
    #expect(try pairs() == [pair])
    try store.apply(.setDistinct([pair], true))
    #expect(try pairs().isEmpty)
    guard case .document(let document) = try store.read(.document) else { return }
    #expect(document.distinctPairs?.count == 1)
    let copy = try Fixture.store(seed: 2)
    try copy.apply(.load(document))
    guard case .document(let again) = try copy.read(.document) else { return }
    #expect(again == document)
    try store.apply(.setDistinct([pair], false))
    #expect(try pairs() == [pair])
    #expect(throws: StoreError.self) {
      try store.apply(.setDistinct([TiePair(ids[0], ids[0])], true))
    }
  }

  @Test func archivedContactsAreNobodysDuplicates() throws {
    for id in ids.prefix(2) {
      try store.apply(.setPoints(id, [ContactPoint(.email, "one@x.example")]))
    }
    try store.apply(.editContacts([ids[1]], [.archived(true)]))
    guard case .duplicateFacts(let facts) = try store.read(.duplicateFacts) else { return }
    #expect(facts.entries.count == 3 && facts.rows {}.isEmpty)
  }

  @Test func aPreviewNamesWhoGoesIntoWhom() throws {
    guard case .preview(let preview) = try store.read(.preview(merge(1, 0))) else { return }
    #expect(preview.lines == [ChangePreview.Line(name: "Bob", before: "", after: "Robert")])
    #expect(preview.changingCount == 1)
  }
}
