import TendModel

/// How many contacts each two networks share; the cursor stands on a cell.
struct OverlapScreen: Sendable {
  /// The row.
  var cursor = ListCursor()
  /// The column, from 0.
  var column = 0
}
