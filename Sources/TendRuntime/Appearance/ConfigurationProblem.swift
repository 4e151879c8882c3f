/// A mistake in a file that the user wrote; the program goes on without what it spoils.
public struct ConfigurationProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path of the file, or the name of a theme that is part of the program.
  public var file: String
  /// The line, from 1; nil when it is not known.
  public var line: Int?
  /// What is wrong.
  public var text: String

  /// A mistake in a file.
  public init(file: String, line: Int?, text: String) {
    self.file = file
    self.line = line
    self.text = text
  }

  /// The file, with the line where it is known.
  public var place: String { line.map { "\(file):\($0)" } ?? file }

  /// The place and the mistake, as compilers write it.
  public var description: String { "\(place): \(text)" }
}
