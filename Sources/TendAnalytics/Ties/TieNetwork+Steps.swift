import TendModel

extension TieNetwork {
  /// The user's step to a contact.
  func ownStep(to number: Int) -> RouteStep {
    RouteStep(
      strength: strengths[number],
      source: .own(ownTie(number), closeness: facts.people[number].closeness)
    )
  }

  /// The step from a contact to another whom it knows.
  func step(from one: Int, to other: Int) -> RouteStep {
    let value = strength(one, other) ?? 0
    if let note = note(one, other), note.state == .known {
      return RouteStep(strength: value, source: .noted(note.source, mark: note.strength))
    }
    return RouteStep(strength: value, source: .inferred(evidence(one, other)))
  }

  /// What speaks for two contacts knowing each other.
  ///
  /// - Complexity: O(participants + contacts): it is told of a few pairs only.
  func evidence(_ one: Int, _ other: Int) -> TieEvidence {
    let (first, second) = (Int32(one), Int32(other))
    var evidence = TieEvidence()
    for (index, event) in facts.events.enumerated() {
      let people = facts.participants(of: index)
      guard people.contains(first), people.contains(second) else { continue }
      let weight = TieEvidence.weight(ofGroup: people.count)
      guard weight > 0 else { continue }
      evidence.togetherCount += 1
      evidence.togetherWeight += weight
      evidence.lastTogether = max(evidence.lastTogether ?? event.day, event.day)
    }
    let people = facts.people
    if let place = people[one].organisation, place == people[other].organisation {
      let weight = TieEvidence.weight(ofGroup: people.count { $0.organisation == place })
      if weight > 0 {
        evidence.organisation = facts.organisations[Int(place)]
        evidence.organisationWeight = weight
      }
    }
    evidence.isIntroduced =
      people[one].metThrough == second || people[other].metThrough == first
    let isRelated = facts.relations.contains { link in
      (link.person, link.item) == (first, second) || (link.person, link.item) == (second, first)
    }
    // What it is called stands on the card, and is not among the facts.
    if isRelated { evidence.relation = "" }
    return evidence
  }
}
