import TendModel
import Testing

@testable import TendStore

@Suite struct ChangeAnswerTests {
  @Test func anAnswerNamesWhatWasAdded() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    let network = try store.apply(.addNetwork(Network(uid: store.makeUID(), name: "Guild")))
    #expect(network.addedNetworks == [NetworkID(1)])
    let call = Interaction(
      uid: store.makeUID(),
      day: Fixture.today,
      contacts: [ada],
      channel: .call
    )
    #expect(try store.apply(.log(call, topics: [])).addedInteractions == [InteractionID(1)])
    var weekly = followUp(store, ada)
    weekly.recurrence = Recurrence(every: 1, .week)
    #expect(try store.apply(.addFollowUp(weekly)).addedFollowUps == [FollowUpID(1)])
    let closed = try store.apply(.closeFollowUps([FollowUpID(1)], .done, on: Fixture.today))
    #expect(closed.addedFollowUps == [FollowUpID(2)], "the next one of those that come back")
    #expect(closed.addedContacts == [])
  }

  @Test func aClosedFollowUpIsNotMoved() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    try store.apply(.addFollowUp(followUp(store, ada)))
    let move = Change.postponeFollowUps([FollowUpID(1)], until: Fixture.today.adding(days: 7))
    try store.apply(move)
    try store.apply(.closeFollowUps([FollowUpID(1)], .done, on: Fixture.today))
    let error = #expect(throws: StoreError.self) { try store.apply(move) }
    #expect(error?.description.contains("\"Send deck\" is done; reopen it") == true)
    try store.apply(.closeFollowUps([FollowUpID(1)], .open, on: Fixture.today))
    #expect(throws: Never.self) { try store.apply(.undo) }
  }

  @Test func thePointsOfAContactAreEachKeptOnce() throws {
    let store = try Fixture.store()
    let points = ["ada@contoso.example", "ADA@contoso.example"].map { ContactPoint(.email, $0) }
    var draft = Fixture.draft(store, "Ada")
    draft.points = points
    let ada = try #require(try store.apply(.addContact(draft)).addedContacts.first)
    #expect(try Fixture.card(store, ada).points == [points[0]])
    try store.apply(.setPoints(ada, points.reversed()))
    #expect(try Fixture.card(store, ada).points == [points[1]])
  }

  private func followUp(_ store: Store, _ contact: ContactID) -> FollowUp {
    FollowUp(
      uid: store.makeUID(),
      contact: contact,
      title: "Send deck",
      due: Fixture.today,
      createdOn: Fixture.today
    )
  }
}
