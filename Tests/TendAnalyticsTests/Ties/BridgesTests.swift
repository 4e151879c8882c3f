import TendModel
import Testing

@testable import TendAnalytics

@Suite struct BridgesTests {
  /// Two in A, two in B, two in C: 1 joins A and B alone, C stands apart.
  private var facts: TieFacts {
    var facts = TieFixture.facts(["A", "A", "B", "B", "C", "C"])
    facts.notes = [
      TieFixture.note(0, 1), TieFixture.note(1, 2), TieFixture.note(1, 3), TieFixture.note(2, 3),
      TieFixture.note(4, 5),
    ]
    return facts
  }

  @Test func openPairsAndWhoAloneJoinsGroupsAreNamed() throws {
    let report = TieFixture.report(facts)
    #expect(report.coverage.knownCount == 5)
    #expect(report.coverage.pairCount == 15)
    #expect(report.groupPairCount == 3)
    #expect(report.openPairCount == 2)
    #expect(report.openPairs.map { $0.first + $0.second } == ["AC", "BC"])
    let first = try #require(report.bridges.first)
    #expect(first.id == TieFixture.id(1))
    #expect(first.groups == ["A", "B"])
    #expect(first.onlyLinks.map { $0.first + $0.second } == ["AB"])
    // 1 leads from 0 to 2 and 3: 2 of the 10 pairs of others.
    #expect(first.pathShare == 0.2)
    // The others who reach both groups are no single points.
    #expect(report.bridges.dropFirst().allSatisfy { $0.onlyLinks.isEmpty })
    // 6 contacts less 2 x 5 ties / 6.
    #expect(report.effectiveCount == 6 - 10.0 / 6)
  }

  @Test func aSecondLinkTakesTheOnlyOneAway() {
    var facts = facts
    facts.notes.append(TieFixture.note(0, 2))
    #expect(TieFixture.report(facts).bridges.allSatisfy { $0.onlyLinks.isEmpty })
  }

  @Test func whoIsInTwoNetworksLinksThem() {
    var facts = TieFixture.facts(["A", "A", "A"])
    facts.networks = ["X", "Y"]
    facts.memberships = [(0, 0), (1, 0), (1, 1), (2, 1)].map {
      TieFacts.Link(person: $0.0, item: $0.1)
    }
    facts.notes = [TieFixture.note(0, 1)]
    let report = TieFixture.report(facts, by: .network)
    #expect(report.openPairCount == 0)
    #expect(report.bridges.first?.id == TieFixture.id(1))
    #expect(report.bridges.first?.onlyLinks.count == 1)
  }

  @Test func belowTheFloorNothingIsSaidThatHangsOnTies() {
    var facts = facts
    facts.notes = [TieFixture.note(1, 2)]
    let report = TieFixture.report(facts)
    #expect(!report.coverage.isEnough)
    #expect(report.bridges.isEmpty)
    #expect(report.openPairCount == nil)
    #expect(report.effectiveCount == nil)
    #expect(report.variety.spread == 3)
    let lines = BridgesOverview(report, names: [:]).lines
    #expect(lines.contains { $0.text.hasPrefix("Too little is recorded to say who bridges") })
    #expect(!lines.contains { $0.section == .bridges })
  }

  @Test func absentPairsAreCoveredAndNeverATie() {
    var facts = facts
    facts.notes.append(TieFixture.note(0, 4, .absent))
    facts.notes.append(TieFixture.note(0, 5, .unsure))
    let report = TieFixture.report(facts)
    #expect(report.coverage.knownCount == 6)
    #expect(report.tieCount == 5)
  }

  @Test func onlyContactsAreThoseInTouch() throws {
    var facts = TieFixture.facts(["A", "A", "B"])
    facts.people[0].dormantFrom = TieFixture.today.adding(days: -1)
    let only = TieFixture.report(facts).onlyContacts
    #expect(only.map(\.group) == ["A", "B"])
    #expect(only.map(\.groupCount) == [2, 1])
    #expect(only.map(\.id) == [TieFixture.id(1), TieFixture.id(2)])
  }

  @Test func introductionsWeighStrengthRelevanceAndWhomTheyShare() throws {
    var facts = facts
    facts.topics = ["hiring"]
    facts.needs = [TieFacts.Link(person: 0, item: 0)]
    facts.offers = [1, 4].map { TieFacts.Link(person: $0, item: 0) }
    let found = TieFixture.report(facts).introductions
    // 0 and 1 know each other already.
    let pair = try #require(found.first)
    #expect(found.count == 1)
    #expect((pair.first, pair.second) == (TieFixture.id(0), TieFixture.id(4)))
    #expect(pair.firstNeeds == ["hiring"])
    #expect(pair.overlap == 0)
    #expect(pair.score == 0.5 * pair.strength)
    #expect(pair.closes?.first == "A")
    #expect(pair.closes?.second == "C")
  }

  @Test func twoQuestionsADayAndNoneOnceThatIsDone() {
    let asked = TieFixture.report(facts).questions
    #expect(asked.count == 2)
    #expect(TieFixture.report(facts).questions == asked)
    // Across the hole to C, where an answer changes most.
    let strangers = Set([TieFixture.id(4), TieFixture.id(5)])
    #expect(asked.allSatisfy { strangers.contains($0.second) })
    var facts = facts
    for (pair, answer) in zip(asked, [Tie.State.unsure, .absent]) {
      let (one, other) = (Int(pair.first.number) - 1, Int(pair.second.number) - 1)
      facts.notes.append(TieFixture.note(one, other, answer, daysAgo: 0))
    }
    #expect(TieFixture.report(facts).questions.isEmpty)
    facts.notes.removeLast()
    #expect(TieFixture.report(facts).questions == [asked[1]])
  }

  @Test func whatTheUserNotesHimselfUsesUpNoQuestion() {
    var facts = facts
    let asked = TieFixture.report(facts).questions.map { [$0.first, $0.second] }
    for one in 0..<4 {
      for other in 4..<6 where !asked.contains([TieFixture.id(one), TieFixture.id(other)]) {
        facts.notes.append(TieFixture.note(one, other, .absent, daysAgo: 0))
      }
    }
    #expect(TieFixture.report(facts).questions.map { [$0.first, $0.second] } == asked)
  }

  @Test func whereNobodyIsImportantTheStrongestTiesAreAskedAbout() {
    var facts = TieFixture.facts(["A", "B", "C"], importance: 3)
    facts.people[2].closeness = nil
    facts.people[2].lastContact = nil
    let report = TieFixture.report(facts)
    #expect(report.coverage.isByStrength)
    #expect(report.coverage.keyCount == 2)
    #expect(report.questions == [TiePair(TieFixture.id(0), TieFixture.id(1))])
    facts.people[0].closeness = nil
    facts.people[0].lastContact = nil
    let text = BridgesOverview(TieFixture.report(facts), names: [:]).lines.map(\.text)
    #expect(text.contains { $0.hasPrefix("Too little is recorded") || $0.hasPrefix("Not enough") })
  }

  @Test func aCircleSaysHowManyOfItsPairsKnowEachOther() throws {
    func circle(_ facts: TieFacts) throws -> BridgeLine {
      let lines = BridgesOverview(TieFixture.report(facts), names: [:]).lines
      return try #require(lines.first { $0.section == .redundant && !$0.people.isEmpty })
    }
    var facts = facts
    #expect(
      try circle(facts).text.hasPrefix(
        "4 move in one circle, mostly A: 4 of 6 pairs know each other; "
      )
    )
    facts.notes.append(TieFixture.note(0, 3, .absent))
    #expect(try circle(facts).text.contains("4 of 6 pairs know each other, 1 does not; "))
    #expect(try circle(facts).counting.contains("; of 1 nothing is known, which is not no."))
    facts.notes.removeLast()
    facts.notes += [TieFixture.note(0, 2), TieFixture.note(0, 3)]
    #expect(try circle(facts).text.hasPrefix("4 know each other, mostly A: "))
  }

  @Test func shortOfAllDoorsIsNeverSaidToBeAll() {
    var facts = TieFixture.facts(["A", "A", "B", "B", "C"])
    facts.notes = [TieFixture.note(0, 1)]
    let lines = BridgesOverview(TieFixture.report(facts), names: [:]).lines
    #expect(lines.contains { $0.text.hasPrefix("4 of 5 contacts open a door nobody else opens") })
  }

  @Test func whatWasBeforeTheLogIsNotKnown() throws {
    func trend(_ facts: TieFacts) -> [String] {
      BridgesOverview(TieFixture.report(facts), names: [:]).lines
        .filter { $0.section == .trend }.map(\.text)
    }
    var facts = TieFixture.facts(["A"])
    facts.people[0].sector = nil
    for index in facts.people.indices { facts.people[index].createdOn = TieFixture.today }
    #expect(trend(facts)[0] == "Not enough data on who was reached: nothing was logged yet")
    facts.events = [
      TieFacts.Event(day: TieFixture.today.adding(days: -9), isLight: false, isRemote: false)
    ]
    facts.participants = [0]
    facts.eventOffsets = [0, 1]
    let report = TieFixture.report(facts)
    #expect(report.before.contactCount == nil && report.before.interactionCount == nil)
    #expect(report.before.addedCount == nil && report.recent.groupCount == nil)
    #expect(
      trend(facts) == [
        "Reached 1 contact; nothing was logged before 2026-02-21",
        "In person 100% of 1 interaction",
        "Added 1 contact",
      ]
    )
    facts.events[0].day = TieFixture.today.adding(days: -200)
    #expect(trend(facts)[0] == "Reached 0 contacts, before 0")
  }

  @Test func theProductOfAnIntroductionCanBeCountedAgain() throws {
    var facts = facts
    facts.topics = ["hiring"]
    facts.needs = [TieFacts.Link(person: 0, item: 0)]
    facts.offers = [TieFacts.Link(person: 4, item: 0)]
    for closeness in 1...5 {
      facts.people[0].closeness = closeness
      let overview = BridgesOverview(TieFixture.report(facts), names: [:])
      let line = try #require(overview.lines.first { $0.section == .introductions })
      let numbers = line.counting.split(separator: " ").compactMap { Double($0.trimming(".")) }
      try #require(numbers.count == 4)
      #expect(abs(numbers[0] * numbers[1] * numbers[2] - numbers[3]) <= 0.0055, "\(line.counting)")
    }
  }

  @Test func oneIsSaidAsOne() {
    var facts = TieFixture.facts(["A", "A", "A", "B", "B"])
    facts.notes = [TieFixture.note(0, 3), TieFixture.note(1, 3)]
    let lines = BridgesOverview(TieFixture.report(facts), names: [:]).lines
    #expect(lines.contains { $0.text.hasPrefix("The one pair of sectors is linked without you") })
    let one = BridgesOverview(TieFixture.report(TieFixture.facts(["A"])), names: [:]).lines
    #expect(one.contains { $0.text.hasPrefix("Spread like a single sector; 100% in A") })
  }

  @Test func whatCouldNotBeSaidRestsForHalfAYear() {
    var facts = facts
    for one in 0..<4 {
      for other in 4..<6 { facts.notes.append(TieFixture.note(one, other, .unsure, daysAgo: 179)) }
    }
    #expect(TieFixture.report(facts).questions.allSatisfy { $0.second.number < 5 })
    for index in facts.notes.indices where facts.notes[index].state == .unsure {
      facts.notes[index].notedOn = TieFixture.today.adding(days: -180)
    }
    #expect(TieFixture.report(facts).questions.contains { $0.second.number >= 5 })
  }

  @Test func aDenseGroupIsRedundant() throws {
    let cluster = try #require(TieFixture.report(facts).clusters.first)
    #expect(cluster.people.count == 4)
    #expect(cluster.knownPairs == 4)
    #expect(cluster.pairCount == 6)
    #expect(cluster.group == "A")
  }

  @Test func nothingAtAllIsSaidAsNotEnoughData() {
    let overview = BridgesOverview(TieFixture.report(TieFacts()), names: [:])
    #expect(overview.report.variety.spread == nil)
    #expect(overview.report.variety.insideShare == nil)
    #expect(overview.lines.contains { $0.text.hasPrefix("Not enough data") })
    #expect(overview.lines.allSatisfy { !$0.text.contains("nan") })
  }

  @Test func everyLineTellsHowItIsCounted() {
    let overview = BridgesOverview(TieFixture.report(facts), names: [:])
    #expect(!overview.lines.isEmpty)
    #expect(overview.lines.allSatisfy { !$0.counting.isEmpty && !$0.text.isEmpty })
    for line in overview.lines where line.section == .bridges && line.contact != nil {
      #expect(!line.recency.isEmpty)
    }
  }

  @Test func mergingSectorsNeverAddsVariety() {
    let apart = TieFixture.report(TieFixture.facts(["A", "B", "C", "C"])).variety.spread ?? 0
    let merged = TieFixture.report(TieFixture.facts(["A", "A", "C", "C"])).variety.spread ?? 0
    #expect(merged <= apart)
  }

  @Test func theMapPutsGroupsRoundAndCountsWhatJoinsThem() throws {
    let network = TieNetwork(facts, today: TieFixture.today)
    let map = EgoMap(network, around: nil, by: .sector)
    #expect(map.groups.map(\.name) == ["A", "B", "C"])
    #expect(map.links.map { [$0.first, $0.second, $0.count] } == [[0, 1, 2]])
    let around = EgoMap(network, around: 1, by: .sector)
    #expect(around.centre == TieFixture.id(1))
    #expect(around.groups.map(\.count) == [2, 1])
    #expect(around.groups.map(\.name) == ["B", "A"])
  }

  @Test func groupsOnWhichSomethingHangsAreSeenBeforeLargerOnes() {
    let facts = TieFixture.facts("AAAABBBBCCCDDDEEF".map(String.init))
    let map = EgoMap(TieNetwork(facts, today: TieFixture.today), around: nil, by: .sector)
    #expect(map.groups.map(\.isVital) == [false, false, false, false, false, true])
    #expect(map.seen(most: 4) == [0, 1, 2, 5])
    #expect(map.seen(most: 9) == [0, 1, 2, 3, 4, 5])
    #expect(map.contactCount == 17)
    let text = map.explanation(seen: [0, 1, 2, 5], namedCount: 9).map(\.text).joined()
    #expect(text.contains("Not on it for want of room: D 3, E 2."))
  }
}

extension Substring {
  /// Without a sign at its end.
  fileprivate func trimming(_ sign: Character) -> Substring {
    last == sign ? dropLast() : self
  }
}
