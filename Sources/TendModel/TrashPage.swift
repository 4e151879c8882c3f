/// The newest of what was deleted and can be brought back.
public struct TrashPage: Hashable, Sendable {
  /// The newest records, newest first.
  public var rows: [TrashRow]
  /// How many there are in all.
  public var total: Int

  /// The newest of so many.
  public init(rows: [TrashRow], total: Int) {
    self.rows = rows
    self.total = total
  }
}
