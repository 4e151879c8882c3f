import TendModel
import Testing

@testable import TendInterface

/// What a card lists and what it says of the rest.
@Suite struct CardViewTests {
  private static func card(ties: Int, followUps: Int) -> ContactCard {
    let store = CannedStore()
    var card = store.card(0)
    card.ties = (0..<ties).map { index in
      KnownContact(
        id: ContactID(Int64(index + 10)),
        name: "Friend \(index)",
        tie: nil,
        evidence: TieEvidence()
      )
    }
    card.followUps = Array(repeating: card.followUps[0], count: followUps)
    return card
  }

  private static func texts(_ card: ContactCard, isOnPage: Bool) -> [String] {
    CardView.lines(card, CannedStore.today, isOnPage: isOnPage).compactMap { line in
      if case .fact("", let text) = line { text } else { nil }
    }
  }

  @Test func tiesThatAreLeftOutAreCounted() {
    #expect(Self.texts(Self.card(ties: 4, followUps: 1), isOnPage: false).last == "and 1 more")
    #expect(!Self.texts(Self.card(ties: 3, followUps: 1), isOnPage: false).contains("and 0 more"))
    #expect(Self.texts(Self.card(ties: 14, followUps: 1), isOnPage: true).last == "and 2 more")
  }

  @Test func followUpsThatAreLeftOutAreCounted() {
    #expect(Self.texts(Self.card(ties: 0, followUps: 5), isOnPage: false) == ["and 2 more"])
    #expect(Self.texts(Self.card(ties: 0, followUps: 3), isOnPage: false).isEmpty)
  }
}
