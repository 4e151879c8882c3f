public import TendModel

/// A report on bridges with the names of all whom it speaks of.
public struct BridgesOverview: Hashable, Sendable {
  /// The report.
  public let report: BridgesReport
  /// The names.
  public let names: [ContactID: String]

  /// A report and names.
  public init(_ report: BridgesReport, names: [ContactID: String]) {
    self.report = report
    self.names = names
  }

  /// The name of a contact.
  public func name(_ id: ContactID) -> String { names[id] ?? "a contact" }

  /// All that there is to say, section by section.
  public var lines: [BridgeLine] {
    questions + recorded + bridges + onlyRoutes + clusters + introductions + variety + trend
  }

  private var group: String { report.grouping.rawValue }
  private var groups: String { report.grouping.plural }

  func recency(_ id: ContactID) -> String {
    report.lastContacts[id].map { "last contact " + DayWords.relative($0, from: report.today) }
      ?? "never reached"
  }

  func list(_ ids: [ContactID], most: Int = 4) -> String {
    let named = ids.prefix(most).map(name)
    let more = ids.count - named.count
    return named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  private var questions: [BridgeLine] {
    report.questions.map { pair in
      BridgeLine(
        .questions,
        "Does \(name(pair.first)) know \(name(pair.second))?",
        counting:
          "Of the pairs of which nothing is known among the contacts that matter most (at most "
          + "\(TieQuestions.mostKeyPeople)), the one whose answer could change most: the weaker of "
          + "your two ties, twice that where no known tie joins their \(groups), half where they "
          + "share acquaintances. At most \(TieQuestions.perDay) a day, whatever you note yourself; "
          + "what you cannot say is not asked again for \(Tie.unsureDays) days.",
        people: [pair.first, pair.second],
        recency: recency(pair.first),
        question: pair
      )
    }
  }

  private var recorded: [BridgeLine] {
    let coverage = report.coverage
    guard let share = coverage.share else {
      return [
        BridgeLine(
          .recorded,
          "Not enough data: rate contacts that matter with importance 4 or 5",
          counting:
            "Counted among contacts of importance 4 or 5, or of circle 1 or 2; where there are not "
            + "two of them, among those to whom you are tied most strongly."
        )
      ]
    }
    let who =
      coverage.isByStrength
      ? "No two contacts are of importance 4 or 5 or of circle 1 or 2, so that the "
        + "\(coverage.keyCount) to whom you are tied most strongly stand for them; they make "
      : "Of your contacts of importance 4 or 5 or circle 1 or 2 the first \(coverage.keyCount) make "
    let counting =
      "\(who)\(self.pairs(coverage.pairCount)). \(coverage.knownCount) of these know each other as you said "
      + "or as the log, a shared organisation (of at most \(TieEvidence.largestGroup) contacts) or "
      + "an introduction suggests, or do not as you said. All other pairs are unknown, which is "
      + "not no. Below \(NumberWords.percent(BridgesReport.Coverage.floor)) nothing is said that hangs "
      + "on who knows whom."
    let pairs =
      "\(coverage.knownCount) of \(self.pairs(coverage.pairCount)) of your "
      + "\(coverage.keyCount) key contacts (\(NumberWords.percent(share)))"
    guard coverage.isEnough else {
      return [
        BridgeLine(
          .recorded,
          "Too little is recorded to say who bridges: \(pairs)",
          counting: counting
        ),
        BridgeLine(
          .recorded,
          "Answer a question a day, or mark contacts who all know each other and press w w",
          counting: counting
        ),
      ]
    }
    return [
      BridgeLine(.recorded, "You recorded \(pairs), and \(ties) in all", counting: counting)
    ]
  }

  var ties: String { DayWords.count(report.tieCount, "tie") }

  private var bridges: [BridgeLine] {
    var lines: [BridgeLine] = []
    if let all = report.groupPairCount, let open = report.openPairCount, all > 0 {
      let first = report.openPairs.prefix(3).map { "\($0.first) and \($0.second)" }
      let such = first.isEmpty ? "" : ", such as " + first.joined(separator: "; ")
      lines.append(
        BridgeLine(
          .bridges,
          open == 0
            ? linkedWithoutYou(all)
            : "You are the only known link between \(open) of \(pairs(all)) of \(groups)\(such)",
          counting:
            "The \(groups) with at least two contacts make \(pairs(all)). A pair is "
            + "linked where one contact is in both, or where a contact of one knows one of the "
            + "other; \(open) of \(all) \(open == 1 ? "is" : "are") not, as far as you recorded (\(ties))."
        )
      )
    }
    return lines + report.bridges.map(line)
  }

  private func pairs(_ count: Int) -> String { DayWords.count(count, "pair") }

  private func linkedWithoutYou(_ all: Int) -> String {
    (all == 1 ? "The one pair of \(groups) is" : "All \(all) pairs of \(groups) are")
      + " linked without you, as far as you recorded"
  }

  private func line(_ bridge: BridgesReport.Bridge) -> BridgeLine {
    let only = bridge.onlyLinks.count
    let pairs = bridge.onlyLinks.prefix(3).map { "\($0.first) and \($0.second)" }
    let more = only > 3 ? " and \(only - 3) more" : ""
    var counting =
      "Own \(groups) and those of the \(DayWords.count(bridge.tieCount, "contact")) "
      + "\(name(bridge.id)) knows among yours. "
    counting +=
      only == 0
      ? "No pair of them hangs on this contact alone. "
      : "Every known link between \(pairs.joined(separator: "; "))\(more) passes this contact. "
    if let share = bridge.pathShare {
      counting += ways(share)
    }
    counting +=
      bridge.strength.map { "Your own tie: \(TieWeight.word($0)) (\(NumberWords.hundredths($0)))." }
      ?? "Of your own tie nothing is known: never reached and not rated."
    let reached = "\(name(bridge.id)) bridges \(bridge.groups.count) \(groups)"
    let all = bridge.groups.joined(separator: ", ")
    // Where the one pair is all there is, its two names say everything.
    let text =
      only == 1 && bridge.groups.count == 2
      ? "\(name(bridge.id)) alone bridges \(pairs[0])"
      : only == 0
        ? "\(reached): \(all)"
        : "\(reached), \(only == 1 ? pairs[0] : "\(only) pairs of them") alone: \(all)"
    return BridgeLine(
      .bridges,
      text,
      counting: counting,
      people: [bridge.id],
      recency: recency(bridge.id)
    )
  }

  /// The share of shortest ways; one that is smaller than the error of its sample is not said.
  private func ways(_ share: Double) -> String {
    let said = "\(NumberWords.tenths(share * 100))%"
    guard let error = report.pathError else {
      return "\(said) of the shortest ways between others lead through. "
    }
    guard share > error else {
      return "Fewer of the shortest ways between others lead through than can be told by sampling "
        + "(\(NumberWords.percent(error))). "
    }
    return "\(said) of the shortest ways between others lead through, give or take "
      + "\(NumberWords.percent(error)), as they were sampled. "
  }

  private var onlyRoutes: [BridgeLine] {
    report.onlyContacts.map { only in
      let text =
        only.groupCount == 1
        ? "Only contact in \(only.group): \(name(only.id))"
        : "Only contact in touch in \(only.group), of \(only.groupCount): \(name(only.id))"
      return BridgeLine(
        .only,
        text,
        counting:
          "\(DayWords.count(only.groupCount, "contact")) in this \(group), archived ones left out. "
          + "In touch means reached, and not quiet for 8 times the usual gap.",
        people: [only.id],
        recency: recency(only.id)
      )
    }
      + report.onlyRoutes.map { route in
        BridgeLine(
          .only,
          "\(name(route.id)) is the only route to "
            + (route.behind.count == 1
              ? list(route.behind) : "\(route.behind.count) people: \(list(route.behind))"),
          counting:
            "You are out of touch with those behind, and every way to them over known ties, from "
            + "those with whom you are in touch, passes this contact.",
          people: [route.id] + route.behind,
          recency: recency(route.id)
        )
      }
  }

  private var introductions: [BridgeLine] {
    report.introductions.map { pair in
      let (one, other) = (name(pair.first), name(pair.second))
      var wants: [String] = []
      if !pair.firstNeeds.isEmpty {
        wants.append("\(one) needs \(pair.firstNeeds.joined(separator: ", ")), \(other) offers it")
      }
      if !pair.secondNeeds.isEmpty {
        wants.append("\(other) needs \(pair.secondNeeds.joined(separator: ", ")), \(one) offers it")
      }
      let gap = pair.closes.map { "; it would link \($0.first) and \($0.second)" } ?? ""
      let strangers = pair.overlap == 0 ? "; they share no contact" : ""
      return BridgeLine(
        .introductions,
        wants.joined(separator: "; ") + gap + strangers,
        counting:
          "\(NumberWords.thousandths(pair.strength)) (the weaker of your ties) x "
          + "\(wants.count == 2 ? "1" : "0.5") (\(wants.count == 2 ? "both ways" : "one way")) x "
          + "\(NumberWords.thousandths(1 - pair.overlap)) (whom they do not share) = "
          + "\(NumberWords.hundredths(pair.score)). Ask both first.",
        people: [pair.first, pair.second],
        recency: recency(pair.first)
      )
    }
  }
}
