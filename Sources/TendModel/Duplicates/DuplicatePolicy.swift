/// The one rule by which two contacts are taken for one: in an import, in a look through the store, and in sync.
///
/// The same for sure are those with the same key of the same source. The same as well are compatible names with an
/// e-mail address, a mobile number or a profile that is nobody else's. A different suffix, birthday, middle name or kind
/// forbids it. What is weaker is shown to the user; names that say nothing count for nothing.
public struct DuplicatePolicy: Sendable {
  /// ISO 3166 code of the country of numbers without country code; empty when not known.
  public let country: String

  /// The policy for a user's country.
  public init(country: String = "") {
    self.country = country
  }

  /// Judges one pair on its own; values count as nobody else's.
  ///
  /// - Returns: Nil when nothing says that the two are one.
  public func judge(
    _ left: DuplicateCandidate,
    _ right: DuplicateCandidate
  ) -> DuplicateJudgement? {
    let pair = [evidence(left), evidence(right)]
    return PairJudge(pair[0], pair[1], sharing: SharedValues(pair), nameCount: 2).judgement
  }

  /// Finds which of several contacts is the same as one for sure, as an import asks before it adds.
  ///
  /// - Parameters:
  ///   - candidate: The contact that may be known.
  ///   - known: The contacts that have a value in common with it.
  /// - Returns: The place of the only one and the reasons; nil when none or several are the same.
  public func same(
    as candidate: DuplicateCandidate,
    among known: [DuplicateCandidate]
  ) -> (place: Int, reasons: [String])? {
    let all = known.map(evidence) + [evidence(candidate)]
    let sharing = SharedValues(all)
    let found = known.indices.compactMap { place -> (place: Int, reasons: [String])? in
      let judge = PairJudge(all[place], all[known.count], sharing: sharing, nameCount: 2)
      guard let judgement = judge.judgement, judgement.verdict == .same else { return nil }
      return (place, judgement.reasons)
    }
    return found.count == 1 ? found[0] : nil
  }

  /// What the points of the same contact may be called, as `ContactPoint.normalised` has them: its addresses, and its
  /// numbers as they are written at home and abroad.
  public func lookUps(of candidate: DuplicateCandidate) -> [(ContactPoint.Kind, String)] {
    var lookUps: [(ContactPoint.Kind, String)] = []
    for point in candidate.points {
      switch point.kind {
      case .email: lookUps.append((.email, point.normalised))
      case .phone:
        let number = PhoneNumber(point.value, label: point.label, country: country)
        let texts = [point.normalised] + (number?.spellings ?? [])
        lookUps += Set(texts).sorted().map { (.phone, $0) }
      case .url, .address, .social, .im, .date, .relation: break
      }
    }
    return lookUps
  }

  /// The names of a person's LinkedIn pages.
  public func profiles(of candidate: DuplicateCandidate) -> [String] {
    evidence(candidate).profiles.filter { $0.hasPrefix("linkedin:") }.map {
      String($0.dropFirst(9))
    }
  }

  /// The pairs of a list that are one or may be, the surest first.
  ///
  /// - Parameters:
  ///   - candidates: The contacts.
  ///   - check: Is called every few hundred contacts; throws to stop.
  /// - Returns: By score, then by the places in the list; each pair once.
  /// - Throws: What `check` throws.
  /// - Complexity: O(n): a contact is compared with at most a fixed number of others for each of its values.
  public func pairs(
    in candidates: [DuplicateCandidate],
    check: () throws -> Void
  ) rethrows -> [DuplicatePair] {
    var all: [ContactEvidence] = []
    all.reserveCapacity(candidates.count)
    for (index, candidate) in candidates.enumerated() {
      if index.isMultiple(of: 256) { try check() }
      all.append(evidence(candidate))
    }
    return try DuplicateScan(all).pairs(check: check)
  }

  private func evidence(_ candidate: DuplicateCandidate) -> ContactEvidence {
    ContactEvidence(candidate, country: country)
  }
}
