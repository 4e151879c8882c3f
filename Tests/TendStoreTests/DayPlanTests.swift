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

  @Test func severalTasksOfOneContactTakeOnePlace() throws {
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

  private func task(
    _ title: String,
    for id: ContactID,
    _ kind: FollowUp.Kind = .task
  ) throws {
    var followUp = FollowUp(
      uid: store.makeUID(),
      contact: id,
      title: title,
      due: Fixture.today,
      createdOn: Fixture.today
    )
    followUp.kind = kind
    try store.apply(.addFollowUp(followUp))
  }

  @Test func ofOwnTasksThereAreAsManyAsADayHasRoomFor() throws {
    for number in 1...30 {
      try task("Task", for: try Fixture.add(store, "Person \(number)"))
    }
    let list = try #require(try list())
    #expect(list.planned.count == 7)
    #expect(list.hiddenCount == 23)
  }

  @Test func whatWasPromisedIsShownWhateverTheRoom() throws {
    for number in 1...9 {
      let id = try Fixture.add(store, "Person \(number)")
      try task("Task", for: id)
      try task("Promise", for: id, number.isMultiple(of: 2) ? .promiseByMe : .promiseByThem)
    }
    for number in 1...9 { try task("Task", for: try Fixture.add(store, "Other \(number)")) }
    let list = try #require(try list())
    #expect(list.planned.count { $0.isPromised } == 9)
    #expect(list.planned.count == 16, "tasks have their own room")
    #expect(list.hiddenCount == 2)
  }

  @Test func whoIsTheOnlyRouteToOthersRanksHigher() throws {
    let ids = try (1...30).map { try late("Late \($0)", by: $0) }
    guard
      case .today(let list) = try store.read(
        .today(Fixture.today, limit: 3, onlyRoutes: [ids[5], ContactID(999)])
      )
    else { return }
    // 30 points for lateness of one cycle or more; 20 more for a whole cycle, less for a part of it.
    #expect(list.items.map(\.contact?.id) == [ids[5], ids[29], ids[28]])
    #expect(list.items.map(\.isOnlyRoute) == [true, false, false])
  }

  @Test func aFreshPerspectiveThatWasSnoozedOrTriedMakesWay() throws {
    try late("Due", by: 1)
    let (one, other) = (try late("One", by: 893), try late("Other", by: 893))
    func fresh() throws -> Set<ContactID> {
      var found: Set<ContactID> = []
      for days in 0..<2 {
        let day = Fixture.today.adding(days: days)
        guard case .today(let list) = try store.read(.today(day, limit: 9)) else { continue }
        if let id = list.fresh?.contact?.id { found.insert(id) }
      }
      return found
    }
    #expect(try fresh() == [one, other])
    try store.apply(.editContacts([one], [.snoozedUntil(Fixture.today.adding(days: 9))]))
    #expect(try fresh() == [other])
    try Fixture.log(store, [other], Fixture.today, outcome: .tried)
    #expect(try fresh() == [])
    try store.apply(.editContacts([one], [.snoozedUntil(nil)]))
    #expect(try fresh() == [one])
  }

  @Test func aFreshPerspectiveOfNoNetworkComesOnlyWhereNobodyElseIsThere() throws {
    let far = try Fixture.addNetwork(store, "Far")
    try late("Due", by: 1)
    let (alone, member) = (try late("Alone", by: 900), try late("Member", by: 893))
    try store.apply(.join([member], far, role: "", since: nil))
    for days in 0..<4 {
      let day = Fixture.today.adding(days: days)
      guard case .today(let list) = try store.read(.today(day, limit: 9)) else { continue }
      #expect(list.fresh?.contact?.id == member)
    }
    try Fixture.log(store, [member], Fixture.today)
    #expect(try list()?.fresh?.contact?.id == alone)
  }

  @Test func aBirthdayThatWasThoughtOfIsShownNoMore() throws {
    let names = ["Snoozed", "Reached", "Reached before", "Untouched"]
    let ids = try names.map { try Fixture.add(store, $0, circle: 4) }
    for id in ids {
      try store.apply(.editContacts([id], [.birthday(.monthDay(month: 3, day: 4))]))
    }
    func shown(on day: CalendarDay) throws -> [String?] {
      guard case .today(let list) = try store.read(.today(day, limit: 9)) else { return [] }
      return list.items.filter { $0.birthday != nil }.map(\.contact?.name).sorted {
        ($0 ?? "") < ($1 ?? "")
      }
    }
    let today = Fixture.today
    #expect(try shown(on: today) == ["Reached", "Reached before", "Snoozed", "Untouched"])
    try store.apply(.editContacts([ids[0]], [.snoozedUntil(today.adding(days: 5))]))
    try Fixture.log(store, [ids[1]], today)
    try Fixture.log(store, [ids[2]], today.adding(days: -1))
    #expect(try shown(on: today) == ["Reached before", "Untouched"])
    // On the day itself it is time again, but for whom it was put off beyond it.
    let birthday = today.adding(days: 2)
    #expect(try shown(on: birthday) == ["Reached", "Reached before", "Untouched"])
    try Fixture.log(store, [ids[1]], birthday)
    #expect(try shown(on: birthday) == ["Reached before", "Untouched"])
  }

  @Test func newsOfWhomWasSnoozedWait() throws {
    let id = try Fixture.add(store, "Cy", circle: 4)
    try store.apply(.editContacts([id], [.news(News(text: "now Head", day: Fixture.today))]))
    #expect(try list()?.items.count == 1)
    try store.apply(.editContacts([id], [.snoozedUntil(Fixture.today.adding(days: 3))]))
    #expect(try list()?.items.isEmpty == true)
  }

  private func celebrating(_ name: String, inDays days: Int) throws -> ContactID {
    let id = try Fixture.add(store, name)
    let (_, month, day) = Fixture.today.adding(days: days).parts
    try store.apply(
      .editContacts([id], [.birthday(.monthDay(month: month, day: day)), .cadence(.ambient)])
    )
    return id
  }

  @Test(arguments: [(200, 13), (9, 9)])
  func aBirthdayOfTodayHasItsPlaceWhoeverPressesMore(limit: Int, listed: Int) throws {
    for number in 1...12 { try late("Late \(number)", by: 1) }
    let today = try celebrating("Zoe", inDays: 0)
    let soon = try celebrating("Yves", inDays: 1)
    let list = try #require(try list(limit: limit))
    let planned = list.planned.compactMap(\.contact?.id)
    #expect(planned.count == 7)
    #expect(planned.contains(today))
    #expect(!planned.contains(soon))
    #expect(list.items.count >= listed)
  }

  @Test func birthdaysOfTodayTakeNoMoreThanADayHasRoomFor() throws {
    let late = try late("Late", by: 1)
    for number in 1...20 { _ = try celebrating("Zoe \(number)", inDays: 0) }
    let planned = try #require(try list()).planned.compactMap(\.contact?.id)
    #expect(planned.count == 7)
    #expect(!planned.contains(late))
  }

  @Test func aPromiseStaysWhenMoreIsDueThanIsListed() throws {
    for number in 1...12 { try self.late("Late \(number)", by: 40) }
    let quiet = try Fixture.add(store, "Quiet")
    var promise = FollowUp(
      uid: store.makeUID(),
      contact: quiet,
      title: "Write",
      due: Fixture.today,
      createdOn: Fixture.today
    )
    promise.kind = .promiseByMe
    try store.apply(.addFollowUp(promise))
    let list = try #require(try list(limit: 5))
    #expect(list.items.count == 5)
    #expect(list.planned.contains { $0.contact?.id == quiet })
  }

  @Test func followUpsOfNetworksCutOffNoBirthday() throws {
    for number in 1...12 { try late("Late \(number)", by: 40) }
    let today = try celebrating("Zoe", inDays: 0)
    try store.apply(.addNetwork(Network(uid: store.makeUID(), name: "Guild")))
    var task = FollowUp(
      uid: store.makeUID(),
      contact: nil,
      title: "Invite",
      due: Fixture.today,
      createdOn: Fixture.today
    )
    task.network = NetworkID(1)
    try store.apply(.addFollowUp(task))
    let list = try #require(try list(limit: 5))
    #expect(list.items.count == 5)
    #expect(list.items.contains { $0.contact == nil })
    #expect(list.planned.contains { $0.contact?.id == today })
    #expect(list.totalCount == 14)
  }

  @Test(arguments: [3, 8, 200]) func whatIsNotListedIsCountedAllTheSame(limit: Int) throws {
    for number in 1...12 { try late("Late \(number)", by: 1) }
    _ = try celebrating("Yves", inDays: 1)
    let list = try #require(try list(limit: limit))
    #expect(list.totalCount == 13)
    #expect(list.hiddenCount == 13 - list.planned.count)
  }
}
