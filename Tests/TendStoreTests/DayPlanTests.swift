import TendModel
import Testing

@testable import TendStore

/// What a day has room for.
@Suite struct DayPlanTests {
  private let store: Store

  init() throws { store = try Fixture.store() }

  private func list(limit: Int = 200) throws -> TodayList? {
    guard case .today(let list) = try store.read(.today(Fixture.today, limit: limit)) else {
      return nil
    }
    return list
  }

  /// A contact whose weekly cadence was missed by so many days.
  @discardableResult private func late(_ name: String, by days: Int) throws -> ContactID {
    let id = try Fixture.add(store, name)
    try store.apply(.editContacts([id], [.cadence(.days(7))]))
    try Fixture.log(store, [id], Fixture.today.adding(days: -7 - days))
    return id
  }

  @Test func aDayHasRoomForSevenWhileNothingIsKnownOfThePace() throws {
    for number in 1...12 { try late("Late \(number)", by: 1) }
    let list = try #require(try list())
    #expect(list.capacity == 7)
    #expect(list.items.count == 12)
    #expect(list.planned.map(\.contact?.id) == list.items.prefix(7).map(\.contact?.id))
  }

  @Test func whatWasPromisedIsNeverLeftOut() throws {
    for number in 1...12 { try late("Late \(number)", by: 1) }
    let quiet = try Fixture.add(store, "Quiet")
    for number in 1...9 {
      try store.apply(
        .addFollowUp(
          FollowUp(
            uid: store.makeUID(),
            contact: quiet,
            title: "Task \(number)",
            due: Fixture.today,
            createdOn: Fixture.today
          )
        )
      )
    }
    let list = try #require(try list())
    #expect(list.planned.contains { $0.contact?.id == quiet })
    #expect(list.planned.count == 7)
  }

  @Test(arguments: [(1, 3), (20, 4), (400, 15)])
  func thePaceOfTheLastWeeksIsTheCapacity(contactsPerWeek: Int, capacity: Int) throws {
    let ids = try (1...max(5, contactsPerWeek / 5)).map { try Fixture.add(store, "Person \($0)") }
    for week in 1...8 {
      var left = contactsPerWeek
      for weekday in 0..<5 where left > 0 {
        let part = ids.prefix(min(left, (contactsPerWeek + 4) / 5))
        try Fixture.log(store, Array(part), Fixture.today.adding(days: -7 * week + weekday))
        left -= part.count
      }
    }
    #expect(try list()?.capacity == capacity)
  }

  @Test func aFreshPerspectiveComesFromAnotherNetwork() throws {
    let (near, far) = (
      try Fixture.addNetwork(store, "Near"), try Fixture.addNetwork(store, "Far")
    )
    let due = try late("Due", by: 1)
    let dormant = try ["Near by", "Far away"].map { try late($0, by: 893) }
    try store.apply(.join([due, dormant[0]], near, role: "", since: nil))
    try store.apply(.join([dormant[1]], far, role: "", since: nil))
    let list = try #require(try list())
    #expect(list.items.map(\.contact?.name) == ["Due"])
    #expect(list.fresh?.contact?.name == "Far away")
    #expect(list.planned.last?.isFreshPerspective == true)
  }

  @Test func aFreshPerspectiveIsSomeoneWhomFewOthersKnow() throws {
    let due = try late("Due", by: 1)
    let known = try ["Known by two", "Known by one", "Known by none"].map {
      try late($0, by: 893)
    }
    let others = try ["Ada", "Bo"].map { try Fixture.add(store, $0) }
    for other in others { try store.apply(.tieAll([known[0], other], on: Fixture.today)) }
    try Fixture.log(store, [known[1], others[0]], Fixture.today.adding(days: -950))
    func names() throws -> Set<String> {
      var names: Set<String> = []
      for days in 0..<6 {
        let day = Fixture.today.adding(days: days)
        guard case .today(let list) = try store.read(.today(day, limit: 200)) else { continue }
        if let name = list.fresh?.contact?.name { names.insert(name) }
      }
      return names
    }
    #expect(try names() == ["Known by one", "Known by none"])
    for other in others + [due] { try store.apply(.tieAll([known[2], other], on: Fixture.today)) }
    #expect(try names() == ["Known by one", "Known by two"])
  }

  @Test func aDayWithoutAnythingDueAsksForNobody() throws {
    let id = try late("Far away", by: 900)
    try store.apply(.editContacts([id], [.snoozedUntil(Fixture.today.adding(days: 20))]))
    #expect(try list()?.planned.isEmpty == true)
  }
}
