public import TendModel

/// All networks side by side: each in numbers, how they overlap, and what they cover together.
public struct NetworkOverview: Hashable, Sendable {
  /// What it was counted from.
  public let facts: NetworkFacts
  /// Each network in numbers, in the order of `facts.networks`.
  public let profiles: [NetworkProfile]
  /// What the networks cover.
  public let coverage: NetworkCoverage
  /// How many members each two networks share; on the diagonal how many each has.
  public let common: [[Int]]
  /// In how many networks each contact is.
  let holderCounts: [Int32]

  /// Counts everything.
  ///
  /// - Complexity: O(contacts + memberships + networks² · contacts / 64).
  public init(_ facts: NetworkFacts) {
    self.facts = facts
    var holders = [Int32](repeating: 0, count: facts.people.count)
    var sets: [MemberSet] = []
    for entry in facts.networks {
      var set = MemberSet(count: facts.people.count)
      for member in entry.members where member.until == nil {
        if set.insert(Int(member.person)) { holders[Int(member.person)] += 1 }
      }
      sets.append(set)
    }
    holderCounts = holders
    common = sets.map { one in sets.map { one.countOfCommon($0) } }
    profiles = zip(facts.networks, sets).map { entry, set in
      var profile = NetworkProfile(entry)
      set.forEach { number in
        let person = facts.people[number]
        profile.contactCount += 1
        if NetworkProfile.isActive(person, on: facts.day) { profile.activeCount += 1 }
        if person.isDue { profile.dueCount += 1 }
        if person.isInside == true { profile.insideCount += 1 }
        if person.isInside == false { profile.outsideCount += 1 }
        if holders[number] == 1 { profile.uniqueCount += 1 }
        profile.fairShare += 1 / Double(holders[number])
      }
      return profile
    }
    coverage = NetworkCoverage(facts, sets)
  }

  /// The place of a network; nil when it is not among them.
  public func index(of id: NetworkID) -> Int? { facts.networks.firstIndex { $0.id == id } }

  /// The numbers of a network; nil when it is not among them.
  public func profile(of id: NetworkID) -> NetworkProfile? { profiles.first { $0.id == id } }

  /// Those in both by the smaller of the two, 0...1; nil where one is empty (Simpson 1960).
  public func shareOfSmaller(_ one: Int, _ other: Int) -> Double? {
    let least = min(common[one][one], common[other][other])
    return least > 0 ? Double(common[one][other]) / Double(least) : nil
  }

  /// A member of a network who is in others, too.
  public struct Bridge: Hashable, Sendable {
    /// The place of the contact among the facts' people.
    public let person: Int
    /// The places of the other networks.
    public let networks: [Int]
  }

  /// The members of a network who are in others as well: in most first, then the more important, then by key.
  public func bridges(of network: Int) -> [Bridge] {
    var others: [Int: [Int]] = [:]
    for member in facts.networks[network].members where member.until == nil {
      if holderCounts[Int(member.person)] > 1 { others[Int(member.person)] = [] }
    }
    for (index, entry) in facts.networks.enumerated() where index != network {
      for member in entry.members where member.until == nil {
        others[Int(member.person)]?.append(index)
      }
    }
    return others.map { Bridge(person: $0.key, networks: $0.value) }.sorted {
      let (one, other) = (facts.people[$0.person], facts.people[$1.person])
      return (-$0.networks.count, -one.importance, $0.person)
        < (-$1.networks.count, -other.importance, $1.person)
    }
  }
}
