/// Which column of a kind of table holds what, as the user said it once; remembered by the header.
public struct TableMapping: Hashable, Sendable, Codable {
  /// The name of the header: the same columns in the same order have the same.
  public var fingerprint: String
  /// The names of the columns.
  public var header: [String]
  /// A field for each column; nil for a column that is kept as it is.
  public var columns: [FieldColumn?]

  /// A mapping of a header.
  public init(fingerprint: String, header: [String], columns: [FieldColumn?]) {
    self.fingerprint = fingerprint
    self.header = header
    self.columns = columns
  }

  /// Something by which contacts can be told apart is among the columns.
  public var isUsable: Bool { columns.contains { $0?.field.names == true } }
}
