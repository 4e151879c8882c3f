import TendAnalytics
import TendModel
import Testing

@testable import TendInterface

@Suite struct NetworkOrderTests {
  private static let day = CannedStore.today

  /// Three networks of 1, 3 and 0 members, of which the first was reached last.
  private let rows: [NetworkRow] = [("Beta", 1, 5), ("alpha", 3, 9), ("Gamma", 0, nil)].enumerated()
    .map { index, entry in
      NetworkRow(
        id: NetworkID(Int64(index + 1)),
        network: Network(
          uid: UniqueID(randomHigh: 1, randomLow: UInt64(index)),
          name: entry.0
        ),
        contactCount: entry.1,
        dueCount: 0,
        coldCount: 0,
        lastContact: entry.2.map { Self.day.adding(days: -$0) }
      )
    }

  private var overview: NetworkOverview {
    var facts = NetworkFacts(day: Self.day)
    facts.people = (1...4).map { NetworkFacts.Person(id: ContactID($0)) }
    facts.people[0].lastContact = Self.day
    facts.networks = rows.map { row in
      var entry = NetworkFacts.Entry(id: row.id, network: row.network)
      let members = row.contactCount == 1 ? 0..<1 : 1..<1 + row.contactCount
      entry.members = members.map { NetworkFacts.Member(person: Int32($0)) }
      return entry
    }
    return NetworkOverview(facts)
  }

  private func names(_ field: NetworkOrder.Field, isReversed: Bool = false) -> [String] {
    NetworkOrder(field: field, isReversed: isReversed).sorted(rows, overview)
      .map(\.network.name)
  }

  @Test func namesGoFromAAndNumbersFromTheLargest() {
    #expect(names(.name) == ["alpha", "Beta", "Gamma"])
    #expect(names(.name, isReversed: true) == ["Gamma", "Beta", "alpha"])
    #expect(names(.contacts) == ["alpha", "Beta", "Gamma"])
    #expect(names(.contacts, isReversed: true) == ["Gamma", "Beta", "alpha"])
    #expect(names(.last) == ["Beta", "alpha", "Gamma"])
    #expect(names(.share) == ["alpha", "Beta", "Gamma"])
  }

  @Test func whatIsNotKnownComesLastEitherWay() {
    #expect(names(.active) == ["Beta", "alpha", "Gamma"])
    #expect(names(.active, isReversed: true) == ["alpha", "Beta", "Gamma"])
    #expect(names(.last, isReversed: true) == ["alpha", "Beta", "Gamma"])
    let unknown = NetworkOrder(field: .only).sorted(rows, nil)
    #expect(unknown.map(\.network.name) == ["alpha", "Beta", "Gamma"])
  }
}
