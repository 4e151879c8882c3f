import TendModel
import Testing

@testable import TendAnalytics

@Suite struct NetworkPairTests {
  @Test func contactsAreInBothOrInOne() {
    var world = NetworkWorld("abc", "bcde")
    world.set("c") { $0.importance = 5 }
    let pair = NetworkPair(world.facts, 0, 1)
    #expect(world.letters(pair.both) == "cb")
    #expect(world.letters(pair.onlyFirst) == "a")
    #expect(world.letters(pair.onlySecond) == "de")
    #expect(pair.couldJoinFirst.isEmpty)
    #expect(pair.couldJoinSecond.isEmpty)
  }

  @Test func aCandidateComesWithItsReasonsTheStrongestFirst() throws {
    var world = NetworkWorld("ab", "cde")
    world.work("acd", in: "Energy")
    world.topic("pricing", offers: "a", needs: "cd")
    world.topic("sensors", about: "bc")
    let pair = NetworkPair(world.facts, 0, 1)
    #expect(world.letters(pair.couldJoinSecond.map(\.person)) == "a")
    #expect(
      try #require(pair.couldJoinSecond.first).reasons.map(\.text) == [
        "offers pricing, which 2 members need", "in Energy, like 2 members",
      ]
    )
    // One member alone with a topic is no reason; what one needs and the other offers is.
    #expect(world.letters(pair.couldJoinFirst.map(\.person)) == "cd")
    #expect(
      pair.couldJoinFirst.flatMap { $0.reasons.map(\.text) }
        == ["needs pricing, which 1 member offers", "needs pricing, which 1 member offers"]
    )
  }

  @Test func thoseWithMoreReasonsComeFirst() {
    var world = NetworkWorld("abc", "xyz")
    world.topic("one", about: "abxy")
    world.topic("two", about: "bxyz")
    world.set("c") { $0.importance = 5 }
    let pair = NetworkPair(world.facts, 0, 1)
    #expect(world.letters(pair.couldJoinSecond.map(\.person)) == "ba")
  }

  @Test func whoTookPartWithMembersHasMetThem() {
    var world = NetworkWorld("ab", "xyz")
    world.gather("axy")
    world.gather("ax")
    world.gather("bz")
    let pair = NetworkPair(world.facts, 0, 1)
    #expect(
      pair.couldJoinSecond.map { $0.reasons.map(\.text) } == [["met 2 members"], ["met 1 member"]]
    )
    #expect(world.letters(pair.couldJoinFirst.map(\.person)) == "xyz")
  }

  @Test func noMoreThanAFewAreNamed() {
    let many = String((0..<60).compactMap { Unicode.Scalar($0 + 0x4e00) }.map(Character.init))
    var world = NetworkWorld(many, "ab")
    world.topic("one", offers: many, needs: "a")
    #expect(NetworkPair(world.facts, 0, 1).couldJoinSecond.count == NetworkPair.candidateLimit)
  }
}
