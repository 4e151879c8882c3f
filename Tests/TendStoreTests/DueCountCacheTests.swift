import TendModel
import Testing

@testable import TendStore

/// The kept number of contacts who are due says what a count would.
@Suite struct DueCountCacheTests {
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
