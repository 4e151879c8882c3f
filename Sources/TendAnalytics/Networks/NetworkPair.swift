public import TendModel

/// Two networks beside each other: who is in both, who in one only, and who could be in the other.
public struct NetworkPair: Hashable, Sendable {
  /// Why somebody could be in a network.
  public enum Reason: Hashable, Sendable {
    /// Offers a topic that so many members need.
    case offers(String, memberCount: Int)
    /// Needs a topic that so many members offer.
    case needs(String, memberCount: Int)
    /// Has to do with a topic as so many members do.
    case topic(String, memberCount: Int)
    /// Works in a sector as so many members do.
    case sector(String, memberCount: Int)
    /// Took part in something together with so many members.
    case met(memberCount: Int)

    /// The reason in words: `offers pricing, which 2 members need`.
    public var text: String {
      switch self {
      case .offers(let topic, let count):
        "offers \(topic), which \(Self.members(count)) \(count == 1 ? "needs" : "need")"
      case .needs(let topic, let count):
        "needs \(topic), which \(Self.members(count)) \(count == 1 ? "offers" : "offer")"
      case .topic(let topic, let count): "\(topic), like \(Self.members(count))"
      case .sector(let sector, let count): "in \(sector), like \(Self.members(count))"
      case .met(let count): "met \(Self.members(count))"
      }
    }

    /// What one can do for the other counts twice as much as what both have in common.
    var weight: Int {
      switch self {
      case .offers, .needs: 2
      case .topic, .sector, .met: 1
      }
    }

    private static func members(_ count: Int) -> String { DayWords.count(count, "member") }
  }

  /// Somebody who could be in the other network.
  public struct Candidate: Hashable, Sendable {
    /// The place of the contact among the facts' people.
    public let person: Int
    /// Why, the strongest first; at least one.
    public let reasons: [Reason]

    /// The sum of the reasons' weights.
    var weight: Int { reasons.reduce(0) { $0 + $1.weight } }
  }

  /// The place of the first network.
  public let first: Int
  /// The place of the second network.
  public let second: Int
  /// Who is in both, the more important first, by the place among the facts' people.
  public let both: [Int]
  /// Who is in the first only.
  public let onlyFirst: [Int]
  /// Who is in the second only.
  public let onlySecond: [Int]
  /// Members of the second only who could be in the first, those with the most reasons first.
  public let couldJoinFirst: [Candidate]
  /// Members of the first only who could be in the second.
  public let couldJoinSecond: [Candidate]

  /// How many candidates are named.
  public static let candidateLimit = 20
  /// So many members must have a topic or sector in common with a candidate before it counts.
  public static let leastMembers = 2

  /// Compares two networks by their places.
  ///
  /// - Complexity: O(members · log members + topics of all).
  public init(_ facts: NetworkFacts, _ first: Int, _ second: Int) {
    (self.first, self.second) = (first, second)
    func members(_ index: Int) -> Set<Int> {
      Set(facts.networks[index].members.lazy.filter { $0.until == nil }.map { Int($0.person) })
    }
    func ranked(_ set: Set<Int>) -> [Int] {
      set.sorted {
        (-facts.people[$0].importance, $0) < (-facts.people[$1].importance, $1)
      }
    }
    let (one, other) = (members(first), members(second))
    both = ranked(one.intersection(other))
    onlyFirst = ranked(one.subtracting(other))
    onlySecond = ranked(other.subtracting(one))
    couldJoinFirst = Self.candidates(facts, onlySecond, for: one)
    couldJoinSecond = Self.candidates(facts, onlyFirst, for: other)
  }

  private static func candidates(
    _ facts: NetworkFacts,
    _ people: [Int],
    for members: Set<Int>
  ) -> [Candidate] {
    guard !members.isEmpty else { return [] }
    let wanted = Set(people)
    var reasons: [Int: [Reason]] = [:]
    for topic in facts.topics {
      func count(_ list: [Int32]) -> Int { list.count { members.contains(Int($0)) } }
      let counts = (
        offer: count(topic.offeredBy), need: count(topic.neededBy), any: count(topic.people)
      )
      guard counts.any > 0 else { continue }
      let (offers, needs) = (Set(topic.offeredBy), Set(topic.neededBy))
      for person in topic.people where wanted.contains(Int(person)) {
        if counts.need > 0, offers.contains(person) {
          reasons[Int(person), default: []].append(.offers(topic.name, memberCount: counts.need))
        } else if counts.offer > 0, needs.contains(person) {
          reasons[Int(person), default: []].append(.needs(topic.name, memberCount: counts.offer))
        } else if counts.any >= leastMembers {
          reasons[Int(person), default: []].append(.topic(topic.name, memberCount: counts.any))
        }
      }
    }
    addSectors(facts, people, members, to: &reasons)
    for (person, met) in meetings(facts, wanted, members) {
      reasons[person, default: []].append(.met(memberCount: met.count))
    }
    let found = reasons.map { person, reasons in
      Candidate(person: person, reasons: reasons.sorted { $0.weight > $1.weight })
    }
    let ordered = found.sorted {
      let (one, other) = (facts.people[$0.person], facts.people[$1.person])
      return (-$0.weight, -one.importance, $0.person)
        < (-$1.weight, -other.importance, $1.person)
    }
    return Array(ordered.prefix(candidateLimit))
  }

  /// Adds the sectors that candidates have in common with enough members.
  private static func addSectors(
    _ facts: NetworkFacts,
    _ people: [Int],
    _ members: Set<Int>,
    to reasons: inout [Int: [Reason]]
  ) {
    var counts = [Int](repeating: 0, count: facts.sectors.count)
    for member in members {
      if let sector = facts.people[member].sector { counts[Int(sector)] += 1 }
    }
    for person in people {
      guard let sector = facts.people[person].sector, counts[Int(sector)] >= leastMembers else {
        continue
      }
      reasons[person, default: []].append(
        .sector(facts.sectors[Int(sector)], memberCount: counts[Int(sector)])
      )
    }
  }

  /// The members with whom each candidate took part in something.
  private static func meetings(
    _ facts: NetworkFacts,
    _ wanted: Set<Int>,
    _ members: Set<Int>
  ) -> [Int: Set<Int32>] {
    var met: [Int: Set<Int32>] = [:]
    for gathering in facts.gatherings {
      let there = gathering.filter { members.contains(Int($0)) }
      if there.isEmpty { continue }
      for person in gathering where wanted.contains(Int(person)) {
        met[Int(person), default: []].formUnion(there)
      }
    }
    return met
  }
}
