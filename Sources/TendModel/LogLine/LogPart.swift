/// A stretch of a log line that was understood as something, so that it can be coloured as it is typed.
public struct LogPart: Hashable, Sendable {
  /// What a stretch was understood as.
  public enum Kind: String, Sendable, CaseIterable {
    case channel, direction, depth, outcome, space, name, network, day, time, topic, exchange
    /// A word that only says what comes next: `with`, `about`, `!`, `:`.
    case mark
    case purpose, note, followUp, due, recurrence
    /// Something that cannot stand as it is; a `LogProblem` says why.
    case wrong
  }

  /// What it is.
  public var kind: Kind
  /// Where it stands, in characters from the beginning of the line.
  public var range: Range<Int>
}

/// Something in a log line that cannot stand as it is, or that lacks what belongs to it.
public struct LogProblem: Hashable, Sendable, Error, CustomStringConvertible {
  /// Where it stands, in characters from the beginning of the line.
  public var range: Range<Int>
  /// What is wrong.
  public var message: String
  /// What to write instead.
  public var fix: String

  /// One line for a person.
  public var description: String { "\(message); \(fix)" }
}
