public import TendModel

/// What was read of a file to be taken into a store: contacts, and what it tells of people.
public struct ImportedFile: Hashable, Sendable {
  /// The format as which the file was read.
  public var format: ContactFormat
  /// The name of the encoding as which the file was read.
  public var encoding: String
  /// The contacts in the file's order.
  public var contacts: [ImportedContact] = []
  /// What it tells of people.
  public var found = FoundEvents()
  /// What could not be read as it should, by line.
  public var problems: [ImportProblem] = []

  /// An empty file of a format.
  public init(format: ContactFormat, encoding: String) {
    self.format = format
    self.encoding = encoding
  }
}
