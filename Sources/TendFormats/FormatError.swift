/// Why a file could not be read or written at all.
///
/// What is wrong with single rows is no error: readers report those as `ImportProblem` and go on.
public struct FormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of failure it is.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The file holds nothing.
    case emptyFile
    /// The file is none of the formats that tend reads.
    case unknownFormat
    /// The file was said to be of a format, but its header row is not there.
    case headerNotFound
    /// The file was said to be of one format and is of another.
    case otherFormat
    /// The encoding that was asked for is not known.
    case unknownEncoding
    /// The columns that were named for fields do not fit the file.
    case badMapping
    /// The zip archive is damaged or too large.
    case badArchive
    /// The document is no valid JSON or lacks something.
    case malformedDocument
    /// The document was written by a newer tend.
    case newerVersion
    /// The file holds no contacts but events or messages.
    case noContacts
    /// The user stopped it.
    case cancelled
  }

  /// What kind of failure it is.
  public var code: Code
  /// The line on which it was found, from 1; nil when it is about the whole file.
  public var line: Int?
  /// What the failure is about: a format, an encoding, a path inside a document.
  public var subject: String
  /// What is wrong and what to do about it, in one sentence.
  public var advice: String

  /// A failure and what to do about it.
  public init(_ code: Code, line: Int? = nil, subject: String = "", advice: String) {
    self.code = code
    self.line = line
    self.subject = subject
    self.advice = advice
  }

  /// One sentence that a person can act on.
  public var description: String {
    guard let line else { return advice }
    return "line \(line): \(advice)"
  }

  static let cancelled = FormatError(.cancelled, advice: "stopped; nothing was read")

  static let empty = FormatError(
    .emptyFile,
    advice: "the file is empty; export it again or choose another one"
  )
}
