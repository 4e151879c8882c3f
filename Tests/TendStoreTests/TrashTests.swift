import TendModel
import Testing

@testable import TendStore

@Suite struct TrashTests {
  private let store: Store

  init() throws { store = try Fixture.store() }

  private var trash: [TrashRow] {
    get throws {
      guard case .trash(let page) = try store.read(.trash(limit: 100)) else { return [] }
      return page.rows
    }
  }

  @Test func everyKindThatCanBeDeletedIsListedByName() throws {
    let ada = try Fixture.add(store, "Ada")
    let network = try Fixture.addNetwork(store, "Alumni")
    try Fixture.log(store, [ada], Fixture.today)
    let added = try store.apply(
      .addFollowUp(
        FollowUp(
          uid: store.makeUID(),
          contact: ada,
          title: "Send the deck",
          due: nil,
          createdOn: Fixture.today
        )
      )
    )
    try store.apply(.deleteFollowUps(added.addedFollowUps))
    guard case .journal(let page) = try store.read(.journal(JournalFilter(), Window(count: 5)))
    else { return }
    try store.apply(.deleteInteraction(page.rows[0].id))
    try store.apply(.deleteNetwork(network))
    try store.apply(.deleteContacts([ada]))
    let rows = try trash
    #expect(rows.map(\.kind) == [.contact, .network, .interaction, .followUp])
    #expect(rows[0].name == "Ada")
    #expect(rows[1].name == "Alumni")
    #expect(rows[2].name == "call of \(Fixture.today) with Ada", "also of whom is gone by now")
    #expect(rows[3].name == "Send the deck")
    #expect(rows.allSatisfy { $0.author == "tester" || !$0.author.isEmpty })
  }

  @Test func itIsSaidHowManyWereDeletedAtOnceAndInAll() throws {
    let ids = try ["Ada", "Bo", "Cy"].map { try Fixture.add(store, $0) }
    try Fixture.log(store, [ids[0]], Fixture.today)
    try Fixture.log(store, [ids[0]], Fixture.today)
    try store.apply(.deleteContacts([ids[0]]))
    try store.apply(.deleteContacts([ids[1], ids[2]]))
    guard case .trash(let page) = try store.read(.trash(limit: 2)) else { return }
    #expect(page.total == 5)
    #expect(page.rows.map(\.name) == ["Bo", "Cy"])
    #expect(page.rows.map(\.together) == [2, 2])
    // What was logged with a contact went with it: it is one that comes back.
    #expect(try trash.dropFirst(2).map(\.together) == [1, 1, 1])
  }

  @Test func whatIsBackIsInTheTrashNoMore() throws {
    let ada = try Fixture.add(store, "Ada")
    try store.apply(.deleteContacts([ada]))
    try store.apply(.revert(try trash[0].change))
    #expect(try trash == [])
    try store.apply(.deleteContacts([ada]))
    try store.apply(.undo)
    #expect(try trash == [])
  }

  @Test func anImportThatWasUndoneIsNoTrash() throws {
    try store.apply(.importContacts(Fixture.batch(Fixture.imported(5))))
    try store.apply(.undo)
    #expect(try trash == [])
  }

  @Test func undoGoesBackToAChangeAndRedoComesForwardOneByOne() throws {
    let names = ["Ada", "Bo", "Cy", "Di"]
    var entries: [ChangeID] = []
    for name in names {
      entries.append(
        try store.apply(
          .addContact(
            ContactDraft(Contact(uid: store.makeUID(), name: name, createdOn: Fixture.today))
          )
        ).entry
      )
    }
    let applied = try store.apply(.undoBack(to: entries[1]))
    #expect(applied.title == "Undone: 3 changes back to \"Added Bo\"")
    #expect(try Fixture.names(store) == ["Ada"])
    try store.apply(.redo)
    #expect(try Fixture.names(store) == ["Ada", "Bo"])
    try store.apply(.redo)
    #expect(try Fixture.names(store) == ["Ada", "Bo", "Cy"])
    #expect(try store.check() == [])
    #expect(throws: StoreError.self) { try store.apply(.undoBack(to: ChangeID(999))) }
  }

  @Test func anInteractionOfSeveralSaysWithHowMany() throws {
    let ids = try ["Ada", "Bo", "Cy"].map { try Fixture.add(store, $0) }
    try Fixture.log(store, ids, Fixture.today)
    try store.apply(.deleteInteraction(InteractionID(1)))
    #expect(try trash.map(\.name) == ["call of \(Fixture.today) with Ada and 2 more"])
  }
}
