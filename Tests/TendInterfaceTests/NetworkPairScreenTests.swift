import TendAnalytics
import TendModel
import Testing

@testable import TendInterface

/// The page of two networks beside each other.
@Suite struct NetworkPairScreenTests {
  /// Two networks without a common member.
  private static func overview(_ members: [[Int32]]) -> NetworkOverview {
    var facts = NetworkFacts(day: CannedStore.today)
    facts.people = (1...4).map { NetworkFacts.Person(id: ContactID(Int64($0))) }
    facts.networks = members.enumerated().map { index, members in
      var entry = NetworkFacts.Entry(
        id: NetworkID(Int64(index + 1)),
        network: Network(uid: UniqueID(randomHigh: 9, randomLow: UInt64(index)), name: "N\(index)")
      )
      entry.members = members.map { NetworkFacts.Member(person: $0) }
      return entry
    }
    return NetworkOverview(facts)
  }

  @Test func theCursorBeginsOnAContactAlsoWhereNobodyIsInBoth() {
    var screen = NetworkPairScreen(NetworkID(1), NetworkID(2))
    let isTaken = screen.take(Self.overview([[0, 1], [2, 3]]), visible: 10)
    #expect(isTaken)
    #expect(screen.items.first == .heading("In both (0)"))
    #expect(screen.contactAtHand != nil)
  }

  @Test func twoEmptyNetworksHaveNobodyAtHand() {
    var screen = NetworkPairScreen(NetworkID(1), NetworkID(2))
    let isTaken = screen.take(Self.overview([[], []]), visible: 10)
    #expect(isTaken)
    #expect(screen.contactAtHand == nil && screen.cursor.index == 0)
  }
}
