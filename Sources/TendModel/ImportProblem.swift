/// A part of a file that could not be read as it should.
public struct ImportProblem: Hashable, Sendable, Codable {
  /// The line on which it was found, from 1.
  public var line: Int
  /// What is wrong and what was done about it, in one sentence.
  public var reason: String

  /// A line and what is wrong there.
  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}
