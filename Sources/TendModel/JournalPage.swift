/// A window of the journal.
public struct JournalPage: Hashable, Sendable {
  /// The rows of the window, newest first.
  public var rows: [InteractionRow]
  /// The index of the first of them.
  public var offset: Int
  /// How many interactions match in all.
  public var total: Int

  /// A window of rows.
  public init(rows: [InteractionRow], offset: Int, total: Int) {
    self.rows = rows
    self.offset = offset
    self.total = total
  }
}
