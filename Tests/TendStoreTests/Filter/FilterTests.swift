import GRDB
import TendModel
import Testing

@testable import TendStore

@Suite struct FilterTests {
  private func page(
    _ store: Store,
    _ expression: FilterExpression,
    _ order: ContactOrder = ContactOrder(.name)
  ) throws -> ContactPage {
    var filter = ContactFilter()
    filter.expression = expression
    filter.today = Fixture.today
    guard case .contacts(let page) = try store.read(.contacts(filter, order, Window(count: 1000)))
    else { throw StoreError(.failed, "no page") }
    return page
  }

  private func expect(_ world: FilterWorld, _ expression: FilterExpression) throws {
    guard case .me(let me) = try world.store.read(.me) else { return }
    let plain = PlainFilter(cards: world.cards, me: me, today: world.today)
    for order in [ContactOrder(.name), ContactOrder(.relevance)] {
      let page = try page(world.store, expression, order)
      let found = page.rows.map(\.id)
      let expected = plain.matches(expression)
      #expect(Set(found) == expected, "\(expression)")
      #expect(found.count == expected.count && page.total == expected.count, "\(expression)")
    }
  }

  @Test func everyTermAnswersAsOneContactAfterTheOther() throws {
    let world = try FilterWorld(seed: 3, count: 220)
    var found = 0
    for term in FilterWorld.terms {
      let reading = FilterReading(term)
      #expect(reading.firstMistake == nil, "\(term)")
      try expect(world, reading.expression)
      try expect(world, .not(reading.expression))
      if try page(world.store, reading.expression).total > 0 { found += 1 }
    }
    // Nearly all of the terms must find someone for this to say anything.
    #expect(found > FilterWorld.terms.count - 6)
  }

  @Test func randomExpressionsAnswerAsOneContactAfterTheOther() throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let world = try FilterWorld(seed: seed, count: Int(seed) * 25)
      var chance = FilterWorld.Chance(state: seed)
      for _ in 0..<50 {
        try expect(world, FilterWorld.expression(&chance, depth: 3))
      }
    }
  }

  @Test func aStoreOfChanceStaysInStepAsItChanges() throws {
    let world = try FilterWorld(seed: 9, count: 60)
    #expect(try world.store.check() == [])
    let ids = world.cards.map(\.id)
    try world.store.apply(.deleteContacts(Array(ids.prefix(9))))
    try Fixture.log(world.store, [ids[20], ids[21]], Fixture.today)
    try world.store.apply(.editContacts([ids[22]], [.archived(true)]))
    #expect(try world.store.check() == [])
    for _ in 0..<3 { try world.store.apply(.undo) }
    #expect(try world.store.check() == [])
  }

  @Test func theArchiveIsListedWhereItIsAskedFor() throws {
    let store = try Fixture.store()
    let ids = try ["Ada", "Bo", "Cy"].map { try Fixture.add(store, $0) }
    try store.apply(.editContacts([ids[1]], [.archived(true)]))
    func names(_ text: String) throws -> [String] {
      try page(store, FilterReading(text).expression).rows.map(\.name)
    }
    #expect(try names("circle:2") == ["Ada", "Cy"])
    #expect(try names("is:archived") == ["Bo"])
    #expect(try names("is:archived or cy") == ["Bo", "Cy"])
    #expect(try names("-is:archived") == ["Ada", "Cy"])
  }

  @Test func withoutADayTheStoresClockIsTaken() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    try Fixture.log(store, [ada], Fixture.today.adding(days: -3))
    var filter = ContactFilter()
    filter.text = "last:3d"
    #expect(try Fixture.names(store, filter) == ["Ada"])
    filter.text = "last:2d"
    #expect(try Fixture.names(store, filter) == [])
    filter.today = Fixture.today.adding(days: -1)
    #expect(try Fixture.names(store, filter) == ["Ada"])
  }

  @Test(arguments: [
    ("last:>90d", "standingLast"), ("due:<today", "standingDue"), ("circle:1", "contactCircle"),
    ("importance:5", "standingImportance"), ("has:email", "contactPointEmail"),
    ("email:x", "contactPointEmail"), ("has:phone", "contactPointPhone"),
    ("channel:call", "standingChannels"),
    ("is:snoozed", "contactSnoozed"), ("no:cadence", "standingDue"),
    ("has:network", "membershipNetwork"), ("is:outside", "standingOrganisation"),
  ])
  func aTermIsAnsweredByAnIndexAlone(text: String, index: String) throws {
    let store = try Fixture.store()
    var me = Me()
    me.organisations = ["Contoso"]
    try store.apply(.setMe(me))
    var plans: [String] = []
    try store.writer.read { database in
      var statements: [String] = []
      database.trace { if case .statement(let statement) = $0 { statements.append(statement.sql) } }
      let sets = FilterSets(database: database, today: Fixture.today)
      _ = try sets.set(FilterReading(text).expression)
      database.trace()
      for sql in statements where sql.hasPrefix("SELECT") {
        let marks = sql.contains("?1") ? 1 : sql.count { $0 == "?" }
        let arguments = StatementArguments([Int](repeating: 1, count: marks))
        plans += try Row.fetchAll(
          database,
          sql: "EXPLAIN QUERY PLAN " + sql,
          arguments: arguments
        ).map { $0["detail"] }
      }
    }
    #expect(plans.contains { $0.contains("COVERING INDEX \(index)") }, "\(plans)")
  }
}
