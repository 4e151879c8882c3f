import GRDB
import TendModel
import Testing

@testable import TendStore

/// The tally of days says what looking at every contact would.
@Suite struct DueTallyTests {
  private let today = Fixture.today

  private func due(_ store: Store, on day: CalendarDay) throws -> Int {
    guard case .today(let list) = try store.read(.today(day, limit: 10)) else {
      throw StoreError(.failed, "no list")
    }
    return list.dueContactCount
  }

  @Test func theCountFollowsEveryChangeUndoAndDay() throws {
    let store = try Fixture.store()
    let (ada, lin) = (try Fixture.add(store, "Ada"), try Fixture.add(store, "Lin"))
    try Fixture.log(store, [ada], today.adding(days: -40))
    try Fixture.log(store, [lin], today.adding(days: -29))
    for _ in 1...2 { #expect(try due(store, on: today) == 1) }
    #expect(try due(store, on: today.adding(days: 1)) == 2)
    #expect(try due(store, on: today) == 1)
    try Fixture.log(store, [ada], today)
    #expect(try due(store, on: today) == 0)
    try store.apply(.undo)
    #expect(try due(store, on: today) == 1)
    try store.apply(.redo)
    #expect(try due(store, on: today) == 0)
  }

  /// Contacts of many cadences, some snoozed, archived, quiet or long silent, changed at random.
  @Test func theTallySaysWhatLookingAtEachContactDoes() throws {
    let store = try Fixture.store()
    // A plain generator of its own: the same choices in each run.
    var state: UInt64 = 7
    func pick(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let ids = try (0..<40).map { try Fixture.add(store, "Contact \($0)") }
    for _ in 0..<120 {
      let id = ids[pick(40)]
      let days = pick(900)
      switch pick(6) {
      case 0: try store.apply(.editContacts([id], [.snoozedUntil(today.adding(days: days - 300))]))
      case 1: try store.apply(.editContacts([id], [.archived(days % 2 == 0)]))
      case 2: try store.apply(.undo)
      case 3: try store.apply(.editContacts([id], [.circle(1 + days % 4)]))
      default: try Fixture.log(store, [id], today.adding(days: -days))
      }
    }
    for offset in stride(from: -400, through: 800, by: 25) {
      let day = today.adding(days: offset)
      let counted = try store.reading { database in
        try Int.fetchOne(
          database,
          sql: "SELECT count(*) FROM standing WHERE \(Due.condition(on: "\(day.epochDay)"))"
        )
      }
      #expect(try due(store, on: day) == counted, "\(offset) days from today")
    }
    #expect(try store.check() == [])
  }

  @Test func aTallyOutOfStepIsFound() throws {
    let store = try Fixture.store()
    try Fixture.log(store, [try Fixture.add(store, "Ada")], today)
    try store.writer.write { try $0.execute(sql: "UPDATE dueTally SET change = change + 1") }
    #expect(try store.check().count == 1)
  }

  @Test func theCountFollowsWhatAnotherProgramWrites() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/tend.db"
      let here = try Fixture.store(at: path)
      let ada = try Fixture.add(here, "Ada")
      try Fixture.log(here, [ada], today.adding(days: -40))
      #expect(try due(here, on: today) == 1)
      let there = try Fixture.store(at: path, author: "lin", seed: 2)
      try Fixture.log(there, [ada], today)
      #expect(try due(here, on: today) == 0)
    }
  }

  @Test func readersSeeWhatTheWriterSees() throws {
    try Fixture.withFolder { folder in
      let store = try Fixture.store(at: folder + "/tend.db")
      let ada = try Fixture.add(store, "Ada")
      try Fixture.log(store, [ada], today.adding(days: -40))
      let before = try due(store, on: today)
      try store.openReaders()
      #expect(try due(store, on: today) == before)
      try Fixture.log(store, [ada], today)
      #expect(try due(store, on: today) == 0)
    }
  }
}
