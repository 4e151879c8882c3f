import TendModel
import Testing

@testable import TendStore

/// What files tell of contacts, taken once and brought up to date, never against the user.
@Suite struct EventImportTests {
  private let store: Store

  init() throws {
    store = try Fixture.store()
    for name in ["Ada Okafor", "Bo Lindqvist"] {
      var draft = Fixture.draft(store, name)
      draft.points = [ContactPoint(.email, "\(name.prefix(while: { $0 != " " }))@x.example")]
      try store.apply(.addContact(draft))
    }
  }

  private let ada = ImportedPerson(name: "Ada", email: "ADA@x.example")
  private let bo = ImportedPerson(name: "Bo", email: "bo@x.example")
  private let zed = ImportedPerson(name: "Zed", email: "zed@x.example")

  private func meeting(
    _ people: [ImportedPerson],
    key: String = "one",
    daysAgo: Int = 10,
    _ subject: String = "Plan"
  ) -> ImportedEvent {
    var value = ImportedInteraction(
      day: Fixture.today.adding(days: -daysAgo),
      minuteOfDay: 600,
      channel: .meeting
    )
    value.subject = subject
    return ImportedEvent(line: 1, source: "ics", key: key, people: people, .interaction(value))
  }

  private func mail(
    _ key: String,
    _ people: [ImportedPerson],
    parts: [String],
    _ direction: Interaction.Direction = .incoming
  ) -> ImportedEvent {
    var value = ImportedInteraction(day: Fixture.today, minuteOfDay: 600, channel: .email)
    value.subject = "Letter"
    (value.parts, value.count, value.direction) = (parts, parts.count, direction)
    return ImportedEvent(line: 1, source: "mail", key: key, people: people, .interaction(value))
  }

  private func toDo(
    _ people: [ImportedPerson],
    due: Int?,
    every: Recurrence? = nil
  )
    -> ImportedEvent
  {
    var value = ImportedFollowUp(
      title: "Send deck",
      due: due.map { Fixture.today.adding(days: $0) }
    )
    value.recurrence = every
    return ImportedEvent(line: 1, source: "ics", key: "todo", people: people, .followUp(value))
  }

  private func batch(_ events: [ImportedEvent], addsPeople: Bool = false) -> ImportBatch {
    var batch = Fixture.batch([], network: nil)
    batch.events = events
    batch.addsPeople = addsPeople
    return batch
  }

  @discardableResult
  private func take(_ events: [ImportedEvent], addsPeople: Bool = false) throws -> ImportPreview {
    let batch = batch(events, addsPeople: addsPeople)
    guard case .importPreview(let preview) = try store.read(.importPreview(batch)) else {
      throw StoreError(.failed, "no preview")
    }
    let outcome = try #require(try store.apply(.importContacts(batch)).importOutcome)
    #expect(outcome == preview, "the preview says what the import does")
    #expect(try store.check() == [])
    return outcome
  }

  private func journal() throws -> [InteractionRow] {
    guard
      case .journal(let page) = try store.read(.journal(JournalFilter(), Window(count: 100)))
    else { return [] }
    return page.rows
  }

  private var followUps: [FollowUpRow] {
    get throws {
      guard case .followUps(let rows) = try store.read(.followUps(limit: 10)) else { return [] }
      return rows
    }
  }

  @Test func aMeetingIsLoggedOnceAndMovesTheLastContact() throws {
    let outcome = try take([meeting([ada, bo, zed])])
    #expect(outcome.events.map(\.outcome) == [.added])
    #expect(
      outcome.strangers == [
        ImportPreview.Stranger(name: "Zed", address: "zed@x.example", count: 1)
      ]
    )
    let row = try #require(try journal().first)
    #expect(row.interaction.contacts == [ContactID(1), ContactID(2)])
    #expect(row.interaction.source == "ics")
    #expect(
      try Fixture.card(store, ContactID(1)).standing.lastContact == Fixture.today.adding(days: -10)
    )
    let before = try Fixture.dump(store)
    #expect(try take([meeting([ada, bo, zed])]).events.map(\.outcome) == [.unchanged])
    #expect(try Fixture.dump(store) == before)
  }

  @Test func anImportOfEventsIsOneUndo() throws {
    let before = try Fixture.dump(store)
    try take([meeting([ada]), toDo([bo], due: 5), mail("m", [bo], parts: ["1"])])
    try store.apply(.undo)
    #expect(try Fixture.dump(store) == before)
    try store.apply(.redo)
    #expect(try journal().count == 2)
    #expect(try followUps.count == 1)
    #expect(try store.check() == [])
    #expect(try take([meeting([ada])]).events.map(\.outcome) == [.unchanged])
  }

  @Test func whatChangedInTheFileIsBroughtUpToDate() throws {
    try take([meeting([ada]), toDo([ada], due: 5)])
    let outcome = try take([meeting([ada, bo], daysAgo: 3, "Plan B"), toDo([ada], due: 9)])
    #expect(outcome.events.map(\.outcome) == [.updated, .updated])
    let value = try #require(try journal().first).interaction
    #expect(value.day == Fixture.today.adding(days: -3))
    #expect(value.note == "Plan B")
    #expect(value.contacts == [ContactID(1), ContactID(2)])
    #expect(try followUps.first?.followUp.due == Fixture.today.adding(days: 9))
  }

  @Test func whatTheUserEditedStaysWhileTheRestIsBroughtUpToDate() throws {
    try take([meeting([ada])])
    let row = try #require(try journal().first)
    var edited = row.interaction
    edited.note = "My own words"
    try store.apply(.editInteraction(row.id, edited, topics: ["pricing"], from: row))
    #expect(try take([meeting([ada], daysAgo: 10, "Other")]).events.map(\.outcome) == [.unchanged])
    #expect(try take([meeting([ada], daysAgo: 2, "Other")]).events.map(\.outcome) == [.updated])
    let now = try #require(try journal().first)
    #expect(now.interaction.note == "My own words")
    #expect(now.topics == ["pricing"])
    #expect(now.interaction.day == Fixture.today.adding(days: -2))
  }

  @Test func whatTheUserDeletedDoesNotComeBack() throws {
    try take([meeting([ada])])
    try store.apply(.deleteInteraction(try #require(try journal().first).id))
    let outcome = try take([meeting([ada], daysAgo: 4)])
    #expect(outcome.events.map(\.detail) == ["you deleted it"])
    #expect(try journal().isEmpty)
    try store.apply(.undo)
    #expect(try journal().count == 1)
    #expect(try take([meeting([ada], daysAgo: 4)]).events.map(\.outcome) == [.updated])
  }

  @Test func whoBecomesAContactLaterJoinsWhatWasLogged() throws {
    try take([meeting([ada, zed])])
    var draft = Fixture.draft(store, "Zed")
    draft.points = [ContactPoint(.email, "zed@x.example")]
    try store.apply(.addContact(draft))
    #expect(try take([meeting([ada, zed])]).events.map(\.outcome) == [.updated])
    #expect(try journal().first?.interaction.contacts.count == 2)
  }

  @Test func peopleAreAddedWhenAskedFor() throws {
    let outcome = try take([meeting([ada, zed])], addsPeople: true)
    #expect(outcome.rows.map(\.name) == ["Zed"])
    #expect(outcome.strangers.isEmpty)
    #expect(try Fixture.names(store) == ["Ada Okafor", "Bo Lindqvist", "Zed"])
    #expect(try journal().first?.interaction.contacts == [ContactID(1), ContactID(3)])
    let again = try take([meeting([ada, zed])], addsPeople: true)
    #expect(!again.isNews)
  }

  @Test func messagesOfTwoFilesAreCountedTogetherAndNoneTwice() throws {
    try take([mail("m", [ada], parts: ["1", "2"])])
    #expect(try take([mail("m", [ada], parts: ["2"])]).events.map(\.outcome) == [.unchanged])
    #expect(
      try take([mail("m", [ada], parts: ["2", "3"], .outgoing)]).events.map(\.outcome) == [.updated]
    )
    let value = try #require(try journal().first).interaction
    #expect(value.note == "Letter (3 messages)")
    #expect(value.direction == .mutual)
    #expect(try journal().count == 1)
  }

  @Test func twoSetsOfAddressesThatAreTheSameContactsAreOneInteraction() throws {
    let events = [mail("a", [ada], parts: ["1"]), mail("b", [ada, zed], parts: ["2"])]
    #expect(try take(events).events.count == 1)
    #expect(try journal().map(\.interaction.note) == ["Letter (2 messages)"])
    #expect(try !take(events.reversed()).isNews)
    #expect(try !take([events[1]]).isNews)
  }

  @Test func whatLiesAheadOrIsOfNobodyIsSkippedWithItsReason() throws {
    let outcome = try take([
      meeting([ada], key: "a", daysAgo: -1), meeting([zed], key: "b"), meeting([ada], key: "c"),
      meeting([ada], key: "c"),
    ])
    #expect(
      outcome.events.map(\.detail) == [
        "lies ahead", "nobody of it is in tend", "", "the same as line 1",
      ]
    )
  }

  @Test func theUsersOwnAddressIsNobody() throws {
    var me = Me()
    me.emails = ["me@own.example"]
    try store.apply(.setMe(me))
    let own = ImportedPerson(name: "Me", email: "Me@own.example")
    let outcome = try take([meeting([own])], addsPeople: true)
    #expect(outcome.events.map(\.detail) == ["nobody but you took part"])
    #expect(outcome.rows.isEmpty && outcome.strangers.isEmpty)
  }

  @Test func aSharedAddressGoesByTheNameElseIsNobody() throws {
    var draft = Fixture.draft(store, "Ada Senior")
    draft.points = [ContactPoint(.email, "ada@x.example")]
    try store.apply(.addContact(draft))
    let named = ImportedPerson(name: "ada okafor", email: "ada@x.example")
    #expect(try take([meeting([named], key: "a")]).events.map(\.outcome) == [.added])
    #expect(try take([meeting([ada], key: "b")]).events.map(\.outcome) == [.skipped])
  }

  @Test func aRepeatedFollowUpIsDueNextAndNotYearsAgo() throws {
    let event = toDo([ada], due: -100, every: Recurrence(every: 1, .week))
    try take([event])
    let held = try #require(try followUps.first?.followUp)
    #expect(held.due == Fixture.today.adding(days: 5))
    #expect(held.recurrence != nil)
    #expect(try !take([event]).isNews)
  }

  @Test func aFollowUpThatWasDoneHereStaysDone() throws {
    try take([toDo([ada], due: 5)])
    let id = try #require(try followUps.first).id
    try store.apply(.closeFollowUps([id], .done, on: Fixture.today))
    try take([toDo([ada], due: 9)])
    #expect(try followUps.isEmpty)
  }

  @Test func anInvitationTellsHowAContactWasMetUnlessThatIsKnown() throws {
    var met = Meeting()
    (met.day, met.place, met.space) = (Fixture.today.adding(days: -400), "LinkedIn", .remote)
    let event = ImportedEvent(
      line: 2,
      source: "linkedin-invitations",
      key: "ada",
      people: [ada],
      .meeting(met)
    )
    #expect(try take([event]).events.map(\.outcome) == [.updated])
    #expect(try Fixture.card(store, ContactID(1)).contact.met == met)
    #expect(try take([event]).events.map(\.outcome) == [.unchanged])
  }

  @Test func whoWasOnlyInvitedOrPointedToIsNoStranger() throws {
    var invitation = toDo([zed], due: nil)
    invitation.content = .meeting(Meeting())
    let card = ExternalKey(source: "vcard", kind: "uid", key: "abc")
    let related = toDo([ImportedPerson(name: "", key: card)], due: 5)
    let outcome = try take([invitation, related], addsPeople: true)
    #expect(outcome.strangers.isEmpty && outcome.rows.isEmpty)
    #expect(outcome.events.map(\.outcome) == [.skipped, .skipped])
  }

  @Test func loggingWhatIsNewerEndsASnoozeAndWhatIsOlderDoesNot() throws {
    let until = Fixture.today.adding(days: 60)
    try store.apply(.editContacts([ContactID(1), ContactID(2)], [.snoozedUntil(until)]))
    try take([meeting([ada], key: "old", daysAgo: 900), meeting([bo], key: "new", daysAgo: 0)])
    #expect(try Fixture.card(store, ContactID(1)).contact.snoozedUntil == until)
    #expect(try Fixture.card(store, ContactID(2)).contact.snoozedUntil == nil)
  }

  @Test func aDocumentKnowsWhatWasImported() throws {
    let gift = ImportedEvent(
      line: 1,
      source: "monica",
      key: "g",
      people: [ada],
      .exchange(
        ImportedExchange(day: Fixture.today, direction: .given, kind: .resource, note: "Book")
      )
    )
    var whole = batch([meeting([ada]), toDo([bo], due: 5), gift])
    whole.mapping = .remember(
      TableMapping(fingerprint: "f", header: ["A", "B"], columns: [FieldColumn(.name), nil])
    )
    try store.apply(.importContacts(whole))
    guard case .document(let document) = try store.read(.document) else { return }
    #expect(document.importedEvents?.count == 3)
    let copy = try Fixture.store(seed: 2)
    try copy.apply(.load(document))
    guard case .document(let again) = try copy.read(.document) else { return }
    #expect(again == document)
    let outcome = try copy.apply(.importContacts(whole)).importOutcome
    #expect(outcome?.isNews == false)
  }

  @Test func columnsAreRememberedAndForgotten() throws {
    func known() throws -> TableMapping? {
      guard case .tableMapping(let mapping) = try store.read(.tableMapping(fingerprint: "f")) else {
        return nil
      }
      return mapping
    }
    let mapping = TableMapping(
      fingerprint: "f",
      header: ["A"],
      columns: [FieldColumn(.email, label: "Work")]
    )
    var batch = batch([])
    batch.mapping = .remember(mapping)
    try store.apply(.importContacts(batch))
    #expect(try known() == mapping)
    batch.mapping = .forget("f")
    try store.apply(.importContacts(batch))
    #expect(try known() == nil)
    try store.apply(.undo)
    #expect(try known() == mapping)
  }
}
