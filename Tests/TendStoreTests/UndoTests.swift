import TendModel
import Testing

@testable import TendStore

@Suite struct UndoTests {
  /// A store with something of everything, and a change of every kind to try on it.
  private func furnished() throws -> (Store, [Change]) {
    let store = try Fixture.store()
    let (ada, bo) = (try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"))
    let alumni = try Fixture.addNetwork(store, "Alumni", cadenceDays: 14)
    try store.apply(.join([ada, bo], alumni, role: "chair", since: nil))
    try store.apply(.setTopic([ada], "pricing", .about, isPresent: true))
    try Fixture.log(store, [ada, bo], Fixture.today.adding(days: -20))
    var followUp = FollowUp(
      uid: store.makeUID(),
      contact: ada,
      title: "Send deck",
      due: Fixture.today,
      createdOn: Fixture.today
    )
    followUp.recurrence = Recurrence(every: 2, .week)
    try store.apply(.addFollowUp(followUp))
    var advice = Fixture.exchange(store, ada)
    advice.interaction = InteractionID(1)
    try store.apply(.addExchanges([advice, Fixture.exchange(store, bo, .received, .referral)]))
    var edited = Network(uid: store.makeUID(), name: "Old friends")
    edited.purpose = "keep in touch"
    var interaction = Interaction(
      uid: store.makeUID(),
      day: Fixture.today,
      contacts: [bo],
      channel: .video
    )
    interaction.note = "about the talk"
    var me = Me()
    me.names = ["Zed"]
    let first = InteractionID(1)
    let task = FollowUpID(1)
    let changes: [Change] = [
      .addContact(Fixture.draft(store, "Cy")),
      .editContacts([ada, bo], [.circle(1), .note("x\ny"), .snoozedUntil(Fixture.today)]),
      .editContacts([ada], [.archived(true)]),
      .setPoints(ada, [ContactPoint(.email, "ada@works.example"), ContactPoint(.phone, "+1 555")]),
      .deleteContacts([ada]), .deleteContacts([ada, bo]),
      .addNetwork(Network(uid: store.makeUID(), name: "Board")), .editNetwork(alumni, edited),
      .deleteNetwork(alumni), .leave([ada], alumni),
      .join([ada], alumni, role: "member", since: Fixture.today),
      .setTopic([ada, bo], "pricing", .offers, isPresent: true),
      .setTopic([ada], "Pricing", .about, isPresent: false), .log(interaction, topics: ["talks"]),
      .editInteraction(first, interaction, topics: ["a", "b"]), .deleteInteraction(first),
      .addFollowUp(followUp.with(uid: store.makeUID())), .editFollowUp(task, followUp),
      .closeFollowUps([task], .done, on: Fixture.today),
      .postponeFollowUps([task], until: Fixture.today.adding(days: 3)), .deleteFollowUps([task]),
      .log(
        interaction.with(uid: store.makeUID()),
        topics: ["talks"],
        exchanges: [ada, bo].map { Fixture.exchange(store, $0, .given, .introduction) },
        followUps: [followUp.with(uid: store.makeUID())]
      ),
      .addExchanges([Fixture.exchange(store, ada, .received)]),
      .editExchange(ExchangeID(1), reworded(Fixture.exchange(store, bo))),
      .deleteExchanges([ExchangeID(1), ExchangeID(2)]), .setMe(me),
      .importContacts(Fixture.batch(Fixture.imported(20))),
      .several([.deleteContacts([bo]), .editContacts([ada], [.title("Head")])]),
    ]
    return (store, changes)
  }

  private func reworded(_ exchange: Exchange) -> Exchange {
    var value = exchange
    (value.weight, value.note, value.kind) = (3, "frank", .feedback)
    return value
  }

  @Test func everyChangeAndItsInverseGiveBackAnEqualStore() throws {
    let (_, changes) = try furnished()
    for index in changes.indices {
      let (store, changes) = try furnished()
      let before = try Fixture.dump(store)
      let applied = try store.apply(changes[index])
      let after = try Fixture.dump(store)
      let inverse = try store.apply(applied.inverse)
      #expect(try Fixture.dump(store) == before, "\(applied.title)")
      try store.apply(inverse.inverse)
      #expect(try Fixture.dump(store) == after, "again: \(applied.title)")
      #expect(try store.check() == [])
    }
  }

  @Test func undoAndRedoWalkTheWholeHistory() throws {
    let store = try Fixture.store()
    var dumps = [try Fixture.dump(store)]
    let ada = try Fixture.add(store, "Ada")
    dumps.append(try Fixture.dump(store))
    try store.apply(.editContacts([ada], [.note("one")]))
    dumps.append(try Fixture.dump(store))
    try store.apply(.deleteContacts([ada]))
    dumps.append(try Fixture.dump(store))
    for dump in dumps.dropLast().reversed() {
      try store.apply(.undo)
      #expect(try Fixture.dump(store) == dump)
    }
    #expect(throws: StoreError(.nothingToUndo)) { try store.apply(.undo) }
    for dump in dumps.dropFirst() {
      try store.apply(.redo)
      #expect(try Fixture.dump(store) == dump)
    }
    #expect(throws: StoreError(.nothingToRedo)) { try store.apply(.redo) }
    for dump in dumps.dropLast().reversed() {
      try store.apply(.undo)
      #expect(try Fixture.dump(store) == dump)
    }
  }

  @Test func aNewChangeEndsWhatCouldBeRedone() throws {
    let store = try Fixture.store()
    try Fixture.add(store, "Ada")
    try store.apply(.undo)
    try Fixture.add(store, "Bo")
    #expect(throws: StoreError(.nothingToRedo)) { try store.apply(.redo) }
    guard case .history(let entries) = try store.read(.history(limit: 10)) else { return }
    #expect(entries.map(\.state) == [.done, .abandoned])
    #expect(entries.map(\.state.words) == ["done", "undone"])
    #expect(entries.map(\.title) == ["Added Bo", "Added Ada"])
  }

  @Test func anEditThatMovesTopicsAndParticipantsIsUndone() throws {
    let store = try Fixture.store()
    let (ada, bo) = (try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"))
    var interaction = Interaction(
      uid: store.makeUID(),
      day: Fixture.today,
      contacts: [ada, bo],
      channel: .call
    )
    try store.apply(.log(interaction, topics: ["zeta", "alpha"]))
    let before = try Fixture.dump(store)
    interaction.contacts = [bo, ada]
    try store.apply(.editInteraction(InteractionID(1), interaction, topics: ["alpha", "zeta"]))
    try store.apply(.undo)
    #expect(try Fixture.dump(store) == before)
  }

  @Test func takingAwayATopicThatNobodyHasMakesNone() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    try store.apply(.setTopic([ada], "pricing", .about, isPresent: false))
    guard case .counts(let counts) = try store.read(.counts(today: Fixture.today)) else { return }
    #expect(counts.topics == 0)
  }

  @Test func undoSurvivesARestart() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/tend.db"
      let first = try Fixture.store(at: path)
      try Fixture.add(first, "Ada")
      try first.close()
      let second = try Fixture.store(at: path, seed: 2)
      let applied = try second.apply(.undo)
      #expect(applied.title == "Undone: Added Ada")
      #expect(try Fixture.names(second) == [])
      try second.close()
    }
  }

  @Test func anotherPersonsChangeIsNeverUndoneSilently() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/tend.db"
      let (ada, bo) = (
        try Fixture.store(at: path, author: "ada"),
        try Fixture.store(at: path, author: "bo", seed: 2)
      )
      let id = try Fixture.add(ada, "Cy")
      try bo.apply(.editContacts([id], [.note("by bo")]))
      let error = #expect(throws: StoreError.self) { try ada.apply(.undo) }
      #expect(error?.code == .conflict)
      #expect(error?.description.contains("bo") == true)
      #expect(try Fixture.card(ada, id).contact.note == "by bo")
      try bo.apply(.undo)
      try bo.apply(.editContacts([try Fixture.add(bo, "Di")], [.note("elsewhere")]))
      try ada.close()
      try bo.close()
    }
  }

  @Test func aFailedChangeLeavesNothingBehind() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    let before = try Fixture.dump(store)
    #expect(throws: StoreError.self) {
      try store.apply(
        .several([.editContacts([ada], [.note("x")]), .deleteContacts([ContactID(99)])])
      )
    }
    #expect(try Fixture.dump(store) == before)
    guard case .history(let entries) = try store.read(.history(limit: 10)) else { return }
    #expect(entries.count == 1)
  }

  @Test func aLoadedDocumentIsOneChangeAndOneUndo() throws {
    let (source, _) = try furnished()
    guard case .document(let document) = try source.read(.document) else { return }
    #expect(document.exchanges?.count == 2)
    #expect(document.exchanges?.compactMap(\.interaction).count == 1)
    let store = try Fixture.store(seed: 5)
    let before = try Fixture.dump(store)
    try store.apply(.load(document))
    let after = try Fixture.dump(store)
    #expect(try store.check() == [])
    try store.apply(.undo)
    #expect(try Fixture.dump(store) == before)
    try store.apply(.redo)
    #expect(try Fixture.dump(store) == after)
    #expect(try store.check() == [])
  }

  @Test func untaggingWhatNobodyHasMakesNoTopic() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    let applied = try store.apply(.setTopic([ada], "nothing", .about, isPresent: false))
    #expect(applied.entry == ChangeID(0))
  }

  @Test(arguments: 1...8) func randomChangesUndoneOneByOneGiveBackTheStart(seed: Int) throws {
    var (store, changes) = try furnished()
    let before = try Fixture.dump(store)
    var state = UInt64(seed)
    var done = 0
    for _ in 0..<12 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let change = changes[Int(state >> 33) % changes.count]
      // A change may no longer be possible after another; then nothing is written.
      if (try? store.apply(change)) != nil { done += 1 }
    }
    changes = []
    #expect(done > 0)
    while (try? store.apply(.undo))?.title.isEmpty == false, try Fixture.dump(store) != before {}
    #expect(try Fixture.dump(store) == before, "seed \(seed)")
  }
}

extension Interaction {
  fileprivate func with(uid: UniqueID) -> Interaction {
    var value = self
    value.uid = uid
    return value
  }
}

extension FollowUp {
  fileprivate func with(uid: UniqueID) -> FollowUp {
    var value = self
    value.uid = uid
    return value
  }
}
