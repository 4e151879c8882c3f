extension Rect {
  /// Splits from left to right in proportion to the weights.
  ///
  /// - Parameters:
  ///   - weights: One part each; a weight of zero or less gives an empty part.
  ///   - gap: Columns left free between neighbours.
  /// - Returns: As many rectangles as weights; together with the gaps they fill the width.
  public func split(columns weights: [Int], gap: Int = 0) -> [Rect] {
    Rect.shares(of: columns, weights: weights, gap: gap).map { share in
      Rect(column: column + share.start, row: row, columns: share.length, rows: rows)
    }
  }

  /// Splits from top to bottom in proportion to the weights.
  ///
  /// - Parameters:
  ///   - weights: One part each; a weight of zero or less gives an empty part.
  ///   - gap: Rows left free between neighbours.
  /// - Returns: As many rectangles as weights; together with the gaps they fill the height.
  public func split(rows weights: [Int], gap: Int = 0) -> [Rect] {
    Rect.shares(of: rows, weights: weights, gap: gap).map { share in
      Rect(column: column, row: row + share.start, columns: columns, rows: share.length)
    }
  }

  /// Cumulative rounding: no cell is lost, and no part differs from its fair share by a whole one.
  private static func shares(
    of length: Int,
    weights: [Int],
    gap: Int
  ) -> [(start: Int, length: Int)] {
    let weights = weights.map { max(0, $0) }
    let total = weights.reduce(0, +)
    let gap = max(0, gap)
    let available = max(0, length - gap * max(0, weights.count - 1))
    var passed = 0
    return weights.enumerated().map { index, weight in
      let start = total == 0 ? 0 : available * passed / total
      passed += weight
      let end = total == 0 ? 0 : available * passed / total
      return (min(start + index * gap, length), end - start)
    }
  }
}
