import TendModel
import Testing

@testable import TendAnalytics

@Suite struct TieNetworkTests {
  private func network(_ facts: TieFacts) -> TieNetwork {
    TieNetwork(facts, today: TieFixture.today)
  }

  /// Adds an event of some contacts.
  private func add(_ people: [Int32], to facts: inout TieFacts) {
    facts.events.append(TieFacts.Event(day: TieFixture.today, isLight: false, isRemote: false))
    facts.participants += people
    facts.eventOffsets.append(Int32(facts.participants.count))
  }

  @Test func whatWasSaidOverridesWhatIsInferred() {
    var facts = TieFixture.facts(["A", "A", "B", "B"])
    add([0, 1, 2], to: &facts)
    add([0, 1], to: &facts)
    facts.notes = [TieFixture.note(0, 2, .absent), TieFixture.note(1, 3, .known, 5)]
    let network = network(facts)
    // 1/2 of three and 1 of two: W = 1.5, and W / (W + 1).
    #expect(network.strength(0, 1) == 0.6)
    #expect(network.strength(0, 2) == nil)
    #expect(network.strength(1, 2) == 0.5 / 1.5)
    #expect(network.strength(3, 1) == 1)
    #expect(network.graph.tieCount == 3)
  }

  @Test func archivedGuestsMakeTheGroupLargerAndAreNotTied() {
    var facts = TieFixture.facts(["A", "A"])
    add([0, TieFacts.archived, 1], to: &facts)
    #expect(network(facts).strength(0, 1) == 0.5 / 1.5)
  }

  @Test func organisationsAndIntroductionsCountToo() {
    var facts = TieFixture.facts(["A", "A", "A"])
    facts.organisations = ["Contoso"]
    for number in 0..<3 { facts.people[number].organisation = 0 }
    facts.people[2].metThrough = 0
    let network = network(facts)
    #expect(network.strength(0, 1) == 0.5 / 1.5)
    #expect(network.strength(0, 2) == 1.5 / 2.5)
  }

  @Test func aRouteIsTheLargestProductAndASecondBeginsElsewhere() {
    var facts = TieFixture.facts(["A", "A", "A", "A"])
    facts.people[3].closeness = nil
    facts.people[3].lastContact = nil
    facts.people[1].closeness = 5
    facts.notes = [TieFixture.note(1, 3, .known, 4), TieFixture.note(0, 3, .known, 3)]
    let network = network(facts)
    #expect(network.strengths[3] == TieWeight.address)
    let routes = network.routes(toContact: 3)
    #expect(routes.best?.people == [1, 3])
    #expect(routes.second?.people == [0, 3])
    #expect(abs((routes.best?.strength ?? 0) - network.strengths[1] * 0.8) < 1e-12)
    let text = routes.best.map { RouteWords.text($0, isFromUser: true) { "P\($0)" } }
    #expect(text == "Ask P1 (medium), who knows P3 (strong)")
    let between = network.routes(from: 0, to: 1)
    #expect(between.best?.people == [0, 3, 1])
    #expect(network.routes(from: 0, to: 2).best == nil)
  }

  @Test func ofWhoWasNeverReachedOrRatedNothingIsSaidOfHowWell() throws {
    var facts = TieFixture.facts(["A"])
    facts.people[0].closeness = nil
    facts.people[0].lastContact = nil
    let network = network(facts)
    let route = try #require(network.routes(toContact: 0).best)
    #expect(
      RouteWords.text(route, isFromUser: true) { _ in "Di" }
        == "Di is among your contacts (never reached or rated)"
    )
    let map = EgoMap(network, around: nil, by: .sector)
    #expect(map.groups.first?.members.first?.isKnown == false)
  }

  @Test func eachStepTellsFromWhatItIsCounted() throws {
    var facts = TieFixture.facts(["A", "A", "A"])
    facts.people[0].givenCount = 2
    facts.people[0].receivedCount = 1
    facts.people[2].closeness = nil
    facts.people[2].lastContact = nil
    add([0, 1], to: &facts)
    facts.notes = [TieFixture.note(1, 2, .known, 4)]
    let network = network(facts)
    let sentences = RouteExplanation.sentences(
      try #require(network.routes(toContact: 2).best),
      isFromUser: true,
      today: TieFixture.today
    ) { "P\($0)" }
    #expect(
      sentences[0]
        == "You and P1: 0.625, strong, the mean of closeness 0.750 (4 of 5), activity 0.500"
    )
    #expect(sentences[1] == "P1 and P2: 0.800, strong, 4 of 5, you said: 4 / 5")
    #expect(sentences[2] == "0.625 x 0.800 = 0.50")
    let step = try #require(network.routes(from: 0, to: 1).best?.steps.first)
    #expect(
      step.counting(today: TieFixture.today)
        == "0.500, medium, inferred: together once, last today: they weigh 1.000, "
        + "and 1.000 / (1.000 + 1) = 0.500"
    )
    let own = network.ownStep(to: 0)
    #expect(own.reason(today: TieFixture.today).hasSuffix("balance 0.667"))
  }

  /// What a step is told to weigh is what it was counted from.
  @Test func theEvidenceThatIsToldIsTheEvidenceThatCounts() {
    var facts = TieFixture.facts(["A", "A", "A"])
    facts.organisations = ["Contoso"]
    for number in 0..<3 { facts.people[number].organisation = 0 }
    facts.people[1].metThrough = 0
    facts.people[0].metThrough = 1
    facts.relations = [(0, 1), (1, 0), (2, 0)].map { TieFacts.Link(person: $0.0, item: $0.1) }
    add([0, 1, 2], to: &facts)
    let network = network(facts)
    for (one, other) in [(0, 1), (0, 2), (1, 2)] {
      let weight = network.evidence(one, other).weight
      #expect(network.strength(one, other) == weight / (weight + 1))
    }
  }

  @Test func onlyRoutesLeadToThoseOutOfTouch() {
    var facts = TieFixture.facts(["A", "A", "A", "A"])
    facts.people[2].lastContact = nil
    facts.people[3].lastContact = nil
    facts.notes = [(0, 2), (2, 3), (1, 0)].map { TieFixture.note($0.0, $0.1) }
    #expect(network(facts).peopleOnlyThrough() == [0: [2, 3]])
    facts.notes.append(TieFixture.note(1, 3))
    #expect(network(facts).peopleOnlyThrough().isEmpty)
  }

  @Test func theNumbersOfContactsMeanNothing() {
    var random = SplitMix(seed: 7)
    var facts = TieFixture.facts((0..<12).map { "S\($0 % 4)" })
    for one in 0..<12 {
      for other in (one + 1)..<12 where Int.random(in: 0..<4, using: &random) == 0 {
        facts.notes.append(TieFixture.note(one, other, .known, 1 + (one + other) % 5))
      }
    }
    // The same contacts the other way round, each with its key.
    var turned = facts
    turned.people = facts.people.indices.map { index in
      var person = facts.people[11 - index]
      person.id = facts.people[index].id
      return person
    }
    turned.notes = facts.notes.map { note in
      TieFixture.note(11 - Int(note.first), 11 - Int(note.second), note.state, note.strength)
    }
    let (one, other) = (TieFixture.report(facts), TieFixture.report(turned))
    #expect(one.openPairCount == other.openPairCount)
    #expect(one.effectiveCount == other.effectiveCount)
    #expect(
      one.bridges.map(\.groups.count).sorted() == other.bridges.map(\.groups.count).sorted()
    )
    #expect(one.coverage == other.coverage)
  }
}
