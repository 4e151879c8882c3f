public import TendModel

/// How strong a tie between two contacts is, above 0 and at most 1.
public enum TieWeight {
  /// What a tie counts of which nobody said how strong it is: the middle of the marks.
  public static let unsaid = 0.6
  /// What the tie of the user to a contact counts of which nothing is known: they have each other's address.
  public static let address = 0.05

  /// The strength by what was noted, else by what speaks for a tie; nil where there is none.
  ///
  /// What was said overrides what is inferred. A mark counts as its share of 5; evidence of the weight W counts as
  /// W/(W + 1), as `Activity` does, so that much of it comes near to 1 and never reaches it.
  public static func value(_ state: Tie.State?, strength: Int?, evidence: Double) -> Double? {
    switch state {
    case .known: strength.map { Double($0) / 5 } ?? unsaid
    case .absent: nil
    case .unsure, nil: evidence > 0 ? evidence / (evidence + 1) : nil
    }
  }

  /// From this strength on a tie is strong.
  public static let strongFrom = 0.6
  /// From this strength on a tie is medium.
  public static let mediumFrom = 0.3

  /// The strength in a word: strong from 0.6, medium from 0.3, else weak.
  public static func word(_ value: Double) -> String {
    value >= strongFrom ? "strong" : value >= mediumFrom ? "medium" : "weak"
  }
}
