import GRDB
import TendModel
import Testing

@testable import TendStore

/// Cadences with a longest gap, and contacts who asked for quiet.
@Suite struct CadenceStoreTests {
  private let store: Store
  private let ada: ContactID

  init() throws {
    store = try Fixture.store()
    ada = try Fixture.add(store, "Ada")
  }

  private func set(_ cadence: Cadence) throws {
    try store.apply(.editContacts([ada], [.cadence(cadence)]))
  }

  private func card() throws -> ContactCard? {
    guard case .card(let card) = try store.read(.card(ada)) else {
      return nil
    }
    return card
  }

  private func today() throws -> TodayList? {
    guard case .today(let list) = try store.read(.today(Fixture.today, limit: 9)) else {
      return nil
    }
    return list
  }

  private func matches(_ filter: String) throws -> Int {
    var asked = ContactFilter()
    asked.text = filter
    let query = Query.contactIDs(asked, ContactOrder(.name))
    guard case .contactIDs(let ids) = try store.read(query) else { return -1 }
    return ids.count
  }

  @Test(
    arguments: [
      .days(30, longest: 60), .days(7), .quiet, .eventOnly, .ambient, .inherited,
    ] as [Cadence]
  )
  func everyCadenceIsReadAsItWasWritten(cadence: Cadence) throws {
    try set(.days(9, longest: 10))
    try set(cadence)
    #expect(try card()?.contact.cadence == cadence)
    try store.apply(.undo)
    #expect(try card()?.contact.cadence == .days(9, longest: 10))
    #expect(try store.check() == [])
  }

  @Test func betweenDueAndTheLongestGapNobodyIsOverdue() throws {
    try set(.days(30, longest: 60))
    try Fixture.log(store, [ada], Fixture.today.adding(days: -45))
    #expect(try card()?.standing.longestGapDays == 60)
    #expect(try matches("is:due") == 1)
    #expect(try matches("is:overdue") == 0)
    try set(.days(30, longest: 44))
    #expect(try matches("is:overdue") == 1)
  }

  @Test func whoAskedForQuietIsNeverSuggested() throws {
    let birthday = PartialDate("1985-03-04")
    let news = News(text: "new job", day: Fixture.today)
    try store.apply(.editContacts([ada], [.birthday(birthday), .news(news)]))
    try Fixture.log(store, [ada], Fixture.today.adding(days: -400))
    #expect(try today()?.items.count == 1)
    try set(.quiet)
    #expect(try today()?.items.isEmpty == true)
    #expect(try matches("is:quiet") == 1)
    #expect(try matches("is:due") + matches("is:dormant") == 0)
  }

  @Test func whatIsToBeDoneForThemIsStillListed() throws {
    try set(.quiet)
    let task = FollowUp(
      uid: store.makeUID(),
      contact: ada,
      title: "Return the book",
      due: Fixture.today,
      createdOn: Fixture.today
    )
    try store.apply(.addFollowUp(task))
    #expect(try today()?.items.map { $0.followUp?.followUp.title } == ["Return the book"])
  }

  /// The history of a store knows rows as they were when columns were fewer.
  @Test func anEntryFromBeforeAColumnWasAddedIsUndone() throws {
    try set(.quiet)
    try store.apply(.editContacts([ada], [.name("Ada Lovelace")]))
    try store.writer.write { database in
      try database.execute(
        sql: """
          UPDATE changeRow SET before = json_remove(before, '$[#-1]', '$[#-1]')
          WHERE tableName = 'contact' AND before IS NOT NULL
          """
      )
    }
    try store.apply(.undo)
    #expect(try card()?.contact.name == "Ada")
    #expect(try card()?.contact.cadence == .eventOnly, "what the entry cannot know is as usual")
  }
}
