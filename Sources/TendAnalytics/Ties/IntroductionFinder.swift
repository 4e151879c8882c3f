import TendModel

/// Finds pairs of contacts who would gain by knowing each other.
///
/// introduce(a, b) = min(s_a, s_b) x relevance x (1 - Jaccard of those whom they know, the user left out), where
/// relevance is 0.5 for each direction in which one needs what the other offers. Triadic closure tells who will meet
/// anyway; an introduction is worth most where it does not (Obstfeld 2005).
struct IntroductionFinder {
  /// Of those who offer or need a topic so many are looked at, those nearest to the user.
  static let mostPerTopic = 60

  let network: TieNetwork
  let groups: TieGroups
  let links: GroupLinks

  /// The best pairs, best first.
  ///
  /// - Complexity: O(topics x 60²) at most.
  func best(_ limit: Int) -> [BridgesReport.Introduction] {
    var needs: [UInt64: (first: [Int32], second: [Int32])] = [:]
    let offers = byTopic(network.facts.offers)
    for (topic, needy) in byTopic(network.facts.needs).sorted(by: { $0.key < $1.key }) {
      for one in needy {
        for other in offers[topic] ?? [] where other != one && network.strength(one, other) == nil {
          let key = TieNetwork.key(Int32(one), Int32(other))
          if one < other {
            needs[key, default: ([], [])].first.append(topic)
          } else {
            needs[key, default: ([], [])].second.append(topic)
          }
        }
      }
    }
    let found = needs.map { key, topics in
      introduction(Int(key >> 32), Int(key & 0xFFFF_FFFF), topics.first, topics.second)
    }
    return Array(
      found.sorted { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }
        .prefix(limit)
    )
  }

  private func byTopic(_ linked: [TieFacts.Link]) -> [Int32: [Int]] {
    Dictionary(grouping: linked, by: \.item).mapValues { links in
      let people = links.map { Int($0.person) }
      func order(_ number: Int) -> (Double, Int) { (-network.strengths[number], number) }
      return Array(people.sorted { order($0) < order($1) }.prefix(Self.mostPerTopic))
    }
  }

  private func introduction(
    _ one: Int,
    _ other: Int,
    _ firstNeeds: [Int32],
    _ secondNeeds: [Int32]
  ) -> BridgesReport.Introduction {
    let strength = min(network.strengths[one], network.strengths[other])
    let relevance = (firstNeeds.isEmpty ? 0 : 0.5) + (secondNeeds.isEmpty ? 0 : 0.5)
    let overlap = network.overlap(one, other)
    let topics = network.facts.topics
    return BridgesReport.Introduction(
      first: network.facts.people[one].id,
      second: network.facts.people[other].id,
      firstNeeds: firstNeeds.map { topics[Int($0)] },
      secondNeeds: secondNeeds.map { topics[Int($0)] },
      score: strength * relevance * (1 - overlap),
      strength: strength,
      overlap: overlap,
      closes: closing(one, other)
    )
  }

  private func closing(_ one: Int, _ other: Int) -> BridgesReport.GroupPair? {
    let (left, right) = (groups.masks[one], groups.masks[other])
    let link = links.pairs.first { link in
      guard link.count == 0 else { return false }
      let (first, second) = (UInt32(1) << UInt32(link.first), UInt32(1) << UInt32(link.second))
      return left & first != 0 && right & second != 0 || left & second != 0 && right & first != 0
    }
    return link.map {
      BridgesReport.GroupPair(first: groups.names[$0.first], second: groups.names[$0.second])
    }
  }
}
