public import TendModel

/// What is known of two contacts, in words that name its evidence.
public enum TieWords {
  /// `knows Bo closely (5 of 5), you said`; `perhaps: together 3 times, last 12 days ago`.
  ///
  /// - Parameters:
  ///   - known: The other contact with what was noted and what speaks for a tie.
  ///   - today: The day from which days are told.
  /// - Returns: Words without the name of either.
  public static func text(_ known: KnownContact, today: CalendarDay) -> String {
    let evidence = Self.evidence(known.evidence, today: today)
    guard let tie = known.tie else { return "inferred: " + evidence.joined(separator: ", ") }
    return ([said(tie)] + evidence).joined(separator: ", ")
  }

  /// What was noted: `4 of 5, you said`.
  public static func said(_ tie: Tie) -> String {
    let source = source(tie.source)
    switch tie.state {
    case .absent: return "does not know, " + source
    case .unsure: return "you could not say"
    case .known: break
    }
    var parts = [tie.strength.map { "\($0) of 5" }, tie.kind.isEmpty ? nil : tie.kind].compactMap(
      \.self
    )
    parts.append(source)
    if let since = tie.since { parts.append("since \(since)") }
    return parts.joined(separator: ", ")
  }

  /// Where it is known from: `you said`.
  public static func source(_ source: Tie.Source) -> String {
    switch source {
    case .asked: "you said"
    case .introduction: "you introduced them"
    case .imported: "imported"
    }
  }

  /// What speaks for a tie, each in a few words.
  public static func evidence(_ evidence: TieEvidence, today: CalendarDay) -> [String] {
    var words: [String] = []
    if evidence.togetherCount > 0 {
      let last = evidence.lastTogether.map {
        ", last " + DayWords.relative($0, from: today)
      }
      words.append("together \(times(evidence.togetherCount))" + (last ?? ""))
    }
    if let organisation = evidence.organisation { words.append("both at \(organisation)") }
    if let relation = evidence.relation {
      words.append(relation.isEmpty ? "related by a card" : "\(relation) by a card")
    }
    if evidence.isIntroduced { words.append("one introduced the other to you") }
    return words
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }
}
