import TendModel

/// What the networks cover: together, each alone, and not at all.
///
/// A network covers a sector where a member works in it, and a topic where a member offers it.
public struct NetworkCoverage: Hashable, Sendable {
  /// What only one network covers.
  public struct Alone: Hashable, Sendable {
    /// Members who are in no other network, the more important first, by the place among the facts' people.
    public internal(set) var people: [Int] = []
    /// Sectors in which only its members work, by name.
    public internal(set) var sectors: [String] = []
    /// Topics that only its members offer, by name.
    public internal(set) var topics: [String] = []
  }

  /// A topic that somebody needs and no member of any network offers.
  public struct Gap: Hashable, Sendable {
    /// The name of the topic.
    public let topic: String
    /// How many contacts need it.
    public let neededBy: Int
    /// How many contacts that are in no network offer it.
    public let offeredOutside: Int
  }

  /// The fewest networks that cover everything of one sort.
  public struct Cover: Hashable, Sendable {
    /// How much there is to cover.
    public let total: Int
    /// Every choice of the fewest networks, by their places; one that may not be the smallest where all was too long to try.
    public let choices: [[Int]]
    /// No smaller choice exists.
    public let isProven: Bool
    /// The network that adds most each time, and how much it adds (Chvatal 1979).
    public let greedy: [Step]
  }

  /// A network and what it adds to those before it.
  public struct Step: Hashable, Sendable {
    /// The place of the network.
    public let network: Int
    /// How much it adds.
    public let gain: Int
  }

  /// What only one network covers, in the order of the facts' networks.
  public let alone: [Alone]
  /// What the user needs and no member of a network offers, by name.
  public let ownGaps: [Gap]
  /// What members need and no member offers, most needed first.
  public let memberGaps: [Gap]
  /// How many topics the user or a member needs at all; with none, nothing is known of gaps.
  public let neededCount: Int
  /// The sectors of contacts that no network reaches, by name.
  public let otherSectors: [String]
  /// How many contacts are in no network.
  public let otherPeopleCount: Int
  /// The fewest networks that hold everyone who is in any.
  public let people: Cover
  /// The fewest networks that reach every sector that any reaches.
  public let sectors: Cover

  init(_ facts: NetworkFacts, _ sets: [MemberSet]) {
    let signatures = Self.signatures(facts, sets)
    var alone = facts.networks.map { _ in Alone() }
    for (networks, people) in signatures where networks.count == 1 {
      alone[networks[0]].people = people.sorted {
        (-facts.people[$0].importance, $0) < (-facts.people[$1].importance, $1)
      }
    }
    people = Self.cover(signatures.map { ($0.key, $0.value.count) }, of: sets.count)
    let reached = Self.sectors(facts, sets)
    for (sector, networks) in reached.enumerated() where networks.count == 1 {
      alone[networks[0]].sectors.append(facts.sectors[sector])
    }
    sectors = Self.cover(
      reached.filter { !$0.isEmpty }.map { ($0, 1) },
      of: sets.count
    )
    otherSectors = reached.indices.filter { reached[$0].isEmpty }.map { facts.sectors[$0] }.sorted()
    otherPeopleCount = facts.people.count - people.total
    var gaps: (own: [Gap], ofMembers: [Gap]) = ([], [])
    var neededCount = 0
    for topic in facts.topics {
      let isNeeded = topic.neededBy.contains { person in
        sets.contains { $0.contains(Int(person)) }
      }
      if isNeeded || topic.isNeededByMe { neededCount += 1 }
      let offering = sets.indices.filter { set in
        topic.offeredBy.contains { sets[set].contains(Int($0)) }
      }
      if offering.count == 1 { alone[offering[0]].topics.append(topic.name) }
      guard offering.isEmpty else { continue }
      let gap = Gap(
        topic: topic.name,
        neededBy: topic.neededBy.count,
        offeredOutside: topic.offeredBy.count
      )
      if topic.isNeededByMe { gaps.own.append(gap) }
      if isNeeded { gaps.ofMembers.append(gap) }
    }
    for index in alone.indices { alone[index].sectors.sort() }
    self.alone = alone
    self.neededCount = neededCount
    ownGaps = gaps.own
    memberGaps = gaps.ofMembers.sorted { ($0.neededBy, $1.topic) > ($1.neededBy, $0.topic) }
  }

  /// Contacts by the networks that hold them; there are few such combinations, however many contacts.
  private static func signatures(_ facts: NetworkFacts, _ sets: [MemberSet]) -> [[Int]: [Int]] {
    var holders = [Int32](repeating: 0, count: facts.people.count)
    var last = [Int](repeating: 0, count: facts.people.count)
    for (index, set) in sets.enumerated() {
      set.forEach { person in
        holders[person] += 1
        last[person] = index
      }
    }
    var single = sets.map { _ in [Int]() }
    var groups: [[Int]: [Int]] = [:]
    for person in facts.people.indices {
      switch holders[person] {
      case 0: break
      case 1: single[last[person]].append(person)
      default: groups[sets.indices.filter { sets[$0].contains(person) }, default: []].append(person)
      }
    }
    for (index, people) in single.enumerated() where !people.isEmpty { groups[[index]] = people }
    return groups
  }

  /// The networks that reach each sector.
  private static func sectors(_ facts: NetworkFacts, _ sets: [MemberSet]) -> [[Int]] {
    var reached = facts.sectors.map { _ in Set<Int>() }
    for (index, set) in sets.enumerated() {
      set.forEach { person in
        if let sector = facts.people[person].sector { reached[Int(sector)].insert(index) }
      }
    }
    return reached.map { $0.sorted() }
  }

  /// The fewest sets that cover items, each item known by the sets that hold it and how often it is there.
  private static func cover(_ items: [(holders: [Int], count: Int)], of setCount: Int) -> Cover {
    var sets = [Set<String>](repeating: [], count: setCount)
    for (index, item) in items.enumerated() {
      for holder in item.holders { sets[holder].insert(String(index)) }
    }
    var greedy: [Step] = []
    var left = items
    while !left.isEmpty {
      var gains = [Int](repeating: 0, count: setCount)
      for item in left { for holder in item.holders { gains[holder] += item.count } }
      let best = gains.indices.reduce(0) { gains[$1] > gains[$0] ? $1 : $0 }
      greedy.append(Step(network: best, gain: gains[best]))
      left.removeAll { $0.holders.contains(best) }
    }
    var search = CoverSearch(sets, effort: searchEffort)
    let found = items.isEmpty ? [] : search.run(most: greedy.count)
    return Cover(
      total: items.reduce(0) { $0 + $1.count },
      choices: found ?? [greedy.map(\.network).sorted()],
      isProven: found != nil,
      greedy: greedy
    )
  }

  /// How many steps may be spent on proving that no fewer networks do; about a tenth of a second.
  private static let searchEffort = 2_000_000
}
