import TendModel

/// Which pairs of contacts are worth asking about, and how much is known of those that matter most.
struct TieQuestions {
  /// So many contacts count as those that matter most: their 190 pairs can be settled in a season of two a day.
  static let mostKeyPeople = 20
  /// How many questions a day has.
  static let perDay = 2

  let coverage: BridgesReport.Coverage
  /// Fewer once the user has noted ties today.
  let pairs: [(Int, Int)]

  init(_ network: TieNetwork, _ groups: TieGroups, _ links: GroupLinks) {
    let key = Self.keyPeople(network)
    let components = Components(network.graph).numbers
    let open = Set(links.pairs.filter { $0.count == 0 }.map { [$0.first, $0.second] })
    var candidates: [(pair: (Int, Int), gain: Double)] = []
    for (index, one) in key.enumerated() {
      for other in key[(index + 1)...] {
        if Self.isKnown(network, one, other) { continue }
        if let note = network.note(one, other),
          note.notedOn.days(until: network.today) < Tie.unsureDays
        {
          continue
        }
        let gain = Self.gain(network, one, other, components, groups, open)
        candidates.append(((min(one, other), max(one, other)), gain))
      }
    }
    coverage = Self.coverage(network, key)
    let asked = network.facts.notes.count {
      $0.source == .asked && $0.notedOn == network.today
    }
    let room = max(0, Self.perDay - asked)
    // The same day asks the same; pairs of one gain take turns by the day.
    let day = UInt64(bitPattern: Int64(network.today.epochDay))
    func turn(_ pair: (Int, Int)) -> UInt64 {
      var mix = SplitMix(seed: TieNetwork.key(Int32(pair.0), Int32(pair.1)) ^ (day << 48))
      return mix.next()
    }
    pairs = candidates.sorted { ($1.gain, turn($0.pair)) < ($0.gain, turn($1.pair)) }
      .prefix(room).map(\.pair)
  }

  /// How much is recorded of who knows whom among the contacts that matter most.
  static func coverage(_ network: TieNetwork, _ key: [Int]) -> BridgesReport.Coverage {
    let known = key.indices.reduce(0) { sum, index in
      sum + key[(index + 1)...].count { isKnown(network, key[index], $0) }
    }
    return BridgesReport.Coverage(
      keyCount: key.count,
      pairCount: key.count * (key.count - 1) / 2,
      knownCount: known
    )
  }

  private static func isKnown(_ network: TieNetwork, _ one: Int, _ other: Int) -> Bool {
    network.strength(one, other) != nil || network.note(one, other)?.state == .absent
  }

  /// The contacts that matter most: important or near ones, the most important first.
  static func keyPeople(_ network: TieNetwork) -> [Int] {
    let people = network.facts.people
    let key = people.indices.filter {
      !people[$0].isOrganisation && (people[$0].importance >= 4 || people[$0].circle <= 2)
    }
    func order(_ number: Int) -> (Int, Int, Double, Int) {
      (
        -people[number].importance, people[number].circle, -network.strengths[number], number
      )
    }
    return Array(key.sorted { order($0) < order($1) }.prefix(mostKeyPeople))
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
