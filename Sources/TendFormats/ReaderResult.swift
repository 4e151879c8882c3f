public import TendModel

/// What a reader found in one file.
public struct ReaderResult: Hashable, Sendable {
  /// The format as which the file was read.
  public var format: ContactFormat
  /// The name of the encoding as which the file was read.
  public var encoding: String
  /// The contacts in the file's order.
  public var contacts: [ImportedContact]
  /// The messages of a LinkedIn export in the file's order.
  public var messages: [LinkedInMessage] = []
  /// The invitations of a LinkedIn export in the file's order.
  public var invitations: [LinkedInInvitation] = []
  /// What could not be read as it should, by line.
  public var problems: [ImportProblem]

  /// A result.
  public init(
    format: ContactFormat,
    encoding: String,
    contacts: [ImportedContact],
    problems: [ImportProblem]
  ) {
    self.format = format
    self.encoding = encoding
    self.contacts = contacts
    self.problems = problems
  }
}
