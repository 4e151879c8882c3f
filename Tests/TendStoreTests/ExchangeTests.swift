import TendModel
import Testing

@testable import TendStore

@Suite struct ExchangeTests {
  private func interaction(_ store: Store, _ ids: [ContactID]) -> Interaction {
    Interaction(uid: store.makeUID(), day: Fixture.today, contacts: ids, channel: .meeting)
  }

  @Test func oneLineIsOneChangeWithAllThatBelongsToIt() throws {
    let store = try Fixture.store()
    let (ada, bo) = (try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"))
    let before = try Fixture.dump(store)
    let applied = try store.apply(
      .log(
        interaction(store, [ada, bo]),
        topics: ["pricing"],
        exchanges: [ada, bo].map { Fixture.exchange(store, $0, .given, .introduction) },
        followUps: [
          FollowUp(
            uid: store.makeUID(),
            contact: ada,
            title: "Send deck",
            due: Fixture.today.adding(days: 4),
            createdOn: Fixture.today
          )
        ]
      )
    )
    #expect(applied.title == "Logged a meeting with 2 contacts, 2 exchanges, 1 follow-up")
    let card = try Fixture.card(store, ada)
    #expect(card.timeline.count == 1)
    #expect(card.followUps.map(\.followUp.title) == ["Send deck"])
    #expect(card.exchanges.entries.map(\.exchange.kind) == [.introduction])
    #expect(card.exchanges.entries.first?.exchange.interaction == card.timeline.first?.id)
    #expect(try Fixture.card(store, bo).exchanges.givenCount == 1)
    try store.apply(.undo)
    #expect(try Fixture.dump(store) == before)
  }

  @Test func aLineMayAddTheContactsOfWhomItSpeaks() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    let before = try Fixture.dump(store)
    let line = LogLine("lunch with Ada and \"Grace H\" +intro !call fri", today: Fixture.today) {
      $0.text == "Ada" ? [NameMatch(number: ada.number, name: "Ada", detail: "")] : [.new($0.text)]
    }
    #expect(line.newNames == ["Grace H"])
    let applied = try store.apply(try #require(line.change(makeUID: store.makeUID)))
    #expect(applied.title == "Added Grace H, logged a meeting, 2 exchanges, 2 follow-ups")
    let card = try Fixture.card(store, try #require(applied.addedContacts.first))
    #expect(card.timeline.first?.contactNames == ["Ada", "Grace H"])
    #expect(card.followUps.map(\.followUp.title) == ["call"])
    #expect(card.exchanges.givenCount == 1)
    try store.apply(.undo)
    #expect(try Fixture.dump(store) == before)
    let lost = interaction(store, [.added(0)])
    #expect(throws: StoreError.self) { try store.apply(.log(lost, topics: [])) }
  }

  @Test func theCardCountsBothSidesAndShowsTheNewestFirst() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    let days = [-3, -1, -2].map { Fixture.today.adding(days: $0) }
    try store.apply(
      .addExchanges([
        Fixture.exchange(store, ada, .given, .advice, on: days[0]),
        Fixture.exchange(store, ada, .received, .referral, on: days[1]),
        Fixture.exchange(store, ada, .given, .feedback, on: days[2]),
      ])
    )
    let ledger = try Fixture.card(store, ada).exchanges
    #expect(ledger.entries.map(\.exchange.kind) == [.referral, .feedback, .advice])
    #expect((ledger.givenCount, ledger.receivedCount) == (2, 1))
  }

  @Test func aDeletedInteractionLeavesWhatWasExchanged() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    try store.apply(
      .log(interaction(store, [ada]), topics: [], exchanges: [Fixture.exchange(store, ada)])
    )
    try store.apply(.deleteInteraction(InteractionID(1)))
    #expect(try Fixture.card(store, ada).exchanges.entries.map(\.exchange.interaction) == [nil])
    try store.apply(.undo)
    let back = try Fixture.card(store, ada).exchanges.entries.map(\.exchange.interaction)
    #expect(back == [InteractionID(1)])
  }

  @Test func anExchangeWithAStrangerOrOfNoWeightIsRefused() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    let before = try Fixture.dump(store)
    var heavy = Fixture.exchange(store, ada)
    heavy.weight = 4
    let stranger = Fixture.exchange(store, ContactID(99))
    for wrong in [heavy, stranger] {
      #expect(throws: StoreError.self) { try store.apply(.addExchanges([wrong])) }
      #expect(throws: StoreError.self) {
        try store.apply(.log(interaction(store, [ada]), topics: [], exchanges: [wrong]))
      }
    }
    var lost = Fixture.exchange(store, ada)
    lost.interaction = InteractionID(99)
    #expect(throws: StoreError.self) { try store.apply(.addExchanges([lost])) }
    #expect(try Fixture.dump(store) == before)
  }

  @Test func hostileNotesAreMadeSafe() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    var exchange = Fixture.exchange(store, ada)
    exchange.note = "a\u{1b}[2Jb\u{202e}"
    try store.apply(.addExchanges([exchange]))
    #expect(try Fixture.card(store, ada).exchanges.entries.first?.exchange.note == "a[2Jb")
  }

  @Test func aFinishedFollowUpKeepsTheEndOfTheMonthAndCountsDown() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    let start = try #require(CalendarDay("2026-01-31"))
    var followUp = FollowUp(
      uid: store.makeUID(),
      contact: ada,
      title: "Report",
      due: start,
      createdOn: start
    )
    var monthly = Recurrence(every: 1, .month)
    monthly.end = .count(3)
    followUp.recurrence = monthly
    try store.apply(.addFollowUp(followUp))
    var dues: [String] = []
    for _ in 0..<4 {
      guard let open = try Fixture.card(store, ada).followUps.first, let due = open.followUp.due
      else { break }
      dues.append(due.description)
      try store.apply(.closeFollowUps([open.id], .done, on: due))
    }
    #expect(dues == ["2026-01-31", "2026-02-28", "2026-03-31"])
  }
}
