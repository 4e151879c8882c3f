import TendModel

/// The pairs of contacts for which something speaks that nobody said, with what it weighs.
struct InferredPairs {
  /// The weight of the evidence for each pair, by `TieNetwork.key`.
  private(set) var weights: [UInt64: Double] = [:]

  /// Looks at interactions, organisations, relations and introductions.
  ///
  /// - Complexity: O(participants + contacts), as a group of more than 12 adds nothing.
  init(_ facts: TieFacts) {
    addEvents(facts)
    addOrganisations(facts)
    // Two cards that name each other say no more than one.
    let related = facts.relations.filter { $0.person != $0.item }
      .map { TieNetwork.key($0.person, $0.item) }
    for key in Set(related) { weights[key, default: 0] += TieEvidence.relationWeight }
    let introduced = facts.people.enumerated().compactMap { number, person -> UInt64? in
      guard let other = person.metThrough, Int(other) != number else { return nil }
      return TieNetwork.key(Int32(number), other)
    }
    for key in Set(introduced) { weights[key, default: 0] += TieEvidence.introductionWeight }
  }

  private mutating func add(_ one: Int32, _ other: Int32, _ weight: Double) {
    weights[TieNetwork.key(one, other), default: 0] += weight
  }

  private mutating func addEvents(_ facts: TieFacts) {
    var pairsLeft = TieNetwork.mostSharedPairs
    // By number, which is the order in which they were written down: no sorting of half a million days.
    for event in facts.events.indices.reversed() {
      let people = facts.participants(of: event)
      let weight = TieEvidence.weight(ofGroup: people.count)
      guard weight > 0 else { continue }
      pairsLeft -= people.count * (people.count - 1) / 2
      if pairsLeft < 0 { return }
      addAll(people, weight)
    }
  }

  private mutating func addOrganisations(_ facts: TieFacts) {
    var members: [[Int32]] = Array(repeating: [], count: facts.organisations.count)
    for (number, person) in facts.people.enumerated() {
      guard let organisation = person.organisation else { continue }
      // One more than ties anybody tells as much as all of them.
      guard members[Int(organisation)].count <= TieEvidence.largestGroup else { continue }
      members[Int(organisation)].append(Int32(number))
    }
    for group in members {
      let weight = TieEvidence.weight(ofGroup: group.count)
      if weight > 0 { addAll(group[...], weight) }
    }
  }

  private mutating func addAll(_ people: ArraySlice<Int32>, _ weight: Double) {
    for index in people.indices where people[index] >= 0 {
      for other in (index + 1)..<people.endIndex where people[other] >= 0 {
        add(people[index], people[other], weight)
      }
    }
  }
}
