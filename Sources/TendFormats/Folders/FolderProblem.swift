/// Something about a file of a folder that the user should know; the others are not held up by it.
public struct FolderProblem: Hashable, Sendable, Codable {
  /// The file, without the folder.
  public var file: String
  /// What is the matter, in a sentence without a full stop.
  public var reason: String

  /// A problem of a file.
  public init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }
}
