import TendModel

/// The numbers of networks in words, and how they are counted.
public enum NetworkWords {
  /// A share as whole per cent, `53%`; nil stays nil.
  public static func percent(_ share: Double?) -> String? {
    share.map(NumberWords.percent)
  }

  /// A fair share with one decimal where it is no whole number: `8`, `7.5`.
  public static func share(_ share: Double) -> String {
    let text = NumberWords.tenths(share)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Two counts that belong together, `12/3`; nil where both are 0, which is not known rather than nothing.
  public static func pair(_ one: Int, _ other: Int) -> String? {
    one + other > 0 ? "\(one)/\(other)" : nil
  }

  /// What is said of gaps: where nobody noted a need, nothing is known of them; nil where there are some.
  public static func gaps(_ coverage: NetworkCoverage) -> String? {
    if coverage.neededCount == 0 { return "\(unknown): no needs are noted" }
    guard coverage.ownGaps.isEmpty, coverage.memberGaps.isEmpty else { return nil }
    return coverage.neededCount == 1
      ? "the one topic that you or a member needs is offered by a member"
      : "all \(coverage.neededCount) topics that you or a member needs are offered by a member"
  }

  /// What lies outside of all networks: `; 6 contacts are in none`; empty where nothing does.
  public static func others(_ coverage: NetworkCoverage) -> (contacts: String, sectors: String) {
    let (count, sectors) = (coverage.otherPeopleCount, coverage.otherSectors)
    let people =
      count == 0 ? "" : "; \(DayWords.count(count, "contact")) \(count == 1 ? "is" : "are") in none"
    let places =
      sectors.isEmpty
      ? "" : "; \(sectors.joined(separator: ", ")) \(sectors.count == 1 ? "is" : "are") in none"
    return (people, places)
  }

  /// What is said where a number cannot be counted.
  public static let unknown = "not enough data"

  /// What a network shows, in sentences: `8 of 15 active (53%)`.
  public static func sentences(of profile: NetworkProfile) -> [(label: String, text: String)] {
    let known = profile.insideCount + profile.outsideCount
    return [
      (
        "active",
        percent(profile.activeShare).map {
          "\(profile.activeCount) of \(profile.contactCount) (\($0))"
        } ?? unknown
      ),
      (
        "inside",
        profile.insideShare.map {
          let shares = NumberWords.percents($0)
          return "\(shares.one), outside \(shares.other) (known of \(known))"
        } ?? unknown
      ),
      (
        "in person",
        profile.inPersonShare.map {
          let shares = NumberWords.percents($0)
          return "\(shares.one), remote \(shares.other) "
            + "(\(DayWords.count(profile.interactionCount, "interaction")) with members in 12 months)"
        } ?? unknown
      ),
      (
        "exchange",
        profile.givenShare == nil
          ? unknown : "you gave \(profile.givenCount), received \(profile.receivedCount)"
      ),
      (
        "alone",
        "adds \(DayWords.count(profile.uniqueCount, "contact")) no other network has; "
          + "fair share \(share(profile.fairShare))"
      ),
    ]
  }

  /// With whom a network shares contacts, the most first: `2 with Guild (13%)`; empty where it shares none.
  public static func overlap(of index: Int, _ overview: NetworkOverview) -> String {
    let others = overview.profiles.indices.filter { $0 != index && overview.common[index][$0] > 0 }
    let sorted = others.sorted {
      (-overview.common[index][$0], $0) < (-overview.common[index][$1], $1)
    }
    return sorted.map { other in
      let share = percent(overview.shareOfSmaller(index, other)).map { " (\($0))" } ?? ""
      return
        "\(overview.common[index][other]) with \(overview.profiles[other].network.name)\(share)"
    }.joined(separator: ", ")
  }

  /// How each number of the overview is counted.
  public static let explanations = texts.map { Explanation(term: $0.term, text: $0.text) }

  /// The same, with some terms before the others.
  public static func explanations(first terms: [String]) -> [Explanation] {
    terms.compactMap { term in explanations.first { $0.term == term } }
      + explanations.filter { !terms.contains($0.term) }
  }

  private static let texts: [(term: String, text: String)] = [
    ("contacts", "Members whose membership has not ended; archived contacts are left out."),
    (
      "active",
      "Members reached within the last \(NetworkProfile.activeDays) days, or within their own "
        + "cadence where that is longer, by all members."
    ),
    ("due", "Members whose next day has come and who are not dormant."),
    (
      "cold",
      "Members with a cadence whose last contact, or first day where there was none, is more than two cadences "
        + "ago. Dormant is said of a contact whose own usual gap is long over, and needs no cadence."
    ),
    ("last", "The newest day on which a member was reached; snoozed and tried are no contact."),
    ("stage", "Building, maintaining or managing, as you said; its page has the checklist."),
    (
      "inside / outside",
      "Members in one of your own organisations (:me), and members with another one. "
        + "Who has no organisation is in neither; - while you have not said yours."
    ),
    (
      "in person / remote",
      "Interactions of the last twelve months in which somebody was reached. One belongs to the "
        + "network it was logged in; one that names none to each network of those who took part."
    ),
    (
      "gave / got",
      "What you gave to members and received from them, all that was recorded; it belongs to "
        + "networks as interactions do. - while nothing was recorded, which is not 0."
    ),
    ("only", "Members who are in no other network: what would be missing without it."),
    (
      "share",
      "Fair share: each contact split equally over the networks that hold it, so that the shares "
        + "of all networks add up to the contacts covered (Shapley 1953)."
    ),
    ("trend", "Interactions in each of the last twelve months, oldest first, as above."),
    (
      "overlap",
      "Contacts in both networks, and what share of the smaller one they are (Simpson 1960): "
        + "100% lies within the other."
    ),
    (
      "could be in",
      "Members of one network only who offer what members of the other need, need what they "
        + "offer, share a topic or the sector with at least \(NetworkPair.leastMembers) of them, or "
        + "took part in something with one in the last twelve months. "
        + "It says what is in common, not that they want to join."
    ),
    (
      "covers",
      "A network covers a sector where a member works in it, and a topic where a member offers it."
    ),
    (
      "fewest networks",
      "The smallest choice of networks that holds everyone who is in any; all choices are tried "
        + "while that is quick, else the network that adds most is taken each time (Chvatal 1979)."
    ),
    (
      "compare",
      "Members at the end of each quarter, who joined and who left, by the days of the "
        + "memberships. Whose first day is not known counts in every quarter."
    ),
  ]
}
