import TendModel

/// Which pairs of contacts are worth asking about, and how much is known of those that matter most.
struct TieQuestions {
  /// So many contacts count as those that matter most: their 190 pairs can be settled in a season of two a day.
  static let mostKeyPeople = 20
  /// How many questions a day has.
  static let perDay = 2

  let coverage: BridgesReport.Coverage
  /// Fewer once some of the day's were answered.
  let pairs: [(Int, Int)]

  init(_ network: TieNetwork, _ groups: TieGroups, _ links: GroupLinks) {
    coverage = Self.coverage(network)
    // The questions of a day are those of its morning: what the user notes besides does not use them up.
    let notes = network.facts.notes.filter { $0.source != .asked || $0.notedOn != network.today }
    if notes.count == network.facts.notes.count {
      pairs = Self.best(network, groups, links)
      return
    }
    var facts = network.facts
    facts.notes = notes
    let morning = TieNetwork(facts, today: network.today)
    pairs = Self.best(morning, groups, GroupLinks(morning, groups)).filter {
      network.note($0.0, $0.1)?.notedOn != network.today
    }
  }

  /// The pairs of contacts that matter most, of which nothing is known and whose answers could change most.
  private static func best(
    _ network: TieNetwork,
    _ groups: TieGroups,
    _ links: GroupLinks
  ) -> [(Int, Int)] {
    let components = Components(network.graph).numbers
    let open = Set(links.pairs.filter { $0.count == 0 }.map { [$0.first, $0.second] })
    var candidates: [(pair: (Int, Int), gain: Double)] = []
    for (one, other) in pairs(keyPeople(network).people) where !isKnown(network, one, other) {
      if let note = network.note(one, other),
        note.notedOn.days(until: network.today) < Tie.unsureDays
      {
        continue
      }
      let gain = gain(network, one, other, components, groups, open)
      candidates.append(((min(one, other), max(one, other)), gain))
    }
    // The same day asks the same; pairs of one gain take turns by the day.
    let day = UInt64(bitPattern: Int64(network.today.epochDay))
    func turn(_ pair: (Int, Int)) -> UInt64 {
      var mix = SplitMix(seed: TieNetwork.key(Int32(pair.0), Int32(pair.1)) ^ (day << 48))
      return mix.next()
    }
    return candidates.sorted { ($1.gain, turn($0.pair)) < ($0.gain, turn($1.pair)) }
      .prefix(perDay).map(\.pair)
  }

  private static func pairs(_ people: [Int]) -> [(Int, Int)] {
    people.indices.flatMap { index in people[(index + 1)...].map { (people[index], $0) } }
  }

  /// The two know each other, or do not as was noted.
  private static func isKnown(_ network: TieNetwork, _ one: Int, _ other: Int) -> Bool {
    network.strength(one, other) != nil || network.note(one, other)?.state == .absent
  }

  /// How much is recorded of who knows whom among the contacts that matter most.
  static func coverage(_ network: TieNetwork) -> BridgesReport.Coverage {
    let (key, isByStrength) = keyPeople(network)
    return BridgesReport.Coverage(
      keyCount: key.count,
      isByStrength: isByStrength,
      pairCount: key.count * (key.count - 1) / 2,
      knownCount: pairs(key).count { isKnown(network, $0.0, $0.1) }
    )
  }

  /// The contacts that matter most: important or near ones, the most important first.
  ///
  /// Where there are not two of them, those of whom something is known stand for them, the strongest tie first.
  static func keyPeople(_ network: TieNetwork) -> (people: [Int], isByStrength: Bool) {
    let people = network.facts.people
    let all = people.indices.filter { !people[$0].isOrganisation }
    let key = all.filter { people[$0].importance >= 4 || people[$0].circle <= 2 }
    let isByStrength = key.count < 2
    let chosen = isByStrength ? all.filter(network.isOwnTieKnown) : key
    func order(_ number: Int) -> (Int, Int, Double, Int) {
      let person = people[number]
      return isByStrength
        ? (0, 0, -network.strengths[number], number)
        : (-person.importance, person.circle, -network.strengths[number], number)
    }
    let first = Array(chosen.sorted { order($0) < order($1) }.prefix(mostKeyPeople))
    return (first, isByStrength && !first.isEmpty)
  }

  /// How much an answer could change: most between strong contacts whom nothing known joins, from groups that nothing
  /// known links.
  private static func gain(
    _ network: TieNetwork,
    _ one: Int,
    _ other: Int,
    _ components: [Int],
    _ groups: TieGroups,
    _ open: Set<[Int]>
  ) -> Double {
    let strength = min(network.strengths[one], network.strengths[other])
    let isApart = components[one] != components[other]
    let distance = isApart ? 1 : 0.5 * (1 - network.overlap(one, other))
    let opens = TieGroups.places(groups.masks[one]).contains { left in
      TieGroups.places(groups.masks[other]).contains { right in
        open.contains([min(left, right), max(left, right)])
      }
    }
    return strength * distance * (opens ? 2 : 1)
  }
}
