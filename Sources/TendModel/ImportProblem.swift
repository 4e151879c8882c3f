/// A part of a file that could not be read as it should.
public struct ImportProblem: Hashable, Sendable, Codable {
  /// The file's name without its folder; nil where only one file was read.
  public var file: String?
  /// The line on which it was found, from 1.
  public var line: Int
  /// What is wrong and what was done about it, in one sentence.
  public var reason: String

  /// A line and what is wrong there.
  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }

  /// Where it was found.
  public var place: FilePlace { FilePlace(file: file, line: line) }

  /// The same, found in one of several files that were read as one.
  public func placed(by lines: FileLines) -> ImportProblem {
    var placed = self
    (placed.file, placed.line) = lines.place(of: line).parts
    return placed
  }
}
