public import TendModel

/// How the ways to somebody are counted, step by step and by which rules.
public enum RouteExplanation {
  /// The rules that hold for every way.
  public static let rules = [
    Explanation(
      term: "the way",
      text:
        "The strengths of its steps multiply; of all ways over at most two others that with the "
        + "largest product is the best, and the second best is the largest that begins with "
        + "another step. Archived contacts lead nowhere."
    ),
    Explanation(
      term: "strong, medium, weak",
      text:
        "Strong from \(NumberWords.tenths(TieWeight.strongFrom)), medium from "
        + "\(NumberWords.tenths(TieWeight.mediumFrom)), weak below."
    ),
    ownStep,
    stepOfOthers,
  ]

  /// How strong the user's own tie to a contact is.
  public static let ownStep = Explanation(
    term: "your own step",
    text:
      "The mean of the parts that are known: closeness (your mark of 1 to 5 as 0 to 1), activity "
      + "(A / (A + 1), where each interaction adds 1 to A, a light one 0.25, and half of that "
      + "after every \(Int(Activity.standardHalfLifeDays)) days) and balance (2 x the smaller of "
      + "given and received by both). Of a contact never reached or rated nothing is known; it "
      + "counts \(NumberWords.hundredths(TieWeight.address)), and so does whoever counts less."
  )

  /// How strong the tie between two contacts is.
  public static let stepOfOthers = Explanation(
    term: "a step of others",
    text:
      "What was noted decides: its mark by 5, \(NumberWords.tenths(TieWeight.unsaid)) without a "
      + "mark; who was noted as not knowing the other is no step. Else what speaks for it weighs "
      + "W, which counts W / (W + 1): an interaction or organisation of n contacts, at most "
      + "\(TieEvidence.largestGroup), 1 / (n - 1), an introduction to you 1, a relation on a "
      + "card 1. A pair of which nothing is known is no step either, which is not no."
  )

  /// The sentences for one way: each step, then the product.
  ///
  /// - Parameters:
  ///   - route: The way.
  ///   - isFromUser: The user takes the first step; otherwise the first of the people does.
  ///   - today: The day from which days are told.
  ///   - name: The name of a contact by its number.
  /// - Returns: Sentences without a full stop.
  public static func sentences(
    _ route: TieNetwork.Route,
    isFromUser: Bool,
    today: CalendarDay,
    name: (Int) -> String
  ) -> [String] {
    let names = (isFromUser ? ["You"] : []) + route.people.map(name)
    let steps = zip(route.steps, zip(names, names.dropFirst())).map { step, ends in
      "\(ends.0) and \(ends.1): \(step.counting(today: today))"
    }
    let factors = route.steps.map { NumberWords.thousandths($0.strength) }
    guard factors.count > 1 else { return steps }
    return steps + [
      factors.joined(separator: " x ") + " = \(NumberWords.hundredths(route.strength))"
    ]
  }
}
