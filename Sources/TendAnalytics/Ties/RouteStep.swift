public import TendModel

/// One step of a way: how strong it is, and from what that is counted.
public struct RouteStep: Hashable, Sendable {
  /// Where the strength of a step comes from.
  public enum Source: Hashable, Sendable {
    /// The user's own tie: its parts, and how close the user rated it, 1 to 5.
    case own(TieStrength, closeness: Int?)
    /// What was noted of two contacts, and how well they know each other, 1 to 5; nil when not said.
    case noted(Tie.Source, mark: Int?)
    /// What speaks for a tie of which nothing was noted.
    case inferred(TieEvidence)
  }

  /// How strong it is, above 0 and at most 1.
  public let strength: Double
  /// Where that comes from.
  public let source: Source

  /// Something is known of how strong it is; of a contact never reached or rated nothing is.
  public var isKnown: Bool {
    if case .own(let parts, _) = source { parts.value != nil } else { true }
  }

  /// The strength in a word: `strong`; `never reached or rated` where nothing is known.
  public var word: String { isKnown ? TieWeight.word(strength) : "never reached or rated" }

  /// What speaks for the strength, in a few words: `inferred: together twice, last 12 days ago`.
  public func reason(today: CalendarDay) -> String {
    switch source {
    case .own(let parts, let closeness):
      return isKnown ? Self.parts(parts, closeness).joined(separator: ", ") : "only the address"
    case .noted(let source, let mark):
      return (mark.map { "\($0) of 5, " } ?? "") + TieWords.source(source)
    case .inferred(let evidence):
      return "inferred: " + TieWords.evidence(evidence, today: today).joined(separator: ", ")
    }
  }

  /// How the strength is counted, so that it can be counted again.
  public func counting(today: CalendarDay) -> String {
    let value = NumberWords.thousandths(strength)
    switch source {
    case .own(let parts, let closeness):
      guard let mean = parts.value else {
        return "\(value), as nothing is known of it: an address is a way, too"
      }
      let words = Self.parts(parts, closeness)
      let least = mean < strength ? ", and not below what an address counts" : ""
      return words.count == 1
        ? "\(value), \(word): \(words[0])\(least)"
        : "\(value), \(word), the mean of \(words.joined(separator: ", "))\(least)"
    case .noted(_, let mark):
      let rule = mark.map { "\($0) / 5" } ?? "as always where no mark was given"
      return "\(value), \(word), \(reason(today: today)): \(rule)"
    case .inferred(let evidence):
      let weight = NumberWords.thousandths(evidence.weight)
      return "\(value), \(word), \(reason(today: today)): they weigh \(weight), "
        + "and \(weight) / (\(weight) + 1) = \(value)"
    }
  }

  private static func parts(_ strength: TieStrength, _ closeness: Int?) -> [String] {
    func part(_ name: String, _ value: Double?) -> String? {
      value.map { "\(name) \(NumberWords.thousandths($0))" }
    }
    return [
      part("closeness", strength.closenessPart).map { text in
        text + (closeness.map { " (\($0) of 5)" } ?? "")
      },
      part("activity", strength.activityPart), part("balance", strength.balancePart),
    ].compactMap(\.self)
  }
}
