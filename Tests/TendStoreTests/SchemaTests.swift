import GRDB
import TendModel
import Testing

@testable import TendStore

@Suite struct SchemaTests {
  /// Rules that Swift checks as well; here they are broken behind its back.
  @Test(arguments: [
    "UPDATE contact SET name = '  '", "UPDATE contact SET circle = 5",
    "UPDATE contact SET importance = 0", "UPDATE contact SET kind = 'robot'",
    "UPDATE contact SET cadence = 'sometimes'", "UPDATE contact SET cadence = '4000'",
    "UPDATE contact SET trust = 6, trustDay = 1", "UPDATE contact SET trust = 3",
    "INSERT INTO contactPoint (contactId, position, kind, value, normalised) VALUES (1, 0, 'email', ' ', '')",
    "INSERT INTO contactPoint (contactId, position, kind, value, normalised) VALUES (9, 0, 'email', 'a', '')",
    "INSERT INTO membership (contactId, networkId) VALUES (1, 1)",
    "INSERT INTO topic (name, sortName) VALUES ('#a', 'a')",
    "INSERT INTO topic (name, sortName) VALUES ('x', 'pricing')",
    "UPDATE interaction SET outcome = 'perhaps'", "UPDATE interaction SET minuteOfDay = 1440",
    "UPDATE followUp SET contactId = NULL", "UPDATE followUp SET networkId = 1",
    "UPDATE followUp SET state = 'done'", "UPDATE followUp SET title = ''",
    "UPDATE followUp SET recurrence = 'FREQ=DAILY', due = NULL",
    "UPDATE followUp SET recurrence = 'sometimes'", "UPDATE exchange SET weight = 4",
    "UPDATE exchange SET kind = 'money'", "UPDATE exchange SET direction = 'lent'",
    "UPDATE exchange SET contactId = 99", "UPDATE exchange SET interactionId = 99",
    "UPDATE network SET cadenceDays = 0", "INSERT INTO me VALUES (2, '{}')",
  ])
  func theSchemaHoldsTheRulesASecondTime(sql: String) throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    let network = try Fixture.addNetwork(store, "Alumni")
    try store.apply(.join([ada], network, role: "", since: nil))
    try store.apply(.setTopic([ada], "pricing", .about, isPresent: true))
    try Fixture.log(store, [ada], Fixture.today)
    try store.apply(.addExchanges([Fixture.exchange(store, ada)]))
    try store.apply(
      .addFollowUp(
        FollowUp(
          uid: store.makeUID(),
          contact: ada,
          title: "Call",
          due: Fixture.today,
          createdOn: Fixture.today
        )
      )
    )
    let error = #expect(throws: DatabaseError.self) {
      try store.writer.write { try $0.execute(sql: sql) }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
  }

  @Test func anInvalidValueIsNamedBeforeAnythingIsWritten() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    let error = #expect(throws: StoreError.self) {
      try store.apply(.editContacts([ada], [.circle(7)]))
    }
    #expect(error?.description == "circle: is 7; it must be from 1 to 4")
    try Fixture.addNetwork(store, "Alumni")
    let twice = #expect(throws: StoreError.self) {
      try store.apply(.addNetwork(Network(uid: store.makeUID(), name: "ALUMNI")))
    }
    #expect(twice?.description.contains("already") == true)
  }

  @Test func aStoreLoadsItsOwnDocumentIntoAnEqualStore() throws {
    let store = try Fixture.store()
    let (ada, bo) = (try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"))
    var met = Meeting()
    met.through = bo
    met.place = "a conference"
    try store.apply(
      .editContacts(
        [ada],
        [
          .met(met), .birthday(.monthDay(month: 2, day: 29)), .note("one\ntwo"),
          .trust(Rating(value: 4, day: Fixture.today, reason: "kept a promise")),
          .cadence(.ambient),
        ]
      )
    )
    try store.apply(
      .setPoints(ada, [ContactPoint(.email, "a@b.example", label: "Work", preference: 1)])
    )
    let network = try Fixture.addNetwork(store, "Alumni", cadenceDays: 9)
    try store.apply(.join([ada], network, role: "chair", since: Fixture.today))
    try Fixture.log(store, [ada, bo], Fixture.today)
    try store.apply(.importContacts(Fixture.batch(Fixture.imported(3))))
    guard case .document(let document) = try store.read(.document) else { return }
    let copy = try Fixture.store(seed: 7)
    try copy.apply(.load(document))
    guard case .document(let again) = try copy.read(.document) else { return }
    #expect(again == document)
    #expect(try copy.check() == [])
    #expect(throws: StoreError(.notEmpty)) { try copy.apply(.load(document)) }
  }
}
