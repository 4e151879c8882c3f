import TendModel
import Testing

@testable import TendStore

/// Lists and the day's list against a plain computation in Swift.
@Suite struct OrderTests {
  private let today = Fixture.today

  /// Contacts with random importance, circle, organisation, interactions, follow-ups and archive.
  private func furnished(seed: UInt64, count: Int) throws -> Store {
    let store = try Fixture.store(seed: seed)
    var random = Generator(state: seed)
    var changes: [Change] = []
    for index in 0..<count {
      // Names repeat, so that ties are put to the test.
      var draft = Fixture.draft(store, "Person \(random.below(count / 2))")
      draft.contact.circle = 1 + random.below(4)
      draft.contact.importance = 1 + random.below(5)
      draft.contact.isArchived = random.below(10) == 0
      if random.below(3) > 0 { draft.contact.organisation = "Company \(random.below(5))" }
      if random.below(8) == 0 { draft.contact.cadence = .ambient }
      draft.contact.createdOn = today.adding(days: -random.below(600))
      changes.append(.addContact(draft))
      let id = ContactID(Int64(index + 1))
      for _ in 0..<random.below(4) {
        let day = today.adding(days: -random.below(500))
        let call = Interaction(uid: store.makeUID(), day: day, contacts: [id], channel: .call)
        changes.append(.log(call, topics: []))
      }
      guard random.below(5) == 0 else { continue }
      let followUp = FollowUp(
        uid: store.makeUID(),
        contact: id,
        title: "Do \(index)",
        due: today.adding(days: random.below(20) - 10),
        createdOn: today
      )
      changes.append(.addFollowUp(followUp))
    }
    try store.apply(.several(changes))
    return store
  }

  private struct Generator {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  private func rows(
    _ store: Store,
    _ filter: ContactFilter,
    _ order: ContactOrder,
    _ window: Window
  ) throws -> [ContactRow] {
    guard case .contacts(let page) = try store.read(.contacts(filter, order, window)) else {
      return []
    }
    return page.rows
  }

  @Test(arguments: ContactOrder.Field.allCases, [false, true])
  func everyOrderIsThatOfAPlainSort(field: ContactOrder.Field, isReversed: Bool) throws {
    let store = try furnished(seed: 5, count: 120)
    let order = ContactOrder(field, isReversed: isReversed)
    let all = try rows(store, ContactFilter(), order, Window(count: 1000))
    func key(_ row: ContactRow) -> String? {
      switch field {
      case .name, .relevance: FoldedText.folded(row.name)
      case .due: row.standing.due?.description
      case .lastContact: row.standing.lastContact?.description
      case .organisation:
        row.organisation.isEmpty ? nil : FoldedText.folded(row.organisation)
      case .importance: String(row.importance)
      }
    }
    let expected = all.sorted { left, right in
      switch (key(left), key(right)) {
      case (let one?, let other?) where one != other:
        let isDescending = field == .lastContact || field == .importance
        return isDescending != isReversed ? one > other : one < other
      case (nil, .some): return false
      case (.some, nil): return true
      default:
        return isReversed
          ? (left.name, left.id) > (right.name, right.id)
          : (left.name, left.id) < (right.name, right.id)
      }
    }
    #expect(all.map(\.id) == expected.map(\.id))
    // Windows of the far half are read from the end; the last one reaches beyond it.
    for offset in [0, 31, 60, 90, 100] {
      let page = try rows(store, ContactFilter(), order, Window(offset: offset, count: 9))
      #expect(page.map(\.id) == Array(all.dropFirst(offset).prefix(9)).map(\.id), "\(offset)")
    }
  }

  @Test(arguments: [UInt64](1...6)) func theDaysListIsThatOfAPlainRanking(seed: UInt64) throws {
    let store = try furnished(seed: seed, count: 90)
    let everyone = try rows(store, ContactFilter(), ContactOrder(.name), Window(count: 1000))
    func score(_ card: ContactCard) -> (Double, Double) {
      let standing = card.standing
      let days = Double(standing.anchor.days(until: today))
      let ratio = standing.cadenceDays.map { days / Double($0) } ?? 0
      let soon = card.followUps.contains { ($0.followUp.due ?? today) <= today.adding(days: 3) }
      let promise = card.followUps.isEmpty ? 0 : soon ? 1 : 0.5
      let term = min(1, max(0, (ratio - 0.8) / 1.2))
      let points = 50 * Double(card.contact.importance) / 5 * term + 30 * promise
      // Equal points are equal, whatever fractions of a day leave in the last digits.
      return ((points * 1e6).rounded(), ratio)
    }
    func isDue(_ standing: Standing) -> Bool {
      guard let due = standing.due, let cadence = standing.cadenceDays, due <= today else {
        return false
      }
      guard let last = standing.lastContact?.days(until: today) else { return true }
      let usual = standing.usualGapDays ?? Double(cadence)
      return last <= cadence || Double(last) <= 8 * usual
    }
    let cards = try everyone.map { try Fixture.card(store, $0.id) }
    let due = cards.filter { isDue($0.standing) }
    let listed = cards.filter { card in
      isDue(card.standing) || card.followUps.contains { ($0.followUp.due ?? today) <= today }
    }
    let expected = listed.sorted { left, right in
      let (one, other) = (score(left), score(right))
      return (-one.0, -one.1, left.contact.name, left.id)
        < (-other.0, -other.1, right.contact.name, right.id)
    }
    // What is to be done on the day has its place, whoever else presses more.
    func isBooked(_ card: ContactCard, _ isMeant: (FollowUp.Kind) -> Bool) -> Bool {
      card.followUps.contains { ($0.followUp.due ?? today) <= today && isMeant($0.followUp.kind) }
    }
    let booked =
      expected.filter { isBooked($0) { $0 != .task } }
      + expected.filter { isBooked($0) { _ in true } }
    for limit in [5, 20, 500] {
      guard case .today(let list) = try store.read(.today(today, limit: limit)) else { return }
      var kept: Set<ContactID> = []
      for card in booked + expected where kept.count < limit { kept.insert(card.id) }
      let wanted = expected.map(\.id).filter(kept.contains)
      #expect(list.items.compactMap(\.contact?.id) == wanted)
      #expect(list.dueContactCount == due.count)
      #expect(list.totalCount == expected.count + (list.fresh == nil ? 0 : 1))
    }
    guard case .counts(let counts) = try store.read(.counts(today: today)) else { return }
    #expect(counts.dueContacts == due.count)
    #expect(counts.contacts == everyone.count)
    var filter = ContactFilter()
    filter.dueBy = today
    let filtered = try rows(store, filter, ContactOrder(.due), Window(count: 1000))
    #expect(Set(filtered.map(\.id)) == Set(due.map(\.id)))
  }

  @Test func theOverviewOfNetworksCountsTheirMembers() throws {
    let store = try furnished(seed: 9, count: 60)
    let everyone = try rows(store, ContactFilter(), ContactOrder(.name), Window(count: 1000))
    let network = try Fixture.addNetwork(store, "Half")
    let members = everyone.filter { $0.id.number.isMultiple(of: 2) }
    try store.apply(.join(members.map(\.id), network, role: "", since: nil))
    try Fixture.addNetwork(store, "Nobody")
    guard case .networks(let networks) = try store.read(.networks(today: today)) else { return }
    let half = try #require(networks.first)
    #expect(half.contactCount == members.count)
    #expect(half.lastContact == members.compactMap(\.standing.lastContact).max())
    let cold = members.count { row in
      row.standing.cadenceDays.map { row.standing.anchor.days(until: today) > 2 * $0 } ?? false
    }
    #expect(half.coldCount == cold)
    #expect(networks[1].contactCount == 0)
    #expect(networks[1].lastContact == nil)
  }
}
