/// Whether two contacts are one, and why.
public struct DuplicateJudgement: Hashable, Sendable, Codable {
  /// What is to be done with a pair.
  public enum Verdict: String, Sendable, Codable, CaseIterable {
    /// They may be merged without asking.
    case same
    /// Somebody has to look.
    case maybe
  }

  /// What is to be done.
  public var verdict: Verdict
  /// How sure it is, 0 to 1: from 0.9 on `same`, below it `maybe`.
  public var score: Double
  /// What speaks for it, then what speaks against it, each in a few words.
  public var reasons: [String]

  /// A verdict with its score and reasons.
  public init(verdict: Verdict, score: Double, reasons: [String]) {
    self.verdict = verdict
    self.score = score
    self.reasons = reasons
  }
}
