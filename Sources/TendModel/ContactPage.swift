/// A window of a contact list.
public struct ContactPage: Hashable, Sendable {
  /// The rows of the window, in order.
  public var rows: [ContactRow]
  /// The index of the first of them.
  public var offset: Int
  /// How many contacts match in all.
  public var total: Int

  /// A window of rows.
  public init(rows: [ContactRow], offset: Int, total: Int) {
    self.rows = rows
    self.offset = offset
    self.total = total
  }
}
