/// The header and the first rows of a table, with what its columns seem to hold.
public struct TableSample: Hashable, Sendable {
  /// What the columns hold: as it was said before, else guessed.
  public var mapping: TableMapping
  /// The first rows, each with a cell for each column.
  public var rows: [[String]]
  /// The user has said before what the columns hold.
  public var isRemembered: Bool

  /// The beginning of a table.
  public init(mapping: TableMapping, rows: [[String]], isRemembered: Bool = false) {
    self.mapping = mapping
    self.rows = rows
    self.isRemembered = isRemembered
  }
}
