import TendModel
import Testing

@testable import TendAnalytics

@Suite struct NetworkOverviewTests {
  @Test func membersAreSharedOutFairlyAndCountedWhereTheyAreAlone() {
    let overview = NetworkOverview(NetworkWorld("abcd", "cde", "f", "").facts)
    #expect(overview.profiles.map(\.contactCount) == [4, 3, 1, 0])
    #expect(overview.profiles.map(\.uniqueCount) == [2, 1, 1, 0])
    #expect(overview.profiles.map(\.fairShare) == [3, 2, 1, 0])
    #expect(overview.common == [[4, 2, 0, 0], [2, 3, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]])
    #expect(overview.shareOfSmaller(0, 1) == 2.0 / 3)
    #expect(overview.shareOfSmaller(0, 2) == 0)
    #expect(overview.shareOfSmaller(0, 3) == nil)
  }

  /// The Shapley value of coverage adds up to those covered, in any world.
  @Test func fairSharesAddUpToTheContactsCovered() {
    var random = SplitMix(seed: 7)
    for _ in 0..<50 {
      let letters = "abcdefghijklm"
      let networks = (0..<4).map { _ in
        String(letters.filter { _ in random.next() & 1 == 0 })
      }
      let overview = NetworkOverview(
        NetworkWorld(networks[0], networks[1], networks[2], networks[3]).facts
      )
      let covered = Set(networks.joined()).count
      let total = overview.profiles.reduce(0) { $0 + $1.fairShare }
      #expect(abs(total - Double(covered)) < 1e-9, "\(networks)")
      let coverage = SetCoverage(
        Dictionary(
          uniqueKeysWithValues: networks.enumerated().map {
            ("N\($0 + 1)", Set($1.map { String($0) }))
          }
        )
      )
      #expect(overview.profiles.map(\.uniqueCount) == coverage.exclusive.map(\.count))
      #expect(
        overview.coverage.people.choices.map { $0.map { "N\($0 + 1)" } }
          == (covered == 0 ? [] : coverage.minimumCovers() ?? [])
      )
    }
  }

  @Test func activeIsWhoWasReachedIn90DaysOrWithinALongerCadence() {
    var world = NetworkWorld("abcde")
    let ages: [(Character, Int, Int?)] = [
      ("a", 90, 7), ("b", 91, 7), ("c", 200, 365), ("d", 91, nil),
    ]
    for (letter, age, cadence) in ages {
      world.set(letter) {
        $0.lastContact = NetworkWorld.day.adding(days: -age)
        $0.cadenceDays = cadence
      }
    }
    let profile = NetworkOverview(world.facts).profiles[0]
    #expect(profile.activeCount == 2)
    #expect(profile.activeShare == 0.4)
  }

  @Test func whatIsNotKnownIsNoNumber() {
    var world = NetworkWorld("abc", "")
    let unknown = NetworkOverview(world.facts).profiles
    #expect(unknown[0].insideShare == nil)
    #expect(unknown[0].inPersonShare == nil)
    #expect(unknown[0].givenShare == nil)
    #expect(unknown[1].activeShare == nil)
    #expect(NetworkWords.pair(unknown[0].givenCount, unknown[0].receivedCount) == nil)
    world.set("a") { $0.isInside = true }
    world.set("b") { $0.isInside = false }
    world.edit(0) { ($0.remoteCount, $0.receivedCount) = (4, 2) }
    let known = NetworkOverview(world.facts).profiles[0]
    #expect(known.insideShare == 0.5)
    #expect(known.inPersonShare == 0)
    #expect(known.givenShare == 0)
    #expect(NetworkWords.pair(known.givenCount, known.receivedCount) == "0/2")
  }

  @Test func whoHasLeftIsNoMember() {
    var world = NetworkWorld("ab", "a")
    world.edit(0) { $0.members[0].until = NetworkWorld.day.adding(days: -1) }
    let overview = NetworkOverview(world.facts)
    #expect(overview.profiles.map(\.contactCount) == [1, 1])
    #expect(overview.common[0][1] == 0)
    #expect(overview.bridges(of: 1).isEmpty)
  }

  @Test func bridgesComeByTheirNetworksThenByImportance() {
    var world = NetworkWorld("abcd", "bcd", "c")
    world.set("d") { $0.importance = 5 }
    let bridges = NetworkOverview(world.facts).bridges(of: 0)
    #expect(world.letters(bridges.map(\.person)) == "cdb")
    #expect(bridges.map(\.networks) == [[1, 2], [1], [1]])
  }

  @Test func withoutNeedsNothingIsKnownOfGaps() {
    var world = NetworkWorld("ab")
    world.topic("pricing", offers: "a")
    #expect(
      NetworkWords.gaps(NetworkOverview(world.facts).coverage)
        == "not enough data: no needs are noted"
    )
    world.topic("sales", offers: "a", needs: "b")
    let one = NetworkWords.gaps(NetworkOverview(world.facts).coverage)
    #expect(one == "the one topic that you or a member needs is offered by a member")
    world.topic("export", isMine: true)
    #expect(NetworkWords.gaps(NetworkOverview(world.facts).coverage) == nil)
  }

  @Test func whatNoNetworkReachesIsNamed() {
    var world = NetworkWorld("ab", "c")
    world.edit(1) { $0.members = [] }
    world.work("a", in: "Energy")
    world.work("c", in: "Media")
    let coverage = NetworkOverview(world.facts).coverage
    #expect(coverage.otherSectors == ["Media"])
    #expect(NetworkWords.others(coverage).contacts == "; 1 contact is in none")
    #expect(NetworkWords.others(coverage).sectors == "; Media is in none")
  }

  @Test func coverageNamesWhatIsAloneAndWhatIsMissing() {
    var world = NetworkWorld("ab", "bc", "d")
    world.work("a", in: "Energy")
    world.work("bc", in: "Media")
    world.work("d", in: "Media")
    world.topic("pricing", offers: "a")
    world.topic("funding", offers: "ac")
    world.topic("hiring", needs: "b", isMine: true)
    world.topic("export", needs: "cd")
    let coverage = NetworkOverview(world.facts).coverage
    #expect(coverage.alone.map { world.letters($0.people) } == ["a", "c", "d"])
    #expect(coverage.alone.map(\.sectors) == [["Energy"], [], []])
    #expect(coverage.alone.map(\.topics) == [["pricing"], [], []])
    #expect(coverage.ownGaps.map(\.topic) == ["hiring"])
    #expect(coverage.memberGaps.map(\.topic) == ["export", "hiring"])
    #expect(coverage.people.choices == [[0, 1, 2]])
    #expect(coverage.people.total == 4)
    #expect(coverage.sectors.choices == [[0]])
    #expect(coverage.sectors.greedy.map(\.gain) == [2])
  }

  @Test func aTopicThatOnlyAnOutsiderOffersIsAGap() {
    var world = NetworkWorld("ab", "", "z")
    world.edit(2) { $0.members = [] }
    world.topic("radio", offers: "z", needs: "a")
    let coverage = NetworkOverview(world.facts).coverage
    #expect(coverage.memberGaps.map(\.offeredOutside) == [1])
  }

  @Test func withoutNetworksThereIsNothingToCover() {
    let overview = NetworkOverview(NetworkFacts(day: NetworkWorld.day))
    #expect(overview.profiles.isEmpty)
    #expect(overview.coverage.people.choices.isEmpty)
    #expect(overview.coverage.people.total == 0)
  }
}
