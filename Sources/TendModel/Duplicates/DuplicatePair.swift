/// Two contacts of a list that may be one.
public struct DuplicatePair: Hashable, Sendable {
  /// The place of the first in the list.
  public var first: Int
  /// The place of the second, above that of the first.
  public var second: Int
  /// What was found.
  public var judgement: DuplicateJudgement

  /// Two places and what was found.
  public init(first: Int, second: Int, judgement: DuplicateJudgement) {
    self.first = first
    self.second = second
    self.judgement = judgement
  }
}
