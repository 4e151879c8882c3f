/// Where one stands in a list: the row of the cursor and the first row that is seen.
struct ListCursor: Hashable, Sendable {
  /// The row of the cursor; 0 in an empty list.
  private(set) var index = 0
  /// The first row that is seen.
  private(set) var top = 0
  /// How many rows there are.
  private(set) var total = 0

  /// Rows that stay visible above and below the cursor while it moves.
  static let scrollMargin = 2

  /// Puts the cursor on a row, or on the nearest that there is.
  ///
  /// - Parameters:
  ///   - row: The row wanted, from 0.
  ///   - visible: How many rows are seen at once.
  mutating func move(to row: Int, visible: Int) {
    index = max(0, min(row, total - 1))
    let margin = min(Self.scrollMargin, max(0, (visible - 1) / 2))
    if index - margin < top { top = index - margin }
    if index + margin >= top + visible { top = index + margin - visible + 1 }
    top = max(0, min(top, total - visible))
  }

  /// Takes a new number of rows and keeps the cursor as near as it can.
  mutating func resize(total: Int, visible: Int) {
    self.total = max(0, total)
    move(to: index, visible: visible)
  }

  /// Scrolls by rows and takes the cursor along when it would be left behind.
  mutating func page(by rows: Int, visible: Int) {
    top = max(0, min(top + rows, total - visible))
    move(to: index + rows, visible: visible)
  }
}
