/// A window of a contact list.
public struct ContactPage: Hashable, Sendable {
  /// The rows of the window, in order.
  public var rows: [ContactRow]
  /// The index of the first of them.
  public var offset: Int
  /// How many contacts match in all, or may match at most.
  public var total: Int
  /// The total is counted; otherwise each contact has to be read to know whether it matches, and those of the window were.
  public var isTotalExact: Bool

  /// A window of rows.
  public init(rows: [ContactRow], offset: Int, total: Int, isTotalExact: Bool = true) {
    self.rows = rows
    self.offset = offset
    self.total = total
    self.isTotalExact = isTotalExact
  }
}
