import TendModel
import Testing

@testable import TendStore

/// What is kept and inferred of who knows whom.
@Suite struct TieTests {
  private let store: Store
  private let ids: [ContactID]

  init() throws {
    let store = try Fixture.store()
    self.store = store
    ids = try ["Ada", "Bo", "Cy", "Di"].map { try Fixture.add(store, $0) }
  }

  private func tie(
    _ one: Int,
    _ other: Int,
    _ state: Tie.State = .known,
    _ strength: Int? = nil
  ) -> Tie {
    Tie(
      uid: store.makeUID(),
      pair: TiePair(ids[one], ids[other]),
      state: state,
      strength: strength,
      notedOn: Fixture.today
    )
  }

  private func known(to index: Int) throws -> [KnownContact] {
    try Fixture.card(store, ids[index]).ties
  }

  @Test func aTieIsSeenFromBothEndsAndUndone() throws {
    let before = try Fixture.dump(store)
    // The larger key first: a pair has no order.
    let applied = try store.apply(.setTies([tie(1, 0, .known, 4)]))
    #expect(applied.title == "Ada and Bo know each other: 4 of 5")
    #expect(try known(to: 0).map(\.name) == ["Bo"])
    #expect(try known(to: 1).first?.tie?.strength == 4)
    try store.apply(.undo)
    #expect(try Fixture.dump(store) == before)
    try store.apply(.redo)
    #expect(try known(to: 0).count == 1)
  }

  @Test func whatIsNotedAnewReplacesWhatWasButForTheUid() throws {
    try store.apply(.setTies([tie(0, 1, .known, 4)]))
    let uid = try #require(try known(to: 0).first?.tie?.uid)
    try store.apply(.setTies([tie(0, 1, .absent)]))
    let now = try #require(try known(to: 0).first?.tie)
    #expect(now.uid == uid)
    #expect(now.state == .absent)
    #expect(now.strength == nil)
    try store.apply(.clearTies([TiePair(ids[0], ids[1])]))
    #expect(try known(to: 0).isEmpty)
  }

  @Test func whoIsNotedToKnowAnotherAgainKeepsWhatWasSaidOfIt() throws {
    var first = tie(0, 1, .known, 4)
    (first.kind, first.since) = ("colleagues", Fixture.today.adding(days: -9))
    try store.apply(.setTies([first]))
    try store.apply(.setTies([tie(0, 1)]))
    var now = try #require(try known(to: 0).first?.tie)
    #expect(now.strength == 4 && now.kind == "colleagues" && now.since == first.since)
    try store.apply(.setTies([tie(0, 1, .known, 2)]))
    now = try #require(try known(to: 0).first?.tie)
    #expect(now.strength == 2 && now.kind == "colleagues")
  }

  @Test func aQuestionThatCouldNotBeAnsweredIsNoTie() throws {
    try store.apply(.setTies([tie(0, 1, .unsure)]))
    #expect(try known(to: 0).isEmpty)
  }

  @Test func aTieIsBetweenTwoAndItsStrengthIsAMark() throws {
    #expect(throws: StoreError.self) { try store.apply(.setTies([tie(0, 0)])) }
    #expect(throws: StoreError.self) { try store.apply(.setTies([tie(0, 1, .known, 6)])) }
    #expect(throws: StoreError.self) { try store.apply(.setTies([tie(0, 1, .absent, 3)])) }
    var stranger = tie(0, 1)
    stranger.pair = TiePair(ids[0], ContactID(999))
    #expect(throws: StoreError.self) { try store.apply(.setTies([stranger])) }
  }

  @Test func aGroupIsTiedWithoutTouchingWhatWasNoted() throws {
    try store.apply(.setTies([tie(0, 1, .absent), tie(0, 2, .unsure)]))
    guard
      case .preview(let preview) = try store.read(
        .preview(.tieAll(Array(ids[..<3]), on: Fixture.today))
      )
    else { return }
    #expect(preview.contactCount == 3)
    #expect(preview.changingCount == 2)
    let applied = try store.apply(.tieAll(Array(ids[..<3]), strength: 3, on: Fixture.today))
    #expect(applied.title == "Tied 2 of 3 pairs; Ada and Bo stay noted as not knowing each other")
    #expect(try known(to: 0).map { $0.tie?.state } == [.known, .absent])
    #expect(try known(to: 2).map { $0.tie?.strength } == [3, 3])
    #expect(throws: StoreError.self) { try store.apply(.tieAll([ids[0]], on: Fixture.today)) }
    let many = try (0..<61).map { try Fixture.add(store, "Person \($0)") }
    #expect(throws: StoreError.self) { try store.apply(.tieAll(many, on: Fixture.today)) }
  }

  @Test func aDeletedContactTakesItsTiesAlongAndBringsThemBack() throws {
    try store.apply(.setTies([tie(0, 1, .known, 4)]))
    let before = try Fixture.dump(store)
    try store.apply(.deleteContacts([ids[1]]))
    #expect(try known(to: 0).isEmpty)
    try store.apply(.undo)
    #expect(try Fixture.dump(store) == before)
  }

  @Test func evidenceSpeaksForATieAndIsNeverStored() throws {
    try Fixture.log(store, [ids[0], ids[1], ids[2]], Fixture.today.adding(days: -9))
    try Fixture.log(store, [ids[0], ids[1]], Fixture.today.adding(days: -3))
    try Fixture.log(store, [ids[0], ids[3]], Fixture.today, outcome: .tried)
    try store.apply(.editContacts([ids[0], ids[2]], [.organisation("Contoso")]))
    let found = try known(to: 0)
    #expect(found.map(\.name) == ["Bo", "Cy"])
    #expect(found.allSatisfy { $0.tie == nil })
    let evidence = found.map(\.evidence)
    #expect(evidence[0].togetherCount == 2)
    #expect(evidence[0].lastTogether == Fixture.today.adding(days: -3))
    #expect(evidence[0].weight == 1.5)
    #expect(evidence[1].organisation == "Contoso")
    #expect(evidence[1].weight == 1.5)
  }

  @Test func aCardThatNamesARelationSpeaksForATie() throws {
    try store.apply(.setPoints(ids[0], [ContactPoint(.relation, "bo", label: "spouse")]))
    try store.apply(.setPoints(ids[2], [ContactPoint(.relation, "Nobody Known", label: "child")]))
    #expect(try known(to: 0).map(\.evidence.relation) == ["spouse"])
    #expect(try known(to: 1).map(\.name) == ["Ada"])
    #expect(try known(to: 2).isEmpty)
    guard case .tieFacts(let facts) = try store.read(.tieFacts) else { return }
    #expect(facts.relations == [TieFacts.Link(person: 0, item: 1)])
    // A name that two have means nobody.
    try Fixture.add(store, "Bo")
    #expect(try known(to: 0).isEmpty)
  }

  @Test func aLargeGroupTiesNobody() throws {
    let crowd = try (0..<13).map { try Fixture.add(store, "Guest \($0)") }
    try Fixture.log(store, crowd, Fixture.today)
    try store.apply(.editContacts(crowd, [.organisation("Big Works")]))
    #expect(try Fixture.card(store, crowd[0]).ties.isEmpty)
    guard case .tieFacts(let facts) = try store.read(.tieFacts) else { return }
    #expect(facts.events.count == 1)
    #expect(facts.participants(of: 0).count == 13)
  }

  @Test func factsLeaveOutTheArchivedAndCountThemInTheirGroups() throws {
    try Fixture.log(store, [ids[0], ids[1], ids[3]], Fixture.today)
    try store.apply(.editContacts([ids[1]], [.archived(true)]))
    try store.apply(.setTies([tie(0, 1), tie(0, 3, .known, 2)]))
    guard case .tieFacts(let facts) = try store.read(.tieFacts) else { return }
    #expect(facts.people.map(\.id) == [ids[0], ids[2], ids[3]])
    #expect(Array(facts.participants(of: 0)) == [0, TieFacts.archived, 2])
    #expect(facts.notes.map { [$0.first, $0.second] } == [[0, 2]])
    #expect(facts.number(of: ids[3]) == 2)
    #expect(facts.number(of: ids[1]) == nil)
  }

  @Test func aDocumentCarriesTies() throws {
    var first = tie(0, 1, .known, 4)
    first.kind = "colleagues"
    first.since = Fixture.today.adding(days: -400)
    try store.apply(.setTies([first, tie(2, 3, .absent)]))
    guard case .document(let document) = try store.read(.document) else { return }
    #expect(document.ties?.count == 2)
    let copy = try Fixture.store(seed: 2)
    try copy.apply(.load(document))
    #expect(try copy.read(.document) == .document(document))
    var older = document
    older.ties = nil
    let old = try Fixture.store(seed: 3)
    try old.apply(.load(older))
    guard case .document(let loaded) = try old.read(.document) else { return }
    #expect(loaded.ties == [])
  }

  @Test func onlyWhatWasNotedCanBeForgotten() throws {
    try store.apply(.setTies([tie(0, 2), tie(3, 0, .absent), tie(1, 2)]))
    func names(_ text: String) throws -> [NameMatch] {
      guard case .names(let found) = try store.read(.notedTies(ids[0], matching: text, limit: 8))
      else { return [] }
      return found
    }
    #expect(try names("").map(\.name) == ["Cy", "Di"])
    #expect(try names("").map(\.detail) == ["known", "not known"])
    #expect(try names("c").map(\.number) == [ids[2].number])
    #expect(try names("bo").isEmpty)
  }
}
